// Approval blocks: ready-made ones, lines where nothing is known yet, their order, up to four in a row.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { expectUndo, keptPlan, openParts } from './parts-plan.ts';
import type { Page } from '@playwright/test';

const KINDS = ['РАССМОТРЕНО', 'СОГЛАСОВАНО', 'ПРИНЯТО', 'УТВЕРЖДАЮ'];
const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const order = (page: Page) => page.locator('.approval').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));

async function add(page: Page, kind: string) {
  await page.getByRole('button', { name: 'Гриф утверждения' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
}

async function actions(page: Page, kind: string, item: string) {
  await block(page, kind).hover();
  await block(page, kind).getByRole('button', { name: `Действия с грифом ${kind}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a ready-made block is filled by keys, and what is not known stays a line', async ({ page }) => {
  await openParts(page);
  await add(page, 'УТВЕРЖДАЮ');
  const approve = block(page, 'УТВЕРЖДАЮ');
  await expect(approve.getByRole('textbox', { name: 'Должность или орган' })).toBeFocused();
  await page.keyboard.type('Директор методического центра');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Лебедева Н. К.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(approve.getByRole('textbox', { name: 'Дата' })).toBeFocused();
  await expect(approve.locator('.approval-line[data-empty="true"]')).toHaveCount(2);
  await expect.poll(async () => (await keptPlan(page)).approvals?.[0] ?? {}).toMatchObject({
    heading: 'УТВЕРЖДАЮ', role: 'Директор методического центра', name: 'Лебедева Н. К.',
  });
});

test('blocks change places, go and come back', async ({ page }) => {
  await openParts(page);
  for (const kind of KINDS) await add(page, kind);
  await actions(page, 'УТВЕРЖДАЮ', 'Левее');
  await expect.poll(() => order(page)).toEqual(['РАССМОТРЕНО', 'СОГЛАСОВАНО', 'УТВЕРЖДАЮ', 'ПРИНЯТО']);
  await expect(block(page, 'УТВЕРЖДАЮ').getByRole('button')).toBeFocused();
  await expectUndo(page, 'перенос грифа');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Правее' }).press('Enter');
  await expect.poll(() => order(page)).toEqual(KINDS);
  await actions(page, 'СОГЛАСОВАНО', 'Удалить гриф');
  await expect.poll(() => order(page)).toEqual(['РАССМОТРЕНО', 'ПРИНЯТО', 'УТВЕРЖДАЮ']);
  await expect(block(page, 'ПРИНЯТО').getByRole('textbox').first()).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect.poll(() => order(page)).toEqual(KINDS);
});

test('the last block that goes leaves the focus where one is made', async ({ page }) => {
  await openParts(page);
  await add(page, 'ПРИНЯТО');
  await actions(page, 'ПРИНЯТО', 'Удалить гриф');
  await expect(page.getByRole('button', { name: 'Гриф утверждения' })).toBeFocused();
});

test('up to four stand in a row where there is room, and none is wider than the paper', async ({ page }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  await openParts(page);
  for (const kind of [...KINDS, 'УТВЕРЖДАЮ']) await add(page, kind);
  await page.getByRole('button', { name: 'Закрыть карточку' }).click();
  const tops = () => page.locator('.approval').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  await expect.poll(async () => new Set((await tops()).slice(0, 4)).size).toBe(1);
  expect((await tops())[4]).toBeGreaterThan((await tops())[0]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => new Set(await tops()).size, 'one below the other on a phone').toBe(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('blocks are made and moved by finger', async ({ page }) => {
    await openParts(page);
    for (const kind of ['РАССМОТРЕНО', 'УТВЕРЖДАЮ']) {
      await page.getByRole('button', { name: 'Гриф утверждения' }).tap();
      await page.getByRole('menuitem', { name: kind }).tap();
    }
    const more = page.getByRole('button', { name: 'Действия с грифом УТВЕРЖДАЮ' });
    const box = await more.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await more.tap();
    await page.getByRole('menuitem', { name: 'Левее' }).tap();
    await expect.poll(() => order(page)).toEqual(['УТВЕРЖДАЮ', 'РАССМОТРЕНО']);
  });
});

for (const language of ['ru', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in approval blocks, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openParts(page, { language });
      await page.getByRole('button', { name: language === 'ru' ? 'Гриф утверждения' : 'Approval block' }).click();
      await page.getByRole('menuitem', { name: language === 'ru' ? 'ПРИНЯТО' : 'ACCEPTED' }).click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}
