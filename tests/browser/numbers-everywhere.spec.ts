// Another style of numbering is seen at once in whatever stands on the screen, without going elsewhere and back.
import type { Page } from '@playwright/test';
import { openCalendar } from './calendar-plan.ts';
import { expect, started, test } from './fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Нумерация' });

/** Chooses a style while the present screen stays. */
async function style(page: Page, name: string) {
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Нумерация…' }).click();
  await dialog(page).getByRole('radio', { name }).check();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

/** What stands in badges and beside titles, drawn by the style sheet, and in numbers of rows. */
const marks = (page: Page) => page.locator('main, #main').first().evaluate((main) => {
  const shown = [...main.querySelectorAll<HTMLElement>('[data-text], .section-number, .cell-number')];
  return shown.filter((one) => one.getClientRects().length > 0).map((one) => (one.dataset.text ?? one.textContent ?? '').trim()).filter(Boolean);
});

const roman = (all: string[]) => all.filter((one) => /^[IVX]+$/.test(one)).length;
const arabic = (all: string[]) => all.filter((one) => /^\d+$/.test(one)).length;

for (const view of ['', 'year', 'cyclogram', 'list']) {
  test(`sections are numbered anew at once in «${view || 'document'}»`, async ({ page }) => {
    await openCalendar(page, view);
    await started(page);
    await expect.poll(async () => arabic(await marks(page))).toBeGreaterThan(0);
    const before = arabic(await marks(page));
    await style(page, 'Разделы римскими цифрами');
    await expect.poll(async () => roman(await marks(page))).toBeGreaterThan(0);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => [roman(await marks(page)), arabic(await marks(page))]).toEqual([0, before]);
  });
}

test('rows are numbered anew at once in names that are heard', async ({ page }) => {
  await openCalendar(page, 'list');
  await expect(page.getByRole('button', { name: /Рейды «Береги учебник», 4\.6/ }).first()).toBeVisible();
  await style(page, 'Строки заново в каждом разделе');
  await expect(page.getByRole('button', { name: /Рейды «Береги учебник», 6,/ }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Месяц', exact: true }).first().click();
  await expect(page.getByRole('button', { name: /Практикум по описанию книг, 2,/ }).first()).toBeVisible();
  await style(page, 'Раздел и строка');
  await expect(page.getByRole('button', { name: /Практикум по описанию книг, 3\.2,/ }).first()).toBeVisible();
});

test('the outline, the inspector, a person and the report follow at once', async ({ page }) => {
  await openCalendar(page, '');
  await page.getByRole('textbox', { name: 'Мероприятие 4.6', exact: true }).click();
  const sheet = page.getByRole('complementary', { name: 'Подробности' });
  await expect(sheet.locator('.section-number')).toHaveText('4.6');
  await style(page, 'Разделы римскими цифрами');
  await expect(sheet.locator('.section-number')).toHaveText('6');
  await expect(page.getByRole('navigation', { name: 'Разделы плана' }).getByRole('button', { name: /Учебный фонд/ })).toContainText('IV');

  await page.getByRole('link', { name: 'Отчёт', exact: true }).first().click();
  const row = page.locator('.report-row').filter({ hasText: 'Сверка обеспеченности учебниками' });
  await expect(row).toHaveCount(1);
  await expect(row).not.toContainText('4.1');
  await style(page, 'Раздел и строка');
  await expect(row).toContainText('4.1');
  await expect(page.locator('.report-bars')).not.toContainText('IV');
  await style(page, 'Разделы римскими цифрами');
  await expect(page.locator('.report-bars')).toContainText('IV');

  await page.getByRole('link', { name: 'Люди', exact: true }).first().click();
  await page.getByRole('button', { name: /Добавить в людей.*Кузнецова/ }).click();
  const duty = page.getByRole('complementary', { name: 'Карточка человека' }).getByRole('listitem').filter({ hasText: 'Рейды' });
  await expect(duty).toContainText('6');
  await style(page, 'Раздел и строка');
  await expect(duty).toContainText('4.6');
});
