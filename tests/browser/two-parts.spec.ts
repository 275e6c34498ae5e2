// The published program comes in two parts: what the page starts with, and what follows. Nobody notices, whatever is first
// wanted and however slowly the rest comes. A page that is not published has one part: then there is nothing to test.
import type { Page, Route } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, started, test } from './fixtures.ts';
import { openFile } from './plans.ts';

const REST = /\/later\/[^/]+$/;

/** Whether the page waited for the rest: it then asks for it by itself, and not ahead. */
function waits(page: Page) {
  const waited: string[] = [];
  page.on('request', (request) => {
    if (REST.test(request.url()) && request.resourceType() === 'xhr') waited.push(request.url());
  });
  return waited;
}

/** Keeps back what is asked for ahead; what the page waits for comes. */
async function slowly(page: Page) {
  await page.context().route(REST, (route: Route) => (route.request().resourceType() === 'xhr' ? route.continue() : undefined));
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-12T09:40:00+03:00'));
  await page.goto('');
  test.skip((await page.locator('meta[name="metodplan-app"]').getAttribute('data-later')) === null, 'the page has one part');
});

test('the start screen, a plan from a file and the document come without waiting for the rest', async ({ page }) => {
  const waited = waits(page);
  await slowly(page);
  await page.reload();
  await started(page);
  await openFile(page, 'plan.plan.json', planText());
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
  await page.reload();
  await started(page);
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Цель' }).fill('Читать вместе');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Сохранено на этом устройстве')).toBeVisible();
  expect(waited).toEqual([]);
});

test('a view that is wanted before the rest has come is shown all the same', async ({ page }) => {
  const waited = waits(page);
  await slowly(page);
  await page.reload();
  await started(page);
  await openFile(page, 'plan.plan.json', planText());
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await expect(page.locator('.year-wall, .month-grid').first()).toBeVisible();
  expect(waited).toHaveLength(1);
});

test('who comes back to a view of the rest gets both parts at once', async ({ page }) => {
  const waited = waits(page);
  await openCalendar(page, 'month/2026-11');
  await page.reload();
  await expect(page.locator('.month-grid')).toBeVisible();
  expect(waited).toEqual([]);
});

test('a rest that did not come is asked for again; what needs it meanwhile says so, and the plan can be taken away', async ({ page, trouble }) => {
  trouble.allow(/Failed to load resource|503|integrity|valid digest|RuntimeError/);
  let broken = true;
  await page.context().route(REST, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
  await page.reload();
  await started(page);
  await openFile(page, 'plan.plan.json', planText());
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await expect(page.getByRole('button', { name: /Скачать/ })).toBeVisible();
  broken = false;
  await page.reload();
  await expect(page.locator('.year-wall, .month-grid').first()).toBeVisible();
});
