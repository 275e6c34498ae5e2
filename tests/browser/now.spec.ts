// «Сейчас»: what is on this month, what is past its time, what has no day yet; reached from every screen of a plan.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';

const panel = (page: Page, name = 'Сейчас') => page.getByRole('dialog', { name });
const group = (page: Page, name: string) => panel(page).getByRole('region', { name, exact: true });
const button = (page: Page) => page.getByRole('button', { name: /^Сейчас/ });

test('each row stands in one group, with its time', async ({ page }) => {
  await openCalendar(page, '');
  await expect(button(page), 'the button says how many are late').toHaveAttribute('aria-label', /^Сейчас, срок прошёл: \d+$/);
  await button(page).click();
  const month = group(page, 'В этом месяце');
  await expect(month.getByRole('listitem').first()).toContainText('По следам капитанов');
  await expect(month.getByRole('listitem').first()).toContainText('12\u{a0}нояб., 11:30');
  await expect(month).not.toContainText('Поездка в музей книги');
  const late = group(page, 'Срок прошёл');
  const rows = await late.getByRole('listitem').count();
  await expect(button(page)).toHaveAttribute('aria-label', `Сейчас, срок прошёл: ${rows}`);
  await expect(late).toContainText('Банк данных о библиотеках');
  await expect(late).not.toContainText('Диктант');
  const day = group(page, 'Ещё без дня');
  await expect(day.getByRole('listitem').filter({ hasText: 'Викторина ко Дню словаря' })).toContainText('Ноябрь');
  await expect(day).not.toContainText('Консультации');
});

test('marks work here; a marked row stays until the panel is opened again', async ({ page }) => {
  await openCalendar(page, 'year');
  await button(page).click();
  const row = group(page, 'Срок прошёл').getByRole('listitem').filter({ hasText: 'Банк данных' });
  await row.getByRole('button', { name: /^Отметить проведённым/ }).click();
  await expect(row.getByRole('button', { name: /^Снять отметку: Банк данных/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page)).toBeFocused();
  await button(page).click();
  await expect(row).toHaveCount(0);
});

test('the details of a mark lead back to the panel', async ({ page }) => {
  await openCalendar(page, 'list');
  await page.keyboard.press('n');
  const row = group(page, 'Срок прошёл').getByRole('listitem').filter({ hasText: 'Банк данных' });
  await row.getByRole('button', { name: /^Отметить проведённым/ }).click({ button: 'right' });
  const details = page.getByRole('dialog', { name: 'Отметка' });
  await details.getByRole('button', { name: 'Отменено' }).click();
  await details.getByRole('button', { name: 'Готово' }).click();
  await expect(panel(page)).toBeVisible();
  await expect(row, 'what was cancelled is not late').toHaveCount(0);
});

test('by keyboard on every screen: N opens it, Enter goes to a row', async ({ page }) => {
  await openCalendar(page, '');
  for (const view of ['', '/people', '/year', '/cyclogram', '/month/2026-11', '/list']) {
    await page.goto(page.url().replace(/(#\/plan\/[0-9a-f]{16}).*$/, `$1${view}`));
    await page.locator('#main').focus();
    await page.keyboard.press('n');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  }
  await page.keyboard.press('n');
  await group(page, 'Ещё без дня').getByRole('button', { name: /^Викторина/ }).press('Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
  await expect(page.locator('[data-entry]').filter({ hasText: 'Викторина ко Дню словаря' })).toBeInViewport();
});

test('rows without a deadline are counted and shown by the filter', async ({ page }) => {
  await openCalendar(page, 'year');
  await button(page).click();
  await panel(page).getByRole('button', { name: /^Строки без срока · \d/ }).click();
  await expect(page).toHaveURL(/\?due=none$/);
  await expect(page.locator('[data-entry]').filter({ hasText: 'Ответы на запросы' })).toBeVisible();
});

test('a plan with nothing to do says so', async ({ page }) => {
  await openCalendar(page, '');
  await page.clock.setFixedTime('2026-08-10T10:00:00');
  await page.reload();
  await button(page).click();
  await expect(panel(page)).toContainText('В этом месяце всё сделано или ничего не назначено.');
  await expect(button(page)).toHaveAttribute('aria-label', 'Сейчас');
});

for (const [width, height] of [[820, 1180], [390, 844]] as const) {
  test.describe(`by touch, ${width} wide`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test('the panel is tapped, its targets are large and nothing sticks out', async ({ page }) => {
      await openCalendar(page, 'month/2026-11');
      for (const target of [button(page)]) {
        const box = await target.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      await button(page).tap();
      const mark = group(page, 'Срок прошёл').getByRole('button', { name: /^Отметить проведённым/ }).first();
      const box = await mark.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await mark.tap();
      await expect(group(page, 'Срок прошёл').getByRole('button', { name: /^Снять отметку/ })).toHaveCount(1);
      const wide = await panel(page).evaluate((part) => part.scrollWidth - part.clientWidth);
      expect(wide).toBe(0);
      await panel(page).getByRole('button', { name: 'Закрыть' }).tap();
      await expect(panel(page)).toHaveCount(0);
    });
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the panel speaks English', async ({ page }) => {
    await openCalendar(page, '', { language: 'en' });
    await page.getByRole('button', { name: /^Now, past its time: \d+$/ }).click();
    await expect(panel(page, 'Now').getByRole('heading')).toContainText([/^Now$/, /^This month \d/, /^Past their time \d/, /^No day yet \d/]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the panel has no fault that axe can find', async ({ page }) => {
      await openCalendar(page, 'year');
      await button(page).click();
      await expect(panel(page)).toBeVisible();
      expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    });
  });
}
