// Hands that move rows of the calendar: a mouse, a finger, and where things are found afterwards.
import type { CDPSession, Locator, Page } from '@playwright/test';
import { PLAN_ID, TODAY } from './calendar-plan.ts';
import { expect } from './fixtures.ts';

/** A day of the month's grid, as «25 ноября». */
export const day = (page: Page, date: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^\\S+, ${date.replaceAll(' ', '\\s')}\\s20`) });

/** A row of the plan on that day. */
export const onDay = (page: Page, date: string, name: string | RegExp) => day(page, date).getByRole('button', { name });

/** What has no day in the month. */
export const tray = (page: Page) => page.getByRole('region', { name: /без точной даты|no exact date/ });

/** The card of a row in the tray. */
export const inTray = (page: Page, name: string) => tray(page).locator('[data-move]').filter({ hasText: name });

/** A month of the wall, as «Декабрь». */
export const monthCard = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });

/** The message at the bottom. */
export const toast = (page: Page) => page.getByRole('status').locator('.toast-text');

/** What is said of a row: «…» — place. */
export async function expectSaid(page: Page, text: RegExp) {
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
}

export interface Point {
  x: number;
  y: number;
}

/** The middle of what is on the page, or a point at a part of its width and height. */
export async function point(of: Locator, x = 0.5, y = 0.5): Promise<Point> {
  const box = await of.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** Takes hold of something with the mouse. */
export async function lift(page: Page, what: Locator, x = 0.5) {
  await what.scrollIntoViewIfNeeded();
  const from = await point(what, x);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y + 9, { steps: 3 });
  await expect(page.locator('[data-carrying]')).toHaveCount(1);
}

/** Carries what is held over a place, which shows that it would take it. */
export async function over(page: Page, place: Locator, y = 0.5) {
  const to = await point(place, 0.5, y);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect(place).toHaveAttribute('data-over');
}

/** Carries something with the mouse and puts it on a place. */
export async function carry(page: Page, what: Locator, place: Locator, y = 0.5) {
  await lift(page, what);
  await over(page, place, y);
  await page.mouse.up();
  await expectFree(page);
}

/** Rests on what turns the month until `month` is there, and stops the page's timers: however slow the machine is, the month
 * after does not come before `then` has gone elsewhere. */
export async function turnTo(page: Page, month: string, rest: () => Promise<unknown>, then: () => Promise<unknown>) {
  await page.clock.pauseAt(`${TODAY}T10:00:00`);
  await rest();
  await page.clock.runFor(900);
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${month}`) })).toBeVisible();
  await then();
  await page.clock.resume();
}

/** Nothing is carried any more, and nothing of it is left on the page. */
export async function expectFree(page: Page) {
  await expect(page.locator('[data-carrying], [data-ghost], [data-lifted], [data-over]')).toHaveCount(0);
}

/** What the last event brought about has been drawn; before something is said not to have happened. */
export async function settled(page: Page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)))));
}

/** A finger of Chromium's own, which can rest and be taken away by the system. */
export class Finger {
  private constructor(private session: CDPSession) {}

  static async of(page: Page) {
    return new Finger(await page.context().newCDPSession(page));
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: Point) {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }

  down = (at: Point) => this.send('touchStart', at);
  up = () => this.send('touchEnd');
  cancel = () => this.send('touchCancel');

  async move(from: Point, to: Point, steps = 8) {
    for (let n = 1; n <= steps; n++) {
      await this.send('touchMove', { x: from.x + ((to.x - from.x) * n) / steps, y: from.y + ((to.y - from.y) * n) / steps });
    }
  }
}

/** Goes to the document and gives the row with this text there. */
export async function inDocument(page: Page, text: string, plan = 'План', term = /^Срок /) {
  await page.getByRole('link', { name: plan, exact: true }).first().click();
  const row = page.locator('[data-entry]').filter({ hasText: text });
  await expect(row).toHaveCount(1);
  return { row, term: row.getByRole('textbox', { name: term }), chip: row.locator('.chip') };
}

/** Rows as the device keeps them, by their text or theme. */
export async function kept(page: Page) {
  return page.evaluate((key) => {
    const { plan } = JSON.parse(localStorage.getItem(key) ?? '{}');
    const entries = plan.sections.flatMap((section: { entries: Record<string, unknown>[] }) => section.entries);
    return Object.fromEntries(entries.map((entry: Record<string, unknown>) => [entry.text ?? entry.theme, entry]));
  }, `metodplan/plan/${PLAN_ID}`);
}

/** Types once a text field has the focus, which goes there when what was asked for is on the page. */
export async function typeThere(page: Page, text: string) {
  await expect(page.locator('textarea:focus, input:focus')).toHaveCount(1);
  await page.keyboard.type(text);
}
