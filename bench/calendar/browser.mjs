// The one Chromium of a run: where it is, fresh pages in it, time limits, what the browser says of memory.
// Knows no calendar.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Quiet on a machine with a closed network, able to run as root in a container.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const VIEWPORT = { width: 1280, height: 900 };

/** A measurement that takes longer than this is given up, in milliseconds. */
export const LIMIT = 60_000;

/** How often twelve months are opened. */
export const YEARS = 3;

export class OverLimit extends Error {}

/** The system's Chromium; without one, Playwright looks for its own. As tests/browser/browsers.ts does. */
function systemChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

export const launch = () => chromium.launch({ executablePath: systemChromium(), args: FLAGS });

/** Hands `use` a page of its own process and storage, and its DevTools session; ends what still runs in it. */
export async function withPage(browser, use) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  try {
    return await use(page, devtools);
  } finally {
    // A calendar that is over its limit would take the processor from the next one.
    await devtools.send('Runtime.terminateExecution').catch(() => {});
    await context.close();
  }
}

/** What `work` gives, or [`OverLimit`] when it takes longer than `milliseconds`. */
export function within(milliseconds, work) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new OverLimit('over the limit')), Math.max(0, milliseconds));
  });
  // Whoever loses the race fails later, when the page is closed: then nobody listens any more.
  work.catch(() => {});
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Bytes of live JavaScript objects, and the number of nodes, after a collection of garbage. */
export async function weigh(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

/** The middle of several figures. */
export function median(figures) {
  const sorted = [...figures].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
