// Light marks in texts of the plan: set by keys and by the bar over a selection, shown when the field is left, addresses that
// can be followed. What is pasted or typed is never markup.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';

const goal = (page: Page) => page.getByRole('textbox', { name: 'Цель' });
/** The goal as it is seen while nobody edits it. */
const seen = (page: Page) => page.locator('.edit[data-marked]').filter({ has: goal(page) }).locator('.edit-mirror');

test.beforeEach(async ({ page }) => {
  await page.goto('');
  await started(page);
  await page.getByRole('button', { name: 'Новый план' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Новый план' });
  await dialog.getByRole('button', { name: 'Создать план' }).click();
  await expect(goal(page)).toBeVisible();
});

test('letters are made bold and italic by keys, and are shown so when the field is left', async ({ page }) => {
  await goal(page).fill('Читать вместе');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+b');
  await expect(goal(page)).toHaveValue('**Читать вместе**');
  await page.keyboard.press('Control+i');
  await expect(goal(page)).toHaveValue('***Читать вместе***');
  await page.keyboard.press('Control+b');
  await expect(goal(page)).toHaveValue('*Читать вместе*');
  await page.keyboard.press('Tab');
  await expect(seen(page).locator('i')).toHaveText('Читать вместе');
  await goal(page).focus();
  await expect(seen(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(goal(page)).toHaveValue('');
});

test('the bar over a selection makes lists, keeps the selection, and goes when nothing is selected', async ({ page }) => {
  await goal(page).fill('книга\nигра');
  const bar = page.getByRole('toolbar', { name: 'Оформление выделенного' });
  await expect(bar).toHaveCount(0);
  await goal(page).selectText();
  await bar.getByRole('button', { name: /Нумерованный список/ }).click();
  await expect(goal(page)).toHaveValue('1. книга\n2. игра');
  await bar.getByRole('button', { name: /Список с тире/ }).click();
  await expect(goal(page)).toHaveValue('– книга\n– игра');
  await page.keyboard.press('End');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(seen(page).locator('.edit-line')).toHaveCount(2);
  await expect(seen(page).locator('.edit-sign')).toHaveText(['–', '–']);
});

test('only addresses of http, https and mailto become links, which open beside the page and tell it nothing', async ({ page }) => {
  await goal(page).fill('См. https://example.org/план и javascript:alert(1) <b onclick=alert(1)>жирно</b> mailto:a@example.org');
  await page.keyboard.press('Tab');
  const links = seen(page).locator('a');
  await expect(links).toHaveText(['https://example.org/план', 'mailto:a@example.org']);
  await expect(links.first()).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(links.first()).toHaveAttribute('target', '_blank');
  await expect(seen(page)).toContainText('<b onclick=alert(1)>жирно</b>');
});

test('marks are kept in the plan and after a reload, and screen readers find no fault', async ({ page }) => {
  await goal(page).fill('**Главное**: читать\n- вслух\n- дома');
  await page.keyboard.press('Tab');
  await expect(seen(page).locator('b')).toHaveText('Главное');
  await expect(page.getByText('Сохранено на этом устройстве')).toBeVisible();
  await page.reload();
  await started(page);
  await expect(seen(page).locator('b')).toHaveText('Главное');
  await goal(page).selectText();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
});
