// The second program, which reads documents in a worker: it comes when it is wanted, can be called off, and when it cannot
// come, nothing is lost.
import type { Page, Route } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { DOCUMENT, stored } from './plans.ts';

async function paste(page: Page) {
  await page.getByRole('button', { name: 'Вставить текст' }).click();
  await page.getByRole('textbox', { name: 'Текст плана' }).fill(DOCUMENT);
  await page.getByRole('button', { name: 'Прочитать' }).click();
}

const preview = (page: Page) => page.getByRole('dialog', { name: 'Вот что удалось прочитать' });
const PROGRAM = /\/workshop\/[^/]+\.wasm(\.zst)?$/;

/** Keeps the program back until what is returned is called. */
async function hold(page: Page) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.context().route(PROGRAM, async (route: Route) => {
    await opened;
    await route.continue().catch(() => {});
  });
  return open;
}

test('the second program is fetched when a document is read and not before', async ({ page }) => {
  const fetched: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('/workshop/')) fetched.push(request.url());
  });
  await page.goto('');
  await started(page);
  expect(fetched).toEqual([]);
  await paste(page);
  await expect(preview(page)).toBeVisible();
  expect(fetched.some((url) => PROGRAM.test(url))).toBe(true);
});

test('work that takes long is shown and can be called off; the text is still there and is read the next time', async ({ page }) => {
  const open = await hold(page);
  await page.goto('');
  await started(page);
  await paste(page);
  const working = page.getByRole('dialog', { name: 'Готовится…' });
  await expect(working.getByRole('progressbar')).toBeVisible();
  await working.getByRole('button', { name: 'Отмена' }).click();
  await expect(working).toBeHidden();
  open();
  await page.getByRole('button', { name: 'Вставить текст' }).click();
  await expect(page.getByRole('textbox', { name: 'Текст плана' })).toHaveValue(DOCUMENT);
  await page.getByRole('button', { name: 'Прочитать' }).click();
  await expect(preview(page)).toBeVisible();
  expect(await stored(page)).toEqual({ plans: 0, trash: 0 });
});

test('the preview that follows work shown gives the focus back to what opened it all', async ({ page }) => {
  const open = await hold(page);
  await page.goto('');
  await started(page);
  await paste(page);
  const working = page.getByRole('dialog', { name: 'Готовится…' });
  await expect(working.getByRole('progressbar')).toBeVisible();
  open();
  await expect(preview(page)).toBeVisible();
  await expect(working).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Вставить текст' })).toBeFocused();
});

test('when the program cannot be fetched, it is said what to do, and it is tried again', async ({ page, trouble }) => {
  trouble.allow(/console: Failed to load resource/);
  let broken = true;
  await page.context().route(PROGRAM, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto('');
  await started(page);
  await paste(page);
  await expect(page.locator('.toast-region')).toContainText('Проверьте связь и попробуйте ещё раз');
  broken = false;
  await paste(page);
  await expect(preview(page)).toBeVisible();
});

test('a program that is not the one of this page is not run', async ({ page, trouble }) => {
  trouble.allow(/integrity|Failed to load resource|Failed to find a valid digest/i);
  await page.context().route(PROGRAM, (route) => route.fulfill({ status: 200, body: 'other', contentType: 'application/wasm' }));
  await page.goto('');
  await started(page);
  await paste(page);
  await expect(page.locator('.toast-region')).toContainText('Не загрузилась часть программы');
});
