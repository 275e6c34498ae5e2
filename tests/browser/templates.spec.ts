// Templates: ours begin a whole plan in either language, the user's own are saved, used, renamed, taken away.
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { toast } from './hands.ts';
import { planOpen, toShelf } from './plans.ts';
import { choose, expectAccessible, expectNoOverflow, madePlan, openYears } from './years-plan.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^(Новый план|New plan)$/ });
const naming = (page: Page) => page.getByRole('dialog', { name: /Свой шаблон|Your template/ });
const title = (page: Page) => page.getByRole('textbox', { name: /Название плана|Title of the plan/ });
const own = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

async function start(page: Page) {
  await page.clock.setFixedTime(new Date('2026-11-12T09:40:00+03:00'));
  await page.goto('');
  await started(page);
}

/** Saves the open plan as a template called `name`. */
async function save(page: Page, name: string) {
  await choose(page, 'Сохранить как шаблон…');
  const field = naming(page).getByRole('textbox', { name: 'Название шаблона' });
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText('Шаблон сохранён');
}

for (const [name, rows] of [
  ['РМО школьных библиотекарей', 30],
  ['МО учителей-предметников', 28],
  ['МО классных руководителей', 31],
  ['Школьная библиотека', 35],
] as const) {
  test(`«${name}» begins a whole plan, in which every deadline is read`, async ({ page }) => {
    await start(page);
    await page.getByRole('button', { name: 'Новый план' }).click();
    await dialog(page).getByRole('radio', { name: new RegExp(`^${name}`) }).check();
    await dialog(page).getByRole('combobox', { name: 'Учебный год' }).selectOption({ label: '2027–2028' });
    await dialog(page).getByRole('button', { name: 'Создать план' }).click();
    await planOpen(page);
    await expect(title(page)).toHaveValue(/на 2027–2028 учебный год$/);
    await expect(title(page)).toBeFocused();
    await expect(page.locator('[data-entry]')).toHaveCount(rows);
    await expect(page.locator('.chip[data-state=unread]')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Кто подписывает' }).first()).toHaveValue(/____/);
  });
}

test('a template is had in English from the Russian interface', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Новый план' }).click();
  await dialog(page).getByRole('textbox', { name: 'Название объединения' }).fill('Science Teachers’ Group');
  await dialog(page).getByRole('combobox', { name: 'Язык плана' }).selectOption({ label: 'English' });
  await dialog(page).getByRole('radio', { name: /^МО учителей-предметников/ }).check();
  await dialog(page).getByRole('button', { name: 'Создать план' }).click();
  await planOpen(page);
  await expect(title(page)).toHaveValue('Work plan of the Science Teachers’ Group for the 2026–2027 school year');
  await expect(page.locator('.chip[data-state=unread]')).toHaveCount(0);
  await expect(page.getByRole('article'), 'spelling and screen readers go by it').toHaveAttribute('lang', 'en');
  expect(await title(page).evaluate((field: HTMLTextAreaElement) => field.spellcheck)).toBe(true);
});

test('a card of the start screen chooses its template in the dialog', async ({ page }) => {
  await openYears(page);
  await toShelf(page);
  await page.getByRole('button', { name: /^Школьная библиотека/ }).click();
  await expect(dialog(page).getByRole('radio', { name: /^Школьная библиотека/ })).toBeChecked();
});

test('a plan is saved as a template, without what happened in it, and begins another', async ({ page }) => {
  await openYears(page);
  await save(page, 'Мой образец');
  await toShelf(page);
  await own(page, 'Мой образец').click();
  await expect(dialog(page).getByRole('radio', { name: /^Мой образец/ })).toBeChecked();
  await dialog(page).getByRole('combobox', { name: 'Учебный год' }).selectOption({ label: '2027–2028' });
  await dialog(page).getByRole('textbox', { name: 'Название объединения' }).fill('МО химиков');
  await dialog(page).getByRole('button', { name: 'Создать план' }).click();
  await expect(title(page)).toHaveValue('План работы МО химиков на 2027–2028 учебный год');
  const plan = await madePlan(page);
  const [seminar] = plan.sections[0].entries;
  expect([seminar.status, seminar.result, seminar.appointment]).toEqual([undefined, undefined, undefined]);
  expect(seminar.timing.wording).toBe('21 октября, 14:00');
  expect(plan.approvals[0].document).toBeUndefined();
});

test('a template of one’s own keeps its language, and the dialog says so', async ({ page }) => {
  await openYears(page);
  await save(page, 'Мой образец');
  await toShelf(page);
  await page.getByRole('button', { name: 'Новый план' }).click();
  const language = dialog(page).getByRole('combobox', { name: 'Язык плана' });
  await language.selectOption({ label: 'English' });
  await dialog(page).getByRole('radio', { name: /^Мой образец/ }).check();
  await expect(language).toBeDisabled();
  await expect(language).toHaveValue('ru');
  await expect(language).toHaveAccessibleDescription('У своего шаблона язык свой.');
  await expectAccessible(page);
  await dialog(page).getByRole('radio', { name: /^МО учителей-предметников/ }).focus();
  await page.keyboard.press('Space');
  await expect(language, 'what was chosen is there again').toBeEnabled();
  await expect(language).toHaveValue('en');
  await expect(dialog(page)).not.toContainText('У своего шаблона');
  await dialog(page).getByRole('radio', { name: /^Мой образец/ }).check();
  await dialog(page).getByRole('button', { name: 'Создать план' }).click();
  await expect(title(page)).toHaveValue(/учебный год/);
  expect((await madePlan(page)).language).toBe('ru');
});

test('a template that was deleted leaves nothing on the device', async ({ page }) => {
  await openYears(page);
  const keys = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('template')));
  await save(page, 'Лишний');
  expect(await keys()).toHaveLength(2);
  await toShelf(page);
  await page.getByRole('button', { name: 'Действия с шаблоном: Лишний' }).click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(own(page, 'Лишний')).toHaveCount(0);
  expect(await keys()).toEqual([]);
});

test('a template is renamed, taken away and brought back', async ({ page }) => {
  await openYears(page);
  await save(page, 'Первый');
  await toShelf(page);
  await page.getByRole('button', { name: 'Действия с шаблоном: Первый' }).click();
  await page.getByRole('menuitem', { name: 'Переименовать…' }).click();
  await naming(page).getByRole('textbox').fill('Второй');
  await naming(page).getByRole('button', { name: 'Сохранить' }).click();
  await expect(own(page, 'Второй')).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Действия с шаблоном: Второй' }).click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(own(page, 'Второй')).toHaveCount(0);
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(own(page, 'Второй')).toBeFocused();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Действия с шаблоном: Второй' }).click();
  await page.getByRole('menuitem', { name: 'Сохранить в файл' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.plan\.json$/);
});

test('saving a template is taken back by one click', async ({ page }) => {
  await openYears(page);
  await save(page, 'Лишний');
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await toShelf(page);
  await expect(own(page, 'Лишний')).toHaveCount(0);
});

test('the name of a template is asked for within reach of a screen reader', async ({ page }) => {
  await openYears(page);
  await choose(page, 'Сохранить как шаблон…');
  await expectAccessible(page);
});

test('the cards of templates and their dialog are within reach of a screen reader', async ({ page }) => {
  await openYears(page);
  await save(page, 'Мой образец');
  await toShelf(page);
  await expectAccessible(page);
  await own(page, 'Мой образец').click();
  await expectAccessible(page);
});

for (const [name, viewport] of [['tablet', { width: 820, height: 1180 }], ['phone', { width: 390, height: 844 }]] as const) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport, hasTouch: true });

    test('taps begin a plan from a template', async ({ page }) => {
      await start(page);
      await page.getByRole('button', { name: 'Новый план' }).tap();
      await dialog(page).getByText('МО классных руководителей').tap();
      await expectNoOverflow(page);
      await dialog(page).getByRole('button', { name: 'Создать план' }).tap();
      await planOpen(page);
      await expect(title(page)).toHaveValue(/классных руководителей/);
      await toShelf(page);
      await expectNoOverflow(page);
    });
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the templates are in English', async ({ page }) => {
    await start(page);
    await page.getByRole('button', { name: 'New plan' }).click();
    await dialog(page).getByRole('radio', { name: /^School library/ }).check();
    await expect(dialog(page).getByRole('group', { name: 'Start from' })).not.toContainText(/[А-Яа-яЁё]/);
    await dialog(page).getByRole('button', { name: 'Create plan' }).click();
    await planOpen(page);
    await expect(title(page)).toHaveValue('Work plan of the school library for the 2026–2027 school year');
    await expect(page.locator('.chip[data-state=unread]')).toHaveCount(0);
  });
});
