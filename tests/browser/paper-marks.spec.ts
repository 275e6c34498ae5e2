// Marks in texts on paper: bold, italic, lists and addresses are seen and printed as such, their signs are not; the words of
// deadlines stand letter for letter. Everything a plan can have, on its sheets and in the PDF.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { MEETING_ID, PERSON_ID, WORDINGS, fullPlan } from './paper-plan.ts';
import { laidOut, open, previewed, printed } from './paper.ts';

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium prints to a file');

/** The one deadline with signs in it has no marks. */
const unmarked = (text: string) => text.replace(/\s+/g, '').replaceAll('**года**', '');

async function sheetTexts(page: Page) {
  await previewed(page);
  return page.locator('.sheet').allInnerTexts();
}

for (const [name, place] of [['plan', ''], ['report', '/report'], ['minutes', `/protocol/${MEETING_ID}`], ['extract', `/extract/${PERSON_ID}`]]) {
  test(`no sign of a mark is seen or printed in the ${name}`, async ({ page }) => {
    await open(page, fullPlan(), `/paper${place}`);
    await laidOut(page);
    const seen = await sheetTexts(page);
    for (const text of seen) expect(unmarked(text)).not.toContain('*');
    const { texts } = await printed(page);
    expect(texts).toHaveLength(seen.length);
    // On paper the lines of cells stand among each other: there are as many stars as deadlines have.
    const stars = (all: string[]) => all.join('').split('*').length;
    expect(stars(texts)).toBe(stars(seen));
    await expect(page.locator('.sheet b').first()).toBeAttached();
  });
}

test('bold, italic, lists and addresses stand on the sheets', async ({ page }) => {
  await open(page, fullPlan(), '/paper');
  await laidOut(page);
  await previewed(page);
  const sheet = page.locator('.sheet');
  await expect(sheet.locator('b', { hasText: /^новыми приёмами$/ })).toHaveCSS('font-weight', '700');
  await expect(sheet.locator('.pp-para i', { hasText: /^два$/ })).toHaveCSS('font-style', 'italic');
  await expect(sheet.locator('.pp-item').filter({ hasText: 'фонд учебников' })).toHaveText('– фонд учебников собран в одной таблице;');
  // A list in a cell: its lines begin one below the other, what does not fit a line stands below the words.
  const points = sheet.locator('td').filter({ hasText: 'Дело-98:' }).locator('.pp-point');
  await expect(points).toHaveText(['– паспорт библиотеки, который школа сдаёт к началу года;', '– выставка одной книги;']);
  const indents = await points.first().evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map((rect) => Math.round(rect.left));
  });
  expect(Math.max(...indents)).toBeGreaterThan(Math.min(...indents));
  const link = sheet.getByRole('link', { name: 'https://example.org/analiz' });
  await expect(link).toHaveAttribute('href', 'https://example.org/analiz');
  await expect(link).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('the words of deadlines are printed letter for letter', async ({ page }) => {
  await open(page, fullPlan(), '/paper');
  await laidOut(page);
  await page.getByRole('switch', { name: 'Точные даты' }).click();
  await laidOut(page);
  await previewed(page);
  const cells = await page.locator('.sheet td.pp-cell-term').evaluateAll((all) => all.map((cell) => cell.textContent));
  const told = new Set(cells.filter(Boolean));
  expect([...told].sort()).toEqual([...WORDINGS].sort());
  await expect(page.locator('.sheet td.pp-cell-term').locator('b, i, a, .pp-point')).toHaveCount(0);
});
