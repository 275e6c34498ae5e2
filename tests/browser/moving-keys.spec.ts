// Rows are moved by the keyboard alone: M, arrows, Enter, Delete, Esc; what is told on the way, where the focus is
// afterwards, and that the keys are dead where one types.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { day, expectSaid, inDocument, inTray, kept, monthCard, onDay, settled, toast, tray } from './hands.ts';

test.use({ viewport: { width: 1280, height: 1000 } });

const hint = (page: Page) => page.getByRole('status').filter({ hasText: 'Enter — поставить' });

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** The day has the focus; from there a key is pressed. */
async function at(page: Page, date: string, ...keys: string[]) {
  await day(page, date).focus();
  await press(page, ...keys);
}

test.describe('month', () => {
  test('arrows to a day, M, arrows, Enter: the row is on the new day and has the focus', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await day(page, '12 ноября').focus();
    await press(page, 'ArrowDown');
    await expect(day(page, '19 ноября')).toBeFocused();
    await press(page, 'KeyM');
    await expect(hint(page)).toContainText('«Практикум по описанию книг»: стрелки — куда, Enter — поставить, Delete — без даты, Esc — оставить');
    await expect(day(page, '19 ноября')).toBeFocused();
    await press(page, 'ArrowRight', 'ArrowDown', 'Enter');
    await expect(onDay(page, '27 ноября', /^27\sнояб\., 13:00, Практикум/)).toBeFocused();
    await expect(hint(page)).toHaveCount(0);
    await expectSaid(page, /^«Практикум по описанию книг» — 27\sноября, 13:00/);
    await expect(onDay(page, '19 ноября', /Практикум/)).toHaveCount(0);
    await press(page, 'Control+z');
    await expect(onDay(page, '19 ноября', /Практикум/)).toBeVisible();
  });

  test('Esc leaves the row where it was, with the focus on it', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const before = await kept(page);
    await at(page, '19 ноября', 'KeyM');
    await expect(hint(page)).toHaveCount(1);
    await press(page, 'ArrowRight', 'Escape');
    await expect(hint(page)).toHaveCount(0);
    await expect(onDay(page, '19 ноября', /Практикум/)).toBeFocused();
    await expect(toast(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
    expect(await kept(page)).toEqual(before);
  });

  test('Delete takes the day off', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await at(page, '19 ноября', 'KeyM');
    await expect(hint(page)).toHaveCount(1);
    await press(page, 'Delete');
    await expect(inTray(page, 'Практикум по описанию книг')).toBeFocused();
    await expectSaid(page, /^«Практикум по описанию книг» — Ноябрь/);
    const { term, chip } = await inDocument(page, 'Практикум по описанию книг');
    await expect(term).toHaveValue('Ноябрь');
    await expect(chip).toHaveText('ноябрь 2026');
  });

  test('Page Down carries it into the next month', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await at(page, '19 ноября', 'KeyM');
    await expect(hint(page)).toHaveCount(1);
    await press(page, 'PageDown');
    await expect(day(page, '19 декабря')).toBeFocused();
    await expect(hint(page)).toHaveCount(1);
    await press(page, 'ArrowLeft');
    await expect(day(page, '18 декабря')).toBeFocused();
    await press(page, 'Enter');
    await expect(onDay(page, '18 декабря', /^18\sдек\., 13:00, Практикум/)).toBeFocused();
    await expectSaid(page, /«Практикум по описанию книг» — 18\sдекабря, 13:00, вне срока «Ноябрь»/);
  });

  test('from a card of the tray: M, arrows, Enter', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await inTray(page, 'Викторина').focus();
    await press(page, 'KeyM');
    await expect(hint(page)).toContainText('«Викторина ко Дню словаря»');
    await expect(day(page, '12 ноября')).toBeFocused();
    await press(page, 'ArrowRight', 'Enter');
    await expect(onDay(page, '13 ноября', /^13\sнояб.*Викторина/)).toBeFocused();
    await expectSaid(page, /^«Викторина ко Дню словаря» — 13\sноября/);
  });

  test('of several rows on a day the one that has the focus is moved', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await at(page, '26 ноября', 'Enter');
    const list = page.getByRole('region', { name: /26\sноября, четверг/ });
    await list.getByRole('button', { name: /^26\sноября.*Выставка ко Дню матери/ }).focus();
    await press(page, 'KeyM');
    await expect(hint(page)).toContainText('«Выставка ко Дню матери»');
    await expect(day(page, '26 ноября')).toBeFocused();
    await press(page, 'ArrowRight', 'Enter');
    await expectSaid(page, /^«Выставка ко Дню матери» — 27\sноября/);
    await expect(onDay(page, '27 ноября', /Выставка ко Дню матери/)).toBeFocused();
  });

  test('a run is taken from any of its days', async ({ page }) => {
    await openCalendar(page, 'month/2027-03');
    await at(page, '24 марта', 'KeyM');
    await expect(hint(page)).toContainText('«Неделя детской книги»');
    await press(page, 'ArrowDown', 'Enter');
    const { term } = await inDocument(page, 'Неделя детской книги');
    await expect(term).toHaveValue(/^29\sмарта\s?–\s?4\sапреля$/);
  });

  test('Esc leaves it also after the month was turned by J', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await at(page, '19 ноября', 'KeyM');
    await expect(hint(page)).toHaveCount(1);
    await press(page, 'KeyJ');
    await expect(page.getByRole('heading', { level: 1, name: /Декабрь/ })).toBeVisible();
    await press(page, 'Escape');
    await expect(hint(page)).toHaveCount(0);
  });

  test('Esc leaves it also after a click beside the calendar', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await at(page, '19 ноября', 'KeyM');
    await expect(hint(page)).toHaveCount(1);
    await page.getByRole('heading', { level: 1 }).click();
    await press(page, 'Escape');
    await expect(hint(page)).toHaveCount(0);
  });
});

test.describe('year wall', () => {
  const inCard = (page: Page, month: string, text: string | RegExp) => monthCard(page, month).getByRole('button', { name: text });

  test('a row goes a month on: M, →, Enter', async ({ page }) => {
    await openCalendar(page, 'year');
    await inCard(page, 'Сентябрь', /Банк данных/).focus();
    await press(page, 'KeyM');
    await expect(hint(page)).toContainText('«Банк данных о библиотеках»');
    await expect(monthCard(page, 'Сентябрь').getByRole('link', { name: /^Сентябрь/ })).toBeFocused();
    await press(page, 'ArrowRight');
    await expect(monthCard(page, 'Октябрь').getByRole('link', { name: /^Октябрь/ })).toBeFocused();
    await press(page, 'Enter');
    await expect(hint(page)).toHaveCount(0);
    await expect(page, 'Enter is no click on the month').toHaveURL(/\/year$/);
    await expectSaid(page, /^«Банк данных о библиотеках» — октябрь/);
    await expect(monthCard(page, 'Сентябрь').getByText('Банк данных')).toHaveCount(0);
    await expect(monthCard(page, 'Октябрь').locator(':focus'), 'on the row, or on its month while the card does not show it').toHaveCount(1);
    const { term } = await inDocument(page, 'Банк данных');
    await expect(term).toHaveValue('октябрь');
  });

  test('a row that is in sight afterwards has the focus', async ({ page }) => {
    await openCalendar(page, 'year');
    await inCard(page, 'Сентябрь', /Банк данных/).focus();
    await press(page, 'KeyM', 'ArrowLeft', 'Enter');
    await expect(inCard(page, 'Август', /Банк данных/)).toBeFocused();
  });

  test('Delete takes the day off and leaves the row in its own month', async ({ page }) => {
    await openCalendar(page, 'year');
    await inCard(page, 'Октябрь', /^8\sокт.*Мастер-класс/).focus();
    await press(page, 'KeyM');
    await expect(hint(page)).toContainText('Мастер-класс');
    await press(page, 'Delete');
    await expect(hint(page)).toHaveCount(0);
    await settled(page);
    const { term, chip } = await inDocument(page, 'Мастер-класс «Буктрейлер за урок»');
    await expect(term).toHaveValue('Октябрь');
    await expect(chip).toHaveText('октябрь 2026');
  });

  test('Esc leaves it', async ({ page }) => {
    await openCalendar(page, 'year');
    await inCard(page, 'Сентябрь', /Банк данных/).focus();
    await press(page, 'KeyM', 'ArrowRight', 'Escape');
    await expect(hint(page)).toHaveCount(0);
    await expect(inCard(page, 'Сентябрь', /Банк данных/)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Отменять нечего' })).toBeVisible();
  });
});

test('cyclogram: a bar goes two months on by keys', async ({ page }) => {
  await openCalendar(page, 'cyclogram');
  await page.getByRole('button', { name: /^Март, Фестиваль находок/ }).focus();
  await press(page, 'KeyM');
  await expect(hint(page)).toContainText('«Фестиваль находок»');
  await press(page, 'ArrowRight', 'ArrowRight', 'Enter');
  await expect(page.getByRole('button', { name: /^Май, Фестиваль находок/ })).toBeFocused();
  await expectSaid(page, /^«Фестиваль находок» — май/);
});

test('list: M opens the dialog of the row', async ({ page }) => {
  await openCalendar(page, 'list');
  await page.getByRole('button', { name: /^Ноябрь, Викторина/ }).focus();
  await press(page, 'KeyM');
  const dialog = page.getByRole('dialog', { name: 'Перенести…' });
  await expect(dialog).toContainText('Викторина ко Дню словаря');
  await dialog.getByLabel('На день').fill('2026-11-25');
  await press(page, 'Enter');
  await expectSaid(page, /^«Викторина ко Дню словаря» — 25\sноября/);
});

test('with the Russian layout M is the key where M is', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await day(page, '19 ноября').focus();
  await day(page, '19 ноября').evaluate((cell) => {
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'ь', code: 'KeyM', bubbles: true, cancelable: true }));
  });
  await expect(hint(page)).toContainText('«Практикум по описанию книг»');
});

test('after the dialog the focus is on the moved row', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  await page.getByRole('button', { name: 'Перенести… Викторина ко Дню словаря' }).focus();
  await press(page, 'Enter');
  await page.getByLabel('На день').fill('2026-11-25');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(onDay(page, '25 ноября', /Викторина/)).toBeFocused();
});

test('the keys are dead while one types', async ({ page }) => {
  await openCalendar(page, 'month/2026-11');
  const { term } = await inDocument(page, 'Викторина ко Дню словаря');
  await term.click();
  await press(page, 'Control+End');
  await page.keyboard.type(' mc');
  await expect(term).toHaveValue('Ноябрь mc');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(hint(page)).toHaveCount(0);
  await press(page, 'Escape');
  await page.goBack();
  await at(page, '25 ноября', 'KeyC');
  const line = page.getByRole('dialog', { name: 'Новое мероприятие' }).getByRole('textbox').first();
  await expect(line).toBeFocused();
  await page.keyboard.type('cm4');
  await expect(line).toHaveValue('cm4');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while a row is carried by keys, nor in the message after, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openCalendar(page, 'month/2026-11');
    await at(page, '19 ноября', 'KeyM');
    await expect(hint(page)).toHaveCount(1);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await press(page, 'PageDown', 'Enter');
    await expectSaid(page, /вне срока/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test(`axe finds nothing in the dialog that moves a row, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openCalendar(page, 'month/2026-11');
    await tray(page).getByRole('button', { name: 'Перенести… Викторина ко Дню словаря' }).click();
    await expect(page.getByRole('dialog', { name: 'Перенести…' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
