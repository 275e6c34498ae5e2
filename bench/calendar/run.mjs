// The whole run: `node run.mjs [folder of the built page]`, BENCH_SIZES=100,1000 for fewer activities,
// BENCH_PEERS=FullCalendar for fewer peers, BENCH_PICTURES=1 for pictures of the peers in out/. One browser for
// all; prints figures and whether the bars are met, and fails only when it cannot measure.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { measureOurs } from './page.mjs';
import { bundle, measurePeer, peers } from './peers.mjs';
import { report } from './report.mjs';
import { serve } from './serve.mjs';
import { documentTasks, monthTasks } from './tasks.mjs';

const SIZES = [100, 1000, 5000, 10_000];
const MONTHS_AT = 1000;
const DOCUMENT_AT = 5000;
const MANY_SECTIONS = 84;

const folder = process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const sizes = process.env.BENCH_SIZES?.split(',').map(Number) ?? SIZES;

const wanted = process.env.BENCH_PEERS?.split(',');

/** So that whoever waits sees that something goes on. */
const note = (text) => process.stderr.write(`${text}\n`);

async function compare(browser, address) {
  const results = [];
  const slow = new Set();
  for (const count of sizes) {
    note(`Metodplan, ${count} activities`);
    results.push({ calendar: 'Metodplan', count, ...(await measureOurs(browser, address, count)) });
    for (const peer of peers()) {
      if (slow.has(peer.name) || (wanted && !wanted.includes(peer.name))) continue;
      note(`${peer.name}, ${count} activities`);
      const figures = await measurePeer(browser, peer, count);
      if (figures.over) slow.add(peer.name);
      results.push({ calendar: peer.name, count, ...figures });
    }
  }
  return results;
}

async function longTasks(browser, address) {
  const tasks = {};
  if (sizes.includes(MONTHS_AT)) {
    note('Metodplan, long tasks from month to month');
    tasks.months = await monthTasks(browser, address, MONTHS_AT);
  }
  if (sizes.includes(DOCUMENT_AT)) {
    note('Metodplan, long tasks of the document');
    tasks.document = await documentTasks(browser, address, DOCUMENT_AT);
    tasks.sections = await documentTasks(browser, address, DOCUMENT_AT, MANY_SECTIONS);
  }
  return tasks;
}

function about(browser) {
  const versions = peers().map((peer) => `${peer.name} ${peer.version}`);
  return `${versions.join(', ')}; Chromium ${browser.version()}, ${availableParallelism()} processors.`;
}

async function run() {
  if (!existsSync(join(folder, 'index.html'))) {
    note(`bench: there is no page in ${folder}; make build comes first`);
    process.exitCode = 1;
    return;
  }
  await bundle();
  const site = await serve(folder);
  const browser = await launch();
  try {
    const results = await compare(browser, site.address);
    const tasks = await longTasks(browser, site.address);
    console.log(report(about(browser), results, tasks));
  } finally {
    await browser.close();
    site.stop();
  }
}

await run();
