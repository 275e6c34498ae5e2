// Meetings: what they are, how long their agenda is, what is told after they were held.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { typeThere } from './hands.ts';
import { expectUndo, keptSections, openParts, section, sheet } from './parts-plan.ts';
import type { Page } from '@playwright/test';

const theme = (page: Page) => page.getByRole('textbox', { name: 'Тема заседания № 1' });
const kept = async (page: Page) => (await keptSections(page))[1].entries[0];
/** The length of the agenda in the document; spaces that do not break are spaces. */
const length = (page: Page) => page.locator('.row-add .agenda-length');

test('the minutes of an agenda add up, and say when they are longer than the meeting', async ({ page }) => {
  await openParts(page);
  await expect(length(page)).toHaveText(/^40\sмин\. из\s60$/);
  const minutes = page.getByRole('spinbutton', { name: 'Минут 2' });
  await minutes.fill('50');
  await minutes.press('Tab');
  await expect(length(page)).toHaveText(/^75\sмин\., на\s15\sмин\. дольше заседания$/);
  await expect(length(page)).toHaveAttribute('data-overrun', 'true');
  await theme(page).click();
  await expect(sheet(page).locator('.agenda-length')).toHaveText(/дольше заседания/);
  await sheet(page).getByLabel('Конец').fill('15:30');
  await expect(length(page)).toHaveText(/^75\sмин\. из\s90$/);
  await sheet(page).getByLabel('Конец').fill('');
  await expect(length(page)).toHaveText(/^75\sмин\.$/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(length(page)).toHaveText(/^40\sмин\. из\s60$/);
});

test('an item without minutes shows them when it is looked at', async ({ page }) => {
  await openParts(page);
  await page.getByRole('button', { name: 'Вопрос повестки', exact: true }).click();
  await typeThere(page, 'Разное');
  const minutes = page.getByRole('spinbutton', { name: 'Минут 3' });
  await expect(minutes).toBeVisible();
  await minutes.fill('5');
  await minutes.press('Enter');
  await theme(page).click();
  await expect(minutes).toHaveValue('5');
  await expect(length(page)).toHaveText(/^45\sмин/);
  await page.getByRole('textbox', { name: 'Вопрос повестки 3' }).click();
  await expect(sheet(page).getByRole('spinbutton', { name: 'Минут' })).toHaveValue('5');
});

test('a form is chosen from a list of usual ones and of those of the plan, or is one’s own', async ({ page }) => {
  await openParts(page);
  await theme(page).click();
  const form = sheet(page).getByRole('combobox', { name: 'Форма' });
  await form.click();
  const values = () => page.getByRole('listbox', { name: 'Варианты' }).getByRole('option').allTextContents();
  await form.press('ArrowDown');
  await expect.poll(values).toContain('круглый стол');
  expect(await values(), 'its own is there already').not.toContain('чаепитие с докладом');
  await form.fill('литературная гостиная');
  await form.press('Enter');
  await expect(section(page, '2. Заседания').getByRole('combobox', { name: 'Форма № 1' })).toHaveValue('литературная гостиная');
  await expectUndo(page, 'правка текста');
  const place = sheet(page).getByRole('combobox', { name: 'Площадка или место' });
  await place.click();
  await expect.poll(values).toContain('Сферум');
  expect((await values())[0], 'places that the plan has come first').toBe('Методический центр');
  await place.fill('Сферум');
  await page.keyboard.press('Escape');
  await expect(place, 'Esc brings back what stood there').toHaveValue('');
});

test('a protocol is folded until the meeting was held, then takes what is told', async ({ page }) => {
  await openParts(page);
  await theme(page).click();
  const number = sheet(page).getByRole('textbox', { name: 'Номер протокола' });
  await expect(number).toBeHidden();
  await sheet(page).getByRole('button', { name: 'Проведено', exact: true }).click();
  await expect(number).toBeVisible();
  for (const [name, words] of [
    ['Номер протокола', '3'],
    ['Присутствовали', '18 человек; приглашены: Белова И. Р.'],
    ['Решение', 'Утвердить план на год.'],
    ['Председатель', 'Иванова А. П.'],
    ['Секретарь', 'Кузнецова Т. С.'],
  ]) {
    await sheet(page).getByRole('textbox', { name, exact: true }).fill(words);
    await page.keyboard.press('Tab');
  }
  await expect.poll(async () => (await kept(page)).secretary).toBe('Кузнецова Т. С.');
  expect(await kept(page)).toMatchObject({
    protocol: '3', attendance: '18 человек; приглашены: Белова И. Р.', decision: 'Утвердить план на год.', chair: 'Иванова А. П.',
  });
  await page.reload();
  await theme(page).click();
  await expect(sheet(page).getByRole('textbox', { name: 'Председатель' })).toHaveValue('Иванова А. П.');
});

test('a protocol is opened by keys before the meeting too', async ({ page }) => {
  await openParts(page);
  await theme(page).click();
  await sheet(page).getByText('Протокол', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('textbox', { name: 'Секретарь' })).toBeVisible();
});

test('an item has a decision of its own', async ({ page }) => {
  await openParts(page);
  await page.getByRole('textbox', { name: 'Вопрос повестки 1' }).click();
  await sheet(page).getByRole('textbox', { name: 'Решение' }).fill('Принять к сведению.');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await kept(page)).agenda[0].decision).toBe('Принять к сведению.');
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('minutes and protocol are written by finger', async ({ page }) => {
    await openParts(page);
    await page.getByRole('spinbutton', { name: 'Минут 1' }).tap();
    await page.getByRole('spinbutton', { name: 'Минут 1' }).fill('30');
    await theme(page).tap();
    await expect(length(page)).toHaveText(/^45\sмин\. из\s60$/);
    await section(page, '2. Заседания').getByRole('button', { name: /№ 1$/ }).last().tap();
    await page.getByRole('menuitem', { name: 'Подробности' }).tap();
    await sheet(page).getByText('Протокол', { exact: true }).tap();
    await sheet(page).getByRole('textbox', { name: 'Присутствовали' }).fill('21');
    await sheet(page).getByRole('button', { name: 'Закрыть карточку' }).tap();
    await expect.poll(async () => (await kept(page)).attendance).toBe('21');
  });
});

test('in English the length of an agenda is told too', async ({ page }) => {
  await openParts(page, { language: 'en' });
  await expect(length(page)).toHaveText(/^40 of 60\smin$/);
  await page.getByRole('textbox', { name: 'Theme of the meeting № 1' }).click();
  await sheet(page).getByText('Protocol', { exact: true }).click();
  await expect(sheet(page).getByRole('textbox', { name: 'Present' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a meeting that is too long and its protocol, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openParts(page);
    await page.getByRole('spinbutton', { name: 'Минут 1' }).fill('60');
    await theme(page).click();
    await sheet(page).getByText('Протокол', { exact: true }).click();
    await expect(length(page)).toHaveAttribute('data-overrun', 'true');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
