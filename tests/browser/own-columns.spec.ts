// A column of one's own is deleted with what stands in it, and comes back whole: by mouse, keys and finger.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { toast, typeThere } from './hands.ts';
import { dialog, expectUndo, headings, keptSections, openParts, section, sectionMenu } from './parts-plan.ts';

const FIRST = '1. Организация';
const OURS = ['№', 'Мероприятия', 'Сроки', 'Где и кто'];
type Page = Parameters<typeof dialog>[0];

const done = (page: Page) => dialog(page).getByRole('button', { name: 'Готово' });
const bin = (page: Page, name = 'Бюджет') => dialog(page).getByRole('button', { name: `Удалить столбец: ${name}`, exact: true });
const cell = (page: Page, row: string) => section(page, FIRST).getByRole('textbox', { name: `Бюджет ${row}`, exact: true });

/** Gives the first section the column «Бюджет» and writes into its two rows. */
async function withBudget(page: Page) {
  await openParts(page);
  await sectionMenu(page, '1', 'Столбцы…');
  await dialog(page).getByRole('button', { name: 'Свой столбец' }).click();
  await typeThere(page, 'Бюджет');
  await page.keyboard.press('Enter');
  await cell(page, '1.1').fill('500 р.');
  await cell(page, '1.2').fill('700 р.');
  await cell(page, '1.2').press('Tab');
}

/** The own cells of the first section's rows, as the device keeps them. */
const keptCells = async (page: Page) => (await keptSections(page))[0].entries.map((row: any) => Object.values(row.cells ?? {}));

test('a column of one’s own is deleted with its texts, and one step brings all of it back', async ({ page }) => {
  await withBudget(page);
  await expect.poll(() => keptCells(page)).toEqual([['500 р.'], ['700 р.']]);
  await sectionMenu(page, '1', 'Столбцы…');
  await expect(dialog(page).getByRole('button', { name: /^Удалить столбец/ }), 'the others can be hidden alone').toHaveCount(1);
  await bin(page).click();
  await expect(dialog(page).getByRole('status')).toHaveText(/^Будет удалён с\sтекстом в\s2\sстроках$/);
  await done(page).click();
  await expect.poll(() => headings(section(page, FIRST))).toEqual(OURS);
  await expect(toast(page)).toHaveText('Столбец удалён');
  await expectUndo(page, 'удаление столбца');
  await expect.poll(() => keptCells(page)).toEqual([[], []]);

  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect(cell(page, '1.1')).toHaveValue('500 р.');
  await expect(cell(page, '1.2')).toHaveValue('700 р.');
  await page.keyboard.press('Control+Shift+z');
  await expect(cell(page, '1.1')).toHaveCount(0);
});

test('by keys a column is deleted and kept after all, and one that is new leaves at once', async ({ page }) => {
  await withBudget(page);
  await sectionMenu(page, '1', 'Столбцы…');
  await bin(page).focus();
  await page.keyboard.press('Enter');
  const keep = dialog(page).getByRole('button', { name: 'Оставить столбец: Бюджет' });
  await expect(keep).toBeFocused();
  await expect(dialog(page).getByRole('checkbox', { name: 'Свой столбец' })).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(bin(page)).toBeFocused();
  await expect(dialog(page).getByRole('status')).toHaveText('');
  await dialog(page).getByRole('button', { name: 'Свой столбец', exact: true }).press('Enter');
  await typeThere(page, 'Класс');
  await bin(page, 'Класс').press('Enter');
  await expect(bin(page, 'Класс')).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: 'Свой столбец', exact: true })).toBeFocused();
  await done(page).press('Enter');
  await expect(cell(page, '1.1')).toHaveValue('500 р.');
});

test('the last column cannot be deleted', async ({ page }) => {
  await withBudget(page);
  await sectionMenu(page, '1', 'Столбцы…');
  for (const name of ['№', 'Мероприятия', 'Сроки', 'Место, ответственный']) await dialog(page).getByRole('checkbox', { name, exact: true }).uncheck();
  await bin(page).click();
  await expect(dialog(page).getByRole('alert')).toHaveText('Оставьте хотя бы один столбец');
  await expect(done(page)).toBeDisabled();
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('a column of one’s own is deleted by finger, hidden or shown', async ({ page }) => {
    await withBudget(page);
    await page.getByRole('button', { name: 'Действия с разделом 1' }).tap();
    await page.getByRole('menuitem', { name: 'Столбцы…' }).tap();
    await dialog(page).getByText('Свой столбец', { exact: true }).first().tap();
    const box = await bin(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await bin(page).tap();
    await done(page).tap();
    await expect.poll(() => keptCells(page)).toEqual([[], []]);
    await page.getByRole('status').getByRole('button', { name: 'Отменить' }).tap();
    await expect(cell(page, '1.1')).toHaveValue('500 р.');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where a column is about to be deleted, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await withBudget(page);
    await sectionMenu(page, '1', 'Столбцы…');
    await bin(page).click();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations).toEqual([]);
  });
}
