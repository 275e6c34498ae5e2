// Deadlines in the page: the chip while one types, the picker, the line that adds a row, filters, the school year.
// By mouse, by keyboard alone, by touch; in both languages.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';

const TODAY = new Date('2026-11-15T12:00:00');

async function example(page: Page, button = 'Открыть пример') {
  await page.clock.setFixedTime(TODAY);
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: button }).click();
  await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
}

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const row = (page: Page, number: string) =>
  page.getByRole('row').filter({ has: page.getByRole('textbox', { name: `Срок ${number}`, exact: true }) });
const chip = (page: Page, number: string) => row(page, number).locator('.chip');
const picker = (page: Page, name = 'Срок') => page.getByRole('dialog', { name, exact: true });
const tile = (page: Page, name: string) => picker(page).getByText(name, { exact: true });

async function saved(page: Page) {
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
}

test('a deadline is read while it is typed, and one that is not read says so', async ({ page }) => {
  await example(page);
  const term = cell(page, 'Срок 1.3');
  await term.click();
  await term.press('Control+a');
  await term.pressSequentially('до 15 окт');
  await expect(chip(page, '1.3')).toHaveText('до 15 октября');
  await expect(term).toBeFocused();
  await term.press('Control+a');
  await term.pressSequentially('к юбилею');
  await expect(chip(page, '1.3')).toHaveText('не распознано');
  await expect(term).toBeFocused();
  await term.press('Escape');
  await expect(term).toHaveValue('сентябрь');
  await expect(chip(page, '1.3')).toHaveText('сентябрь 2026');
});

test('by mouse: the picker rewrites the words, and undo brings them back', async ({ page }) => {
  await example(page);
  await chip(page, '1.3').click();
  await expect(picker(page)).toContainText('«сентябрь»');
  await expect(picker(page).getByRole('radio', { name: 'сентябрь', exact: true })).toBeChecked();
  await tile(page, 'ноябрь').click();
  await expect(picker(page)).toContainText('Будет написано: «ноябрь»');
  await picker(page).getByRole('button', { name: 'Готово' }).click();
  await expect(picker(page)).toHaveCount(0);
  await expect(cell(page, 'Срок 1.3')).toHaveValue('ноябрь');
  await expect(chip(page, '1.3')).toHaveText('ноябрь 2026');
  await page.getByRole('button', { name: /^Отменить: срок/ }).click();
  await expect(cell(page, 'Срок 1.3')).toHaveValue('сентябрь');
});

test('every kind of deadline can be picked and is written in words', async ({ page }) => {
  await example(page);
  const day = (name: string, value: string) => picker(page).getByLabel(name, { exact: true }).fill(value);
  const kinds: [string, () => Promise<void>, string][] = [
    ['Несколько месяцев', async () => {
      await picker(page).getByLabel('С какого месяца').selectOption('сентябрь');
      await picker(page).getByLabel('По какой месяц').selectOption('ноябрь');
    }, 'сентябрь–ноябрь'],
    ['День или дни', async () => {
      await day('День', '2026-10-15');
      await day('Последний день, если их несколько', '2026-10-20');
    }, '15–20 октября'],
    ['До дня', () => day('День', '2026-10-15'), 'до 15 октября'],
    ['С какого-то дня', () => day('День', '2027-03-01'), 'с 1 марта'],
    ['Часть месяца', async () => {
      await picker(page).getByRole('combobox').selectOption('ноябрь');
      await tile(page, 'последняя неделя ноября').click();
    }, 'последняя неделя ноября'],
    ['Четверть, каникулы', () => tile(page, 'II четверть').click(), 'II четверть'],
    ['Повторяется', () => tile(page, 'по пятницам').click(), 'по пятницам'],
    ['Весь год', async () => {}, 'в течение года'],
    ['По необходимости', async () => {}, 'по мере необходимости'],
    ['По графику', async () => {}, 'по графику'],
    ['Месяц', () => tile(page, 'май').click(), 'май'],
  ];
  for (const [kind, choose, words] of kinds) {
    await chip(page, '1.3').click();
    await tile(page, kind).first().click();
    await choose();
    await picker(page).getByRole('button', { name: 'Готово' }).click();
    await expect(cell(page, 'Срок 1.3')).toHaveValue(words);
  }
  await chip(page, '1.3').click();
  await tile(page, 'Без срока').click();
  await picker(page).getByRole('button', { name: 'Готово' }).click();
  await expect(cell(page, 'Срок 1.3')).toHaveValue('');
  await expect(chip(page, '1.3')).toHaveCount(0);
});

test('by keyboard alone: the picker opens, is set with arrows and closes', async ({ page }) => {
  await example(page);
  await cell(page, 'Срок 1.3').focus();
  await page.keyboard.press('Tab');
  await expect(chip(page, '1.3')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picker(page).getByRole('radio', { name: 'Месяц', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(picker(page).getByRole('radio', { name: 'сентябрь', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(picker(page).getByRole('radio', { name: 'октябрь', exact: true })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Срок 1.3')).toHaveValue('октябрь');
  await expect(chip(page, '1.3')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(picker(page)).toHaveCount(0);
  await expect(cell(page, 'Срок 1.3')).toHaveValue('октябрь');
});

test('the author’s words can stay while the reading changes', async ({ page }) => {
  await example(page);
  const unread = page.getByRole('row').filter({ hasText: 'не распознано' }).first();
  const number = await unread.getByRole('textbox', { name: /^Срок / }).getAttribute('aria-label');
  const term = cell(page, number ?? '');
  const words = await term.inputValue();
  await unread.locator('.chip').click();
  await tile(page, 'март').click();
  await picker(page).getByRole('checkbox', { name: /^Оставить мои слова/ }).check();
  await expect(picker(page)).toContainText('Будет понято: март 2027');
  await picker(page).getByRole('button', { name: 'Готово' }).click();
  const own = page.getByRole('row').filter({ has: term });
  await expect(term).toHaveValue(words);
  await expect(own.locator('.chip')).toHaveText('март 2027');
  await saved(page);
  await page.reload();
  await expect(own.locator('.chip')).toHaveText('март 2027');
  await term.click();
  await term.press('Control+End');
  await term.pressSequentially('!');
  await term.press('Tab');
  await expect(term).toHaveValue(`${words}!`);
  await expect(own.locator('.chip'), 'words that say nothing more do not undo the choice').toHaveText('март 2027');
});

test('an agenda item has a chip and a picker of its own, and can go back to its meeting’s deadline', async ({ page }) => {
  await example(page);
  const item = page.locator('[data-item]').first();
  const term = item.getByRole('textbox', { name: /^Срок/ });
  await term.click();
  await term.pressSequentially('до 10 ноя');
  await expect(item.locator('.chip')).toHaveText('до 10 ноября');
  await term.press('Tab');
  await item.locator('.chip').click();
  await expect(picker(page).getByRole('radio', { name: 'До дня' })).toBeChecked();
  await tile(page, 'Месяц').first().click();
  await tile(page, 'декабрь').click();
  await picker(page).getByRole('button', { name: 'Готово' }).click();
  await expect(term).toHaveValue('декабрь');
  await expect(item.locator('.chip')).toBeFocused();
  await item.locator('.chip').click();
  await tile(page, 'Как у заседания').click();
  await picker(page).getByRole('button', { name: 'Готово' }).click();
  await expect(term).toHaveValue('');
  await expect(item.locator('.chip')).toHaveCount(0);
});

test('days in the wrong order are refused in words and change nothing', async ({ page }) => {
  await example(page);
  await chip(page, '1.3').click();
  await tile(page, 'День или дни').click();
  await expect(picker(page)).toContainText('Выберите день.');
  await picker(page).getByLabel('День', { exact: true }).fill('2026-10-15');
  await picker(page).getByLabel('Последний день').fill('2026-10-01');
  await expect(picker(page)).toContainText('Последний день раньше первого');
  await picker(page).getByRole('button', { name: 'Готово' }).click();
  await expect(picker(page)).toBeVisible();
  await picker(page).getByRole('button', { name: 'Отмена' }).click();
  await expect(cell(page, 'Срок 1.3')).toHaveValue('сентябрь');
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('the picker is tapped, and its targets are large enough', async ({ page }) => {
    await example(page);
    await chip(page, '1.3').tap();
    for (const target of await picker(page).locator('.tile, button').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await tile(page, 'Четверть, каникулы').tap();
    await tile(page, 'осенние каникулы').tap();
    await picker(page).getByRole('button', { name: 'Готово' }).tap();
    await expect(cell(page, 'Срок 1.3')).toHaveValue('осенние каникулы');
  });

  test('a line is typed, a part of it given back, and the row added', async ({ page }) => {
    await example(page);
    const line = page.getByRole('textbox', { name: 'Быстро добавить в раздел 1' });
    await line.tap();
    await line.fill('Круглый стол — 3 марта 10:00, Лунина Т. Г.');
    const chips = page.locator('.quick-chip');
    await expect(chips).toHaveText(['3 марта, 10:00', 'Лунина Т. Г.']);
    await page.getByRole('button', { name: 'Оставить словами: Лунина Т. Г.' }).tap();
    await expect(chips).toHaveText(['3 марта, 10:00']);
    await line.press('Enter');
    await expect(cell(page, 'Мероприятие 1.6')).toHaveValue('Круглый стол, Лунина Т. Г.');
  });
});

test('one line becomes a row with deadline, day and person, and undo takes it away', async ({ page }) => {
  await example(page);
  const line = page.getByRole('textbox', { name: 'Быстро добавить в раздел 1' });
  await line.fill('Семинар по каталогу — 14 ноября 15:00, Бортникова');
  await expect(page.locator('.quick-chip')).toHaveText(['14 нояб., 15:00', 'Бортникова Н. С.']);
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await expect(line).toBeFocused();
  await expect(cell(page, 'Мероприятие 1.6')).toHaveValue('Семинар по каталогу');
  await expect(cell(page, 'Срок 1.6')).toHaveValue('14 ноября');
  await expect(chip(page, '1.6')).toHaveText('14 нояб., 15:00');
  await expect(cell(page, 'Ответственные 1.6')).toHaveValue(/^Бортникова Н\.\sС\.$/);
  await page.getByRole('button', { name: /^Отменить: новая строка/ }).click();
  await expect(cell(page, 'Мероприятие 1.6')).toHaveCount(0);
});

test('filters show the late, this month’s and the undated rows in every view', async ({ page }) => {
  await example(page);
  const show = async (name: string) => {
    await page.getByRole('button', { name: 'Ещё', exact: true }).click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
  };
  const rows = () => page.locator('[data-entry]').count();
  const all = await rows();
  await show('Без срока');
  await expect(page.getByRole('status').filter({ hasText: /Без срока: 1 из \d+/ })).toBeVisible();
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await show('Просрочено');
  await expect(cell(page, 'Срок 1.2')).toHaveValue('до 15 сентября');
  await expect(cell(page, 'Срок 1.4'), 'all year is not late').toHaveCount(0);
  await page.getByRole('navigation', { name: 'Виды плана' }).getByRole('link', { name: 'Календарь' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Просрочено' })).toBeVisible();
  await expect(page.getByText('Весь год', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Показать все строки' }).click();
  await expect(page.getByRole('button', { name: /Весь год/ }).or(page.getByText('Весь год')).first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Виды плана' }).getByRole('link', { name: 'План' }).click();
  await expect(page.locator('[data-entry]')).toHaveCount(all);
  await show('В этом месяце');
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await expect.poll(() => rows()).toBeLessThan(all);
});

const yearDialog = (page: Page) => page.getByRole('dialog', { name: 'Учебный год' });
const group = (page: Page, name: string) => yearDialog(page).getByRole('group', { name, exact: true });

test('the school year is edited: wrong days are refused in words, right ones move the deadlines', async ({ page }) => {
  await example(page);
  await cell(page, 'Срок 1.3').fill('осенние каникулы');
  await cell(page, 'Срок 1.3').press('Tab');
  await row(page, '1.3').getByRole('button', { name: 'осенние каникулы' }).waitFor();
  await page.getByRole('button', { name: '2026–2027, четверти' }).click();
  const autumn = group(page, 'Осенние каникулы');
  await autumn.getByLabel('Последний день').fill('2026-10-01');
  await yearDialog(page).getByRole('button', { name: 'Сохранить' }).click();
  await expect(autumn.getByRole('alert')).toHaveText('Кончается раньше, чем начинается. Исправьте один из двух дней.');
  await autumn.getByLabel('Первый день').fill('2026-12-25');
  await autumn.getByLabel('Последний день').fill('2027-01-02');
  await yearDialog(page).getByRole('button', { name: 'Сохранить' }).click();
  await expect(group(page, 'Зимние каникулы').getByRole('alert')).toHaveText('Пересекается с другой строкой: Осенние каникулы.');
  await autumn.getByLabel('Первый день').fill('2026-10-05');
  await autumn.getByLabel('Последний день').fill('2026-10-11');
  await yearDialog(page).getByRole('button', { name: 'Сохранить' }).click();
  await expect(yearDialog(page)).toHaveCount(0);
  await page.goto(`${page.url()}/month/2026-10`);
  await expect(page.getByRole('gridcell', { name: /5 октября.*Осенние каникулы/ })).toBeVisible();
  await page.getByRole('button', { name: /^Отменить: учебный год/ }).click();
  await expect(page.getByRole('gridcell', { name: /5 октября.*Осенние каникулы/ })).toHaveCount(0);
});

test('the school year is filled in by a rule, and memorable dates come to the calendar', async ({ page }) => {
  await example(page);
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Изменить учебный год' }).click();
  await yearDialog(page).getByLabel('Заполнить по правилу').selectOption('Россия: триместры');
  await yearDialog(page).getByRole('button', { name: 'Заполнить' }).click();
  await expect(group(page, 'III триместр')).toBeVisible();
  await yearDialog(page).getByRole('button', { name: 'Памятные даты' }).click();
  await expect(group(page, 'Международный день школьных библиотек')).toContainText('пн, 26 окт.');
  const memorable = yearDialog(page).getByRole('group', { name: 'Памятные даты', exact: true });
  await memorable.getByRole('button', { name: 'Добавить' }).click();
  const added = memorable.locator('.year-line').last();
  await added.getByLabel('Название').fill('День нашей библиотеки');
  await added.getByLabel('Когда').fill('первая среда октября');
  await expect(added).toContainText('ср, 7 окт.');
  await yearDialog(page).getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('button', { name: '2026–2027, триместры' })).toBeVisible();
  await saved(page);
  await page.goto(`${page.url()}/month/2026-10`);
  await page.reload();
  await expect(page.getByRole('gridcell', { name: /7 октября.*День нашей библиотеки/ })).toBeVisible();
  await page.getByRole('gridcell', { name: /26 октября/ }).click();
  await expect(page.getByRole('region', { name: /26 октября/ })).toContainText('Международный день школьных библиотек');
});

test('an example that cannot be fetched is told in words, and an empty plan still works', async ({ page, trouble }) => {
  trouble.allow(/Failed to load resource/);
  await page.route('**/samples/**', (route) => route.abort());
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: 'Открыть пример' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Пример не загрузился' })).toBeVisible();
  await page.getByRole('button', { name: 'Новый план' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Создать план' }).click();
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('picker, quick line, filter and school year speak English', async ({ page }) => {
    await example(page, 'Open an example');
    const english = page.getByRole('dialog', { name: 'Deadline', exact: true });
    await page.getByRole('row').filter({ has: cell(page, 'When 1.3') }).locator('.chip').click();
    await english.getByText('By a day', { exact: true }).click();
    await english.getByLabel('Day', { exact: true }).fill('2026-10-15');
    await english.getByRole('button', { name: 'Done' }).click();
    await expect(cell(page, 'When 1.3')).toHaveValue('by 15 October');
    const line = page.getByRole('textbox', { name: 'Quick add to section 1' });
    await line.fill('Catalogue workshop — 14 November 15:00');
    await expect(page.locator('.quick-chip')).toHaveText(['14 Nov, 15:00']);
    await line.press('Enter');
    await expect(cell(page, 'When 1.6')).toHaveValue('14 November');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'Late' }).click();
    await expect(page.getByRole('status').filter({ hasText: /Late: \d+ of \d+/ })).toBeVisible();
    await page.getByRole('button', { name: 'Show all rows' }).click();
    await page.getByRole('button', { name: '2026–2027, terms' }).click();
    const year = page.getByRole('dialog', { name: 'School year' });
    await year.getByRole('button', { name: 'Memorable dates' }).click();
    await expect(year.getByRole('group', { name: 'International School Library Day' })).toContainText('26');
    await expect(year).not.toContainText(/[а-яё]/i);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('picker, school year, quick line and filter have no fault that axe can find', async ({ page }) => {
      await example(page);
      const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await chip(page, '1.3').click();
      await tile(page, 'Часть месяца').click();
      await check();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '2026–2027, четверти' }).click();
      await yearDialog(page).getByRole('button', { name: 'Памятные даты' }).click();
      await group(page, 'Осенние каникулы').getByLabel('Последний день').fill('2026-10-01');
      await yearDialog(page).getByRole('button', { name: 'Сохранить' }).click();
      await check();
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Быстро добавить в раздел 1' }).fill('Сверка — ноябрь, Лунина Т. Г.');
      await page.getByRole('button', { name: 'Ещё', exact: true }).click();
      await page.getByRole('menuitemradio', { name: 'Просрочено' }).click();
      await check();
    });
  });
}
