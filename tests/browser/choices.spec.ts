// Places and forms are chosen from those that the plan has; the list opens where there is room for it, and is never cut off:
// by mouse, keys and finger.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { openCalendar, planText, type Row } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';
import { openParts, section, sheet } from './parts-plan.ts';

const place = (page: Page, row = '1.2') => section(page, '1. Организация').getByRole('textbox', { name: `Место ${row}`, exact: true });
const list = (page: Page, name = 'Варианты') => page.getByRole('listbox', { name });
const options = (page: Page) => list(page).getByRole('option');

/** Opens the plan and goes to its second row; a row shows its empty place while it is the one that is worked on. */
async function open(page: Page) {
  await openParts(page);
  await section(page, '1. Организация').getByRole('textbox', { name: 'Мероприятие 1.2', exact: true }).click();
  await expect(place(page)).toBeVisible();
}

/** All of the list is seen: nothing that scrolls or cuts off hides an edge of it. */
async function expectWhole(of: Locator) {
  await expect.poll(() => of.evaluate((element) => {
    const own = element.getBoundingClientRect();
    const box = { top: 0, left: 0, right: innerWidth, bottom: innerHeight };
    for (let part = element.parentElement; part; part = part.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(part);
      const edges = part.getBoundingClientRect();
      if (overflowY !== 'visible') [box.top, box.bottom] = [Math.max(box.top, edges.top), Math.min(box.bottom, edges.bottom)];
      if (overflowX !== 'visible') [box.left, box.right] = [Math.max(box.left, edges.left), Math.min(box.right, edges.right)];
    }
    const covered = [...element.querySelectorAll('[role=option]')].filter((line) => {
      const { left, top, bottom } = line.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      if (middle < own.top || middle > own.bottom) return false;
      return !line.contains(document.elementFromPoint(left + 12, middle));
    });
    return covered.length === 0 && own.height > 40 && own.top >= box.top - 1 && own.bottom <= box.bottom + 1 && own.left >= box.left - 1 && own.right <= box.right + 1;
  })).toBe(true);
}

test('a place is chosen by mouse from those of the plan, without a letter typed', async ({ page }) => {
  await open(page);
  await place(page).click();
  await expect(options(page).first()).toHaveText('Методический центр');
  await expect(options(page).filter({ hasText: 'Сферум' })).toHaveCount(1);
  await expectWhole(list(page));
  await options(page).first().click();
  await expect(place(page)).toHaveValue('Методический центр');
  await expect(place(page), 'the field keeps the caret').toBeFocused();
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+z');
  await expect(place(page)).toHaveValue('');
});

test('by keys the list opens downwards, narrows while one types, and Esc closes it alone', async ({ page }) => {
  await open(page);
  await place(page).focus();
  await expect(list(page), 'nobody asked yet').toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await expect(place(page)).toBeFocused();
  await page.keyboard.type('центр');
  await expect(options(page)).toHaveText(['Методический центр']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(place(page)).toHaveValue('Методический центр');
  await place(page).fill('Кабинет 12');
  await expect(list(page), 'any other place is as good').toHaveCount(0);
  await page.keyboard.press('Enter');
  await place(page, '1.1').fill('Каби');
  await expect(options(page), 'a new place is one of those of the plan').toHaveText(['Кабинет 12']);
});

test('while one rests in typing, what was typed is not offered to itself', async ({ page }) => {
  await open(page);
  await place(page).pressSequentially('Мето');
  await expect(options(page)).toHaveText(['Методический центр']);
  await expect(page.getByRole('button', { name: 'Отменить: правка текста' })).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(options(page)).toHaveText(['Методический центр']);
});

/** A plan of many rows with people and places. */
async function many(page: Page) {
  const rows = Array.from({ length: 30 }, (_, n): Row => ({ text: `Дело ${n + 1}`, term: ['Ноябрь', 'months 11'] }));
  const file = JSON.parse(planText([['Дела', rows]]));
  file.plan.sections[0].columns.push({ id: 'f0000000000000ff', kind: 'placeAndResponsible', title: 'Где и кто' });
  await openCalendar(page, '', { text: JSON.stringify(file) });
  await expect(page.getByRole('textbox', { name: 'Мероприятие 1.30', exact: true })).toBeVisible();
}

test('where there is no room below, the list opens upwards', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await many(page);
  await page.getByRole('textbox', { name: 'Мероприятие 1.30', exact: true }).click();
  const last = page.getByRole('textbox', { name: 'Место 1.30', exact: true });
  await last.evaluate((field) => field.scrollIntoView({ block: 'end' }));
  await last.focus();
  await page.keyboard.press('ArrowDown');
  await expectWhole(list(page));
  const [field, shown] = [await last.boundingBox(), await list(page).boundingBox()];
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThan(field?.y ?? 0);
  for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowUp');
  await expectWhole(options(page).and(page.locator('[aria-selected=true]')));
  await page.keyboard.press('Escape');

  await last.evaluate((field) => field.scrollIntoView({ block: 'start' }));
  await page.keyboard.press('ArrowDown');
  await expectWhole(list(page));
  expect((await list(page).boundingBox())?.y ?? 0, 'there is room below').toBeGreaterThan((await last.boundingBox())?.y ?? 0);
});

test('in the inspector and in the pill of a meeting the list is whole too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 620 });
  await openParts(page);
  const pill = section(page, '2. Заседания').getByRole('combobox', { name: 'Форма № 1' });
  await pill.focus();
  await page.keyboard.press('ArrowDown');
  await expect(pill).toHaveAttribute('aria-expanded', 'true');
  await expectWhole(list(page));
  await page.keyboard.press('Escape');
  await expect(pill).toHaveAttribute('aria-expanded', 'false');
  for (const name of ['Форма', 'Площадка или место']) {
    const field = sheet(page).getByRole('combobox', { name });
    await field.focus();
    await page.keyboard.press('ArrowDown');
    await expectWhole(list(page));
    await page.keyboard.press('Escape');
  }
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('a tap into an empty place offers places, in targets for a finger', async ({ page }) => {
    await open(page);
    await place(page).tap();
    await expectWhole(list(page));
    expect((await options(page).first().boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await options(page).filter({ hasText: 'Сферум' }).tap();
    await expect(place(page)).toHaveValue('Сферум');
  });

  test('when a keyboard takes half of the screen, the list goes above the field', async ({ page }) => {
    await many(page);
    await page.getByRole('textbox', { name: 'Мероприятие 1.8', exact: true }).tap();
    const field = page.getByRole('textbox', { name: 'Место 1.8', exact: true });
    await field.evaluate((field) => field.scrollIntoView({ block: 'center' }));
    await field.tap();
    await expect(list(page)).toBeVisible();
    await expect(list(page)).not.toHaveAttribute('data-up');
    // What the page is told when a keyboard comes up.
    await field.evaluate((field) => {
      const view = window.visualViewport as VisualViewport;
      const end = field.getBoundingClientRect().bottom + 60;
      Object.defineProperty(view, 'height', { configurable: true, get: () => end });
      view.dispatchEvent(new Event('resize'));
    });
    await expect(list(page)).toHaveAttribute('data-up', '');
    await expectWhole(list(page));
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the list is whole beside the edge of the screen', async ({ page }) => {
    await open(page);
    await place(page).tap();
    await expectWhole(list(page));
    await options(page).first().tap();
    await expect(place(page)).toHaveValue('Методический центр');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in English axe finds nothing in an open list, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openParts(page, { language: 'en' });
    await section(page, '1. Организация').getByRole('textbox', { name: 'Activity 1.2', exact: true }).click();
    await section(page, '1. Организация').getByRole('textbox', { name: 'Place 1.2', exact: true }).click();
    await expect(list(page, 'Choices')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
