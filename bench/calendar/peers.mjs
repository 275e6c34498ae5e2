// Bundles the peers and measures them one after the other in pages of their own. Knows `window.peer`
// (peers/*.js), nothing of our page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { numbersIn, titleAfter } from './activities.mjs';
import { LIMIT, OverLimit, YEARS, median, weigh, within, withPage } from './browser.mjs';
import { installClock } from './clock.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const STEPS = 6;

const PEERS = [
  {
    name: 'FullCalendar',
    package: 'fullcalendar',
    file: 'fullcalendar',
    styles: ['skeleton.css', 'themes/classic/theme.css', 'themes/classic/palette.css'],
    year: true,
  },
  {
    name: 'Toast UI',
    package: '@toast-ui/calendar',
    file: 'toast-ui',
    styles: ['dist/toastui-calendar.min.css'],
  },
  {
    name: 'Schedule-X',
    package: '@schedule-x/calendar',
    styleOf: '@schedule-x/theme-default',
    file: 'schedule-x',
    styles: ['dist/index.css'],
  },
  {
    name: 'EventCalendar',
    package: '@event-calendar/core',
    file: 'event-calendar',
    styles: ['dist/index.css'],
  },
];

/** The peers with their versions. */
export function peers() {
  const pinned = createRequire(import.meta.url)('./package.json').devDependencies;
  return PEERS.map((peer) => ({ ...peer, version: pinned[peer.package] }));
}

/** Makes one script of each peer, as a page of theirs would be published. */
export async function bundle() {
  await build({
    absWorkingDir: here,
    entryPoints: PEERS.map(({ file }) => `peers/${file}.js`),
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'iife',
    conditions: ['browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}

function styles(peer) {
  const folder = join(here, 'node_modules', peer.styleOf ?? peer.package);
  return peer.styles.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

async function load(page, peer, count) {
  await page.setContent('<!doctype html><meta charset="utf-8"><div id="box"></div>');
  await page.addStyleTag({ content: styles(peer) });
  await page.addScriptTag({ path: join(here, 'out', `${peer.file}.js`) });
  await page.evaluate(installClock);
  await page.evaluate((number) => {
    window.box = document.getElementById('box');
    window.events = window.peer.prepare(number);
  }, count);
}

const first = () =>
  window.clock.timed(
    () => window.peer.open(window.box, window.events, '2023-10-01'),
    () => window.peer.days(window.box) !== '',
  );

const next = () => {
  const before = window.peer.days(window.box);
  return window.clock.timed(window.peer.next, () => window.peer.days(window.box) !== before);
};

/** The text of the calendar names what can be seen to change. */
const text = () => window.box.textContent;

const edit = ([number, title]) =>
  window.clock.timed(
    () => window.peer.edit(number, title),
    () => window.box.textContent.includes(title),
  );

/** Twelve months from a month; the month again afterwards. */
const year = async () => {
  const change = (to) => {
    const before = window.peer.days(window.box);
    return window.clock.timed(to, () => window.peer.days(window.box) !== before);
  };
  const time = await change(() => window.peer.year('2023-09-01'));
  await change(() => window.peer.month('2023-10-01'));
  return time;
};

async function several(step, times = STEPS) {
  const figures = [];
  for (let at = 0; at < times; at += 1) figures.push(await step(at));
  return median(figures);
}

/** Edits of rows that can be seen, one after the other. */
async function edits(run) {
  const seen = numbersIn(await run(text));
  return several((at) => {
    const number = seen[at % seen.length];
    return run(edit, [number, titleAfter(number, at + 1)]);
  });
}

/** All figures of a peer; those that do not come in time are `'over'`, and so is the rest. */
export function measurePeer(browser, peer, count) {
  return withPage(browser, async (page, devtools) => {
    const figures = {};
    const end = Date.now() + LIMIT;
    const run = (script, argument) => within(end - Date.now(), page.evaluate(script, argument));
    const steps = [
      ['first', () => run(first)],
      ['next', () => several(() => run(next))],
      ['memory', () => within(end - Date.now(), weigh(devtools))],
      ['edit', () => edits(run)],
      ...(peer.year ? [['year', () => several(() => run(year), YEARS)]] : []),
    ];
    await load(page, peer, count);
    for (const [name, step] of steps) {
      try {
        figures[name] = await step();
      } catch (error) {
        if (!(error instanceof OverLimit)) throw error;
        figures[name] = 'over';
        figures.over = true;
        break;
      }
    }
    if (process.env.BENCH_PICTURES && !figures.over) {
      await page.screenshot({ path: join(here, 'out', `${peer.file}-${count}.png`) });
    }
    return figures;
  });
}
