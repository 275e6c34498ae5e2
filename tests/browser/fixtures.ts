// What every browser test watches besides its own matter: no error on the console, no uncaught
// exception, no violation of the content policy, no request to another origin.
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

export interface Trouble {
  /** A complaint that this very test provokes. */
  allow(pattern: RegExp): void;
}

export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      await watch(context, new URL(baseURL ?? '').origin, (complaint) => seen.push(complaint));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(seen.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))).toEqual([]);
    },
    { auto: true },
  ],
});

async function watch(context: BrowserContext, origin: string, complain: (text: string) => void) {
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complain(`uncaught: ${error.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) {
      complain(`foreign request: ${url}`);
    }
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/** Waits until the program has mounted and the start-up text is gone. */
export async function started(page: Page) {
  await expect(page.locator('#startup')).toHaveCount(0);
  await expect(page.locator('body')).toContainText(/\S/);
}

/** Makes storage throw, as it does where the user has blocked it. */
export async function blockStorage(page: Page) {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
}
