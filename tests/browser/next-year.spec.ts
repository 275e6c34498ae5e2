// Next year's plan: from the menu of the page and of a card, step by step, taken back; the rows that want a look.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { toast } from './hands.ts';
import { stored, toShelf } from './plans.ts';
import { choose, expectAccessible, expectNoOverflow, keptText, madePlan, NAME, openYears } from './years-plan.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /План на следующий год|Plan for next year/ });
const looks = (page: Page) => page.getByRole('region', { name: /^(Посмотреть|To look at)$/ });
const title = (page: Page) => page.getByRole('textbox', { name: /Название плана|Title of the plan/ });
const row = (page: Page, text: RegExp) => page.locator('[data-entry]').filter({ hasText: text });

/** Makes the plan with what is offered, and waits until it is open. */
async function make(page: Page) {
  await choose(page, /План на следующий год…|Plan for next year…/);
  await expect(dialog(page).getByRole('status')).toContainText(/6\s/);
  await dialog(page).getByRole('button', { name: /^(Далее|Next)$/ }).click();
  await dialog(page).getByRole('button', { name: /Создать план|Create plan/ }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(title(page)).toHaveValue(/2027–2028/);
}

test('the plan is made in two steps, and the old one stays as it was', async ({ page }) => {
  await openYears(page);
  const before = await keptText(page);
  await choose(page, 'План на следующий год…');
  await expect(dialog(page).getByRole('combobox', { name: 'Учебный год' })).toHaveValue('2027');
  const sum = dialog(page).getByRole('status');
  await expect(sum).toContainText('6 строк перейдут с местами и людьми');
  await expect(sum).toContainText('2 срока с числом или годом сдвинутся');
  await expect(sum).toContainText('1 точная дата сдвинется');
  await expect(sum).toContainText('3 строки с отметками и результатами очистятся');
  await expect(sum).toContainText('4 строки стоит посмотреть');
  await dialog(page).getByRole('button', { name: 'Далее' }).click();
  const years = dialog(page).getByRole('checkbox');
  await expect(years).toHaveCount(4);
  await expect(dialog(page).getByRole('checkbox', { name: /Название плана.*2026–2027.*станет.*2027–2028/ })).toBeChecked();
  await expect(dialog(page).getByRole('checkbox', { name: /Раздел.*приказу от 12\.03\.2019/ })).not.toBeChecked();
  await dialog(page).getByRole('checkbox', { name: /Итоги/ }).uncheck();
  await dialog(page).getByRole('button', { name: 'Создать план' }).click();

  await expect(title(page)).toHaveValue('План работы РМО школьных библиотекарей на 2027–2028 учебный год');
  await expect(toast(page)).toHaveText(/План на 2027–2028 учебный год создан/);
  const seminar = row(page, /Семинар по плану на 2027–2028 год/);
  await expect(seminar.getByRole('textbox', { name: /^Срок / })).toHaveValue('21 октября, 14:00');
  await expect(page.getByRole('textbox', { name: /Тема заседания/ })).toHaveValue('«Итоги 2026 года»');
  await expect(page.getByRole('textbox', { name: /Название раздела/ }).first()).toHaveValue('Работа по приказу от 12.03.2019');
  const plan = await madePlan(page);
  expect(plan.sections[0].entries[0].appointment).toEqual({ date: '2027-10-21', start: '14:00' });
  expect(plan.sections[0].entries[0].result).toBeUndefined();
  expect(plan.sections.flatMap((section: { entries: { status?: string }[] }) => section.entries.map((entry) => entry.status))).toEqual(Array(6).fill(undefined));
  expect(plan.approvals[0]).toEqual({ id: 'd000000000000001', heading: 'УТВЕРЖДАЮ', role: 'Директор' });
  expect(plan.people).toHaveLength(1);
  expect(await keptText(page)).toBe(before);
});

test('exact dates can be taken back, and another year chosen', async ({ page }) => {
  await openYears(page);
  await choose(page, 'План на следующий год…');
  await dialog(page).getByRole('radio', { name: /Убрать/ }).check();
  await expect(dialog(page).getByRole('status')).toContainText('1 точная дата уберётся');
  await dialog(page).getByRole('combobox').selectOption({ label: '2028–2029' });
  await dialog(page).getByRole('button', { name: 'Далее' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: /2028–2029/ }).first()).toBeChecked();
  await dialog(page).getByRole('button', { name: 'Назад' }).click();
  await expect(dialog(page).getByRole('radio', { name: /Убрать/ })).toBeChecked();
  await dialog(page).getByRole('button', { name: 'Далее' }).click();
  await dialog(page).getByRole('button', { name: 'Создать план' }).click();
  await expect(title(page)).toHaveValue(/2028–2029/);
  const plan = await madePlan(page);
  expect(plan.sections[0].entries[0].appointment).toBeUndefined();
});

test('one click takes the new plan back', async ({ page }) => {
  await openYears(page);
  await make(page);
  await expect.poll(() => stored(page)).toEqual({ plans: 2, trash: 0 });
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Планы' })).toBeVisible();
  await expect.poll(() => stored(page)).toEqual({ plans: 1, trash: 1 });
});

test('rows that want a look are walked through, each with its reason, also after a reload', async ({ page }) => {
  await openYears(page);
  await make(page);
  await expect(looks(page).getByRole('status')).toHaveText(/^Посмотреть: 4\sстроки$/);
  await looks(page).getByRole('button', { name: 'Показать' }).click();
  await expect(looks(page).getByRole('status')).toHaveText(/^1 из 4 · 1\.2 Смотр уголков чтения.*в прошлом году отменено/);
  await expect(row(page, /Смотр уголков/)).toHaveAttribute('aria-selected', 'true');
  await expect(looks(page).getByRole('button', { name: 'Просмотрено' })).toBeFocused();
  await looks(page).getByRole('button', { name: 'Следующая строка' }).click();
  await expect(looks(page).getByRole('status')).toHaveText(/^2 из 4 · 1\.3 Педсовет.*4\sноября: День народного единства/);
  await looks(page).getByRole('button', { name: 'Предыдущая строка' }).click();
  await expect(looks(page).getByRole('status')).toHaveText(/^1 из 4/);
  await looks(page).getByRole('button', { name: 'Просмотрено' }).click();
  await expect(looks(page).getByRole('status')).toHaveText(/^1 из 3 · 1\.3/);
  await page.reload();
  await expect(looks(page).getByRole('status')).toHaveText(/^Посмотреть: 3\sстроки$/);
  await looks(page).getByRole('button', { name: 'Показать' }).click();
  for (const reason of [/Педсовет/, /юбилей или годовщина/, /срок не распознан/]) {
    await expect(looks(page).getByRole('status')).toHaveText(reason);
    await page.keyboard.press('Enter');
  }
  await expect(looks(page)).toHaveCount(0);
  await expect(toast(page)).toHaveText('Все строки просмотрены');
  await page.reload();
  await expect(title(page)).toBeVisible();
  await expect(looks(page)).toHaveCount(0);
});

test('a list that was closed comes back by one click', async ({ page }) => {
  await openYears(page);
  await make(page);
  await looks(page).getByRole('button', { name: 'Закрыть список' }).click();
  await expect(looks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(looks(page).getByRole('status')).toHaveText(/4\sстроки/);
});

test('the card of a plan makes it, too, by keys alone', async ({ page }) => {
  await openYears(page);
  await toShelf(page);
  await page.getByRole('button', { name: `Действия с планом: ${NAME}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Открыть' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'План на следующий год…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'План на следующий год' })).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Далее' }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(dialog(page).getByRole('checkbox').first()).not.toBeChecked();
  await dialog(page).getByRole('button', { name: 'Создать план' }).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveValue(/2026–2027/);
  await expect(looks(page)).toBeVisible();
  await expect(page.getByRole('button', { name: /2027–2028 учебный год/ })).toBeVisible();
});

test('Esc closes the dialog and makes nothing', async ({ page }) => {
  await openYears(page);
  for (const counted of [true, false]) {
    await choose(page, 'План на следующий год…');
    if (counted) await expect(dialog(page).getByRole('status')).toContainText(/6\s/);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  }
  await expect.poll(() => stored(page)).toEqual({ plans: 1, trash: 0 });
});

test('the first step is within reach of a screen reader', async ({ page }) => {
  await openYears(page);
  await choose(page, 'План на следующий год…');
  await expect(dialog(page).getByRole('status')).toContainText(/6\s/);
  await expectAccessible(page);
});

test('the years are within reach of a screen reader', async ({ page }) => {
  await openYears(page);
  await choose(page, 'План на следующий год…');
  await dialog(page).getByRole('button', { name: 'Далее' }).click();
  await expectAccessible(page);
});

test('the list of rows is within reach of a screen reader', async ({ page }) => {
  await openYears(page);
  await make(page);
  await looks(page).getByRole('button', { name: 'Показать' }).click();
  await expectAccessible(page);
});

for (const [name, viewport] of [['tablet', { width: 820, height: 1180 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport, hasTouch: true });

    test('taps make the plan and walk through the list', async ({ page }) => {
      await openYears(page);
      await page.getByRole('button', { name: 'Ещё', exact: true }).tap();
      await page.getByRole('menuitem', { name: 'План на следующий год…' }).tap();
      await dialog(page).getByText('Убрать').tap();
      await expect(dialog(page).getByRole('status')).toContainText('уберётся');
      await dialog(page).getByRole('button', { name: 'Далее' }).tap();
      await dialog(page).getByText(/Итоги/).tap();
      await expect(dialog(page).getByRole('checkbox', { name: /Итоги/ })).not.toBeChecked();
      await expectNoOverflow(page);
      await dialog(page).getByRole('button', { name: 'Создать план' }).tap();
      await looks(page).getByRole('button', { name: 'Показать' }).tap();
      await expect(looks(page).getByRole('status')).toHaveText(/^1 из 4/);
      for (const button of await looks(page).getByRole('button').all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      await expectNoOverflow(page);
      await looks(page).getByRole('button', { name: 'Следующая строка' }).tap();
      await expect(looks(page).getByRole('status')).toHaveText(/^2 из 4/);
    });
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the steps and the list are in English', async ({ page }) => {
    await openYears(page, { language: 'en' });
    await choose(page, 'Plan for next year…');
    await expect(dialog(page).getByRole('status')).toContainText('6 rows with their places and people are carried over');
    await expect(dialog(page)).not.toContainText(/[А-Яа-яЁё]/);
    await dialog(page).getByRole('button', { name: 'Next' }).click();
    await expect(dialog(page).getByRole('checkbox', { name: /Title of the plan/ })).toBeChecked();
    await dialog(page).getByRole('button', { name: 'Create plan' }).click();
    await looks(page).getByRole('button', { name: 'Show' }).click();
    await expect(looks(page).getByRole('status')).toHaveText(/^1 of 4 .*it was cancelled last year/);
  });
});
