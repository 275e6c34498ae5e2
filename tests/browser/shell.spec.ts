// The shell: that the page starts wherever it is put, refuses changed files, is never blank, and
// hands out the plans when the program has stopped. Knows nothing of what the program shows.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { blockStorage, expect, started, test } from './fixtures.ts';

const SUB_PATH = 'metodplan/';

/** The text for browsers that cannot run the page, in both languages and with the minimum versions. */
async function expectFallback(page: Page) {
  const text = page.locator('.startup-fallback');
  await expect(text).toBeVisible();
  await expect(text).toContainText('Страница не смогла открыться');
  await expect(text).toContainText('The page could not start');
  for (const browser of ['iPadOS 16.4', 'Chromium 109', 'Firefox 115']) await expect(text).toContainText(browser);
  await expect(page.getByText('Методплан открывается…')).toBeHidden();
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test.describe('start', () => {
  test('the page starts and its start-up text goes', async ({ page }) => {
    await page.goto('');
    await started(page);
    await expect(page).toHaveTitle(/Методплан/);
  });

  test('the same files work under a sub-path and ask for nothing outside it', async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(SUB_PATH);
    await started(page);
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((url) => !url.startsWith(`${baseURL}${SUB_PATH}`))).toEqual([]);
    // Twice would mean that a preload was fetched in vain.
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  test('the icon, the manifest and the fonts are where the page says', async ({ page, request, baseURL }) => {
    await page.goto(SUB_PATH);
    await started(page);
    const linked = await page.locator('link[rel=icon], link[rel=manifest], link[rel=apple-touch-icon]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(linked).toHaveLength(3);
    const manifest = await (await request.get(`${baseURL}${SUB_PATH}manifest.webmanifest`)).json();
    const icons = manifest.icons.map((icon: { src: string }) => `${baseURL}${SUB_PATH}${icon.src}`);
    for (const url of [...linked, ...icons]) expect((await request.get(url)).status(), url).toBe(200);
    const faces = await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load()));
      return [...document.fonts].map((face) => face.status);
    });
    expect(faces).toEqual(Array(6).fill('loaded'));
  });

  test('blocked storage does not leave a blank page', async ({ page }) => {
    await blockStorage(page);
    await page.goto('');
    await started(page);
  });

  test('a slow start shows the text meanwhile and still starts', async ({ page }) => {
    await page.clock.install();
    let release = () => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route(/\.wasm(\.zst)?$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('', { waitUntil: 'commit' });
    await expect(page.getByText('Методплан открывается…')).toBeVisible();
    await page.clock.fastForward(21_000);
    await expectFallback(page);
    release();
    await started(page);
  });
});

test.describe('never blank', () => {
  test('without WebAssembly there is a text to read', async ({ page, trouble }) => {
    trouble.allow(/WebAssembly/);
    await page.addInitScript(() => { Reflect.deleteProperty(globalThis, 'WebAssembly'); });
    await page.goto('');
    await expectFallback(page);
    await expect(page.locator('.startup-reason')).toContainText('WebAssembly');
    await expectAccessible(page);
  });

  test('without modules there is a text to read', async ({ page, trouble }) => {
    trouble.allow(/.*/);
    await page.addInitScript(() => { Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule'); });
    await page.route('**/boot-*.js', (route) => route.abort());
    await page.goto('');
    await expectFallback(page);
  });

  for (const [what, files] of [
    ['the boot script', '**/boot-*.js'],
    ['the glue', /\/metodplan-[^/]*\.js$/],
    ['the program', /\.wasm(\.zst)?$/],
    ['the unpacker', '**/unpack-*.js'],
  ] as const) {
    test(`when ${what} does not arrive there is a text to read`, async ({ page, trouble }) => {
      trouble.allow(/ERR_FAILED|Failed to (fetch|load)|NetworkError|Load failed|error loading|Importing a module|unchanged|compilation aborted/i);
      await page.route(files, (route) => route.abort());
      await page.goto('');
      await expectFallback(page);
    });
  }

  for (const [what, files] of [
    ['style sheet', '**/*.css'],
    ['start-up script', '**/fallback-*.js'],
  ] as const) {
    test(`the page starts although its ${what} does not arrive`, async ({ page, trouble }) => {
      trouble.allow(/ERR_FAILED|Failed to load/i);
      await page.route(files, (route) => route.abort());
      await page.goto('');
      await started(page);
    });
  }

  for (const [what, files] of [
    ['glue', /\/metodplan-[^/]*\.js$/],
    ['program', /\.wasm(\.zst)?$/],
    ['boot script', /\/boot-[^/]*\.js$/],
  ] as const) {
    test(`a changed ${what} is refused`, async ({ page, trouble }) => {
      trouble.allow(/integrity|Failed to (fetch|load)|NetworkError|Load failed|error loading|Importing a module|digest|unchanged/i);
      await page.route(files, async (route) => {
        const response = await route.fetch();
        // Blanks change nothing in JavaScript, and behind a module they would be refused anyhow:
        // only the integrity can tell.
        const body = Buffer.concat([await response.body(), Buffer.from('\n')]);
        await route.fulfill({ response, body });
      });
      await page.goto('');
      await expectFallback(page);
    });
  }

  test('a changed glue is refused also by a browser without modulepreload, as Safari 16', async ({ page, trouble }) => {
    trouble.allow(/integrity|digest|unchanged/i);
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      // The minified page leaves quotation marks out where it can.
      const preload = /rel="?modulepreload"?/;
      expect(html).toMatch(preload);
      return route.fulfill({ response, body: html.replace(preload, 'rel="unknown"') });
    });
    await page.route(/\/metodplan-[^/]*\.js$/, async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, body: `${await response.text()}\n` });
    });
    await page.goto('');
    await expectFallback(page);
  });

  test.describe('with JavaScript switched off', () => {
    test.use({ javaScriptEnabled: false });
    test('there is a text to read', async ({ page }) => {
      await page.goto('');
      await expectFallback(page);
      // Not by text: Playwright's text search leaves out noscript.
      await expect(page.locator('noscript strong')).toBeVisible();
    });
  });
});

test.describe('panic screen', () => {
  const panic = (page: Page, message: string) =>
    page.evaluate((text) => (window as never as { __metodplan_panic(text: string): void }).__metodplan_panic(text), message);

  async function store(page: Page, entries: Record<string, string>) {
    await page.evaluate((pairs) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(pairs)) localStorage.setItem(key, value);
    }, entries);
  }

  async function downloaded(page: Page) {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /Скачать мои планы/ }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  test.beforeEach(async ({ page, trouble }) => {
    trouble.allow(/сломалось|RuntimeError|unreachable/);
    await page.goto('');
    await started(page);
  });

  test('a single plan is downloaded exactly as it lies in storage', async ({ page }) => {
    const plan = '{"format": "metodplan",  "title":"План «РМО» на 2023–2024"}';
    await store(page, { 'metodplan/plan/a': plan, 'metodplan/settings': '{}', 'foreign/plan/b': 'x' });
    await panic(page, 'сломалось <b>здесь</b>');
    await expect(page.getByRole('heading', { name: 'Методплан остановился' })).toBeVisible();
    expect(await downloaded(page)).toEqual({ name: 'metodplan-rescue.plan.json', text: plan });
  });

  test('several plans are downloaded in one file, broken ones too', async ({ page }) => {
    const plans = { 'metodplan/plan/a': '{"title":"А"}', 'metodplan/plan/b': '{"title":"Б', 'metodplan/plan/c': '' };
    await store(page, { ...plans, 'metodplan/index': '[]' });
    await panic(page, 'сломалось');
    const { name, text } = await downloaded(page);
    expect(name).toBe('metodplan-rescue.json');
    expect(JSON.parse(text)).toEqual({ format: 'metodplan-rescue', plans });
  });

  test('storage is left as it was', async ({ page }) => {
    await store(page, { 'metodplan/plan/a': '{"title":"А"}', other: '1' });
    await panic(page, 'сломалось');
    await downloaded(page);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'metodplan/plan/a': '{"title":"А"}', other: '1' });
  });

  test('it keeps the technical message as text, is accessible and reloads', async ({ page }) => {
    await store(page, { 'metodplan/plan/a': '{}' });
    await panic(page, 'сломалось <b>здесь</b>');
    await expect(page.getByText('сломалось <b>здесь</b>')).toBeHidden();
    await page.getByText('Подробности для разработчика').click();
    await expect(page.getByText('сломалось <b>здесь</b>')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /Перезагрузить/ }).click();
    await started(page);
    await expect(page.getByRole('heading', { name: 'Методплан остановился' })).toHaveCount(0);
  });

  test('a trap that no panic hook saw shows it too', async ({ page }) => {
    // The smallest module with a start function that traps: (module (func unreachable) (start 0)).
    await page.evaluate(() => {
      const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]);
      setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(bytes)));
    });
    await expect(page.getByRole('heading', { name: 'Методплан остановился' })).toBeVisible();
  });

  test('without a stored plan, or with storage blocked, it says so', async ({ page }) => {
    await blockStorage(page);
    await page.reload();
    await started(page);
    await panic(page, 'сломалось');
    await expect(page.getByText('сохранённых планов не нашлось')).toBeVisible();
    await expect(page.getByRole('button', { name: /Скачать/ })).toHaveCount(0);
  });
});
