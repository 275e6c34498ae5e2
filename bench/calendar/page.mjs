// Measures our page: opens a plan in it, goes through its views, edits a title. Knows addresses, labels and
// marks of the page as its users and browser tests do; nothing of the peers.
import { activities, numbersIn, titleAfter, titleOf } from './activities.mjs';
import { LIMIT, OverLimit, YEARS, median, weigh, within, withPage } from './browser.mjs';
import { installClock } from './clock.mjs';
import { PLAN_ID, planText, rowId } from './plan.mjs';

const STEPS = 6;
const KEY = `metodplan/plan/${PLAN_ID}`;

/** Hands `use` the page on its start screen, a plan of `count` activities on the device, in so many sections. */
export function withPlan(browser, address, count, use, sections) {
  const text = planText(activities(count), sections);
  return withPage(browser, async (page, devtools) => {
    await page.addInitScript(
      ([key, plan]) => {
        localStorage.setItem(key, plan);
        localStorage.setItem('metodplan/settings/language', 'ru');
      },
      [KEY, text],
    );
    await page.goto(`${address}#/`);
    await page.waitForFunction(() => !document.getElementById('startup') && document.querySelector('.shell'));
    await page.evaluate(installClock);
    return use(page, devtools);
  });
}

/** Milliseconds until a view of the plan is painted, from setting its address. */
export function goTo(page, view, mark) {
  const hash = `#/plan/${PLAN_ID}${view && `/${view}`}`;
  const script = ([to, selector]) =>
    window.clock.timed(
      () => (location.hash = to),
      () => document.querySelector(selector) !== null,
    );
  return within(LIMIT, page.evaluate(script, [hash, mark]));
}

export const goToMonth = (page) => goTo(page, 'month/2023-10', '.month-grid [data-cell="2023-10-15"]');
/** The document builds its rows as they come near what is seen, so the first of them says that it is painted. */
export const goToDocument = (page) => goTo(page, '', '.document [data-entry]');

/**
 * Goes a month on by the button; milliseconds until its name and its days are painted. The tray beside the grid follows
 * a frame later.
 */
export function nextMonth(page) {
  const script = () => {
    const title = document.querySelector('.calendar-title');
    const button = document.querySelector('button[aria-label="Следующий месяц"]');
    const first = () => document.querySelector('.month-grid [data-own="true"]').dataset.cell;
    const before = title.textContent;
    const day = first();
    return window.clock.timed(
      () => button.click(),
      () => title.textContent !== before && first() !== day,
    );
  };
  return within(LIMIT, page.evaluate(script));
}

async function several(step, times = STEPS) {
  const figures = [];
  for (let at = 0; at < times; at += 1) figures.push(await step(at));
  return figures;
}

/** Twelve months from a month. */
async function openYear(page) {
  await goToMonth(page);
  return goTo(page, 'year', '.year-wall > .year-cell:nth-child(12)');
}

/** Bytes of the program's own memory, which the JavaScript heap does not count; undefined where the glue hides it. */
function programMemory(page) {
  const script = async () => {
    const { js } = document.querySelector('meta[name="metodplan-app"]').dataset;
    const glue = await import(new URL(js, document.baseURI));
    // It answers a second call with what the first one made.
    const program = await glue.default();
    return program.memory.buffer.byteLength;
  };
  return page.evaluate(script).catch(() => undefined);
}

async function memory(page, devtools) {
  return { ...(await weigh(devtools)), program: await programMemory(page) };
}

async function listScroll(page) {
  const gaps = await page.evaluate(() => {
    const box = document.querySelector('.list-body');
    return window.clock.scrollFrames(box, 120, Math.min(200, box.scrollHeight / 120));
  });
  return { longest: Math.max(...gaps), median: median(gaps) };
}

/** Number of a row that stands on a day of the month shown. */
async function rowOfMonth(page) {
  const title = await page.evaluate(() => document.querySelector('.month-grid .entry-title').textContent);
  return numbersIn(title)[0];
}

/** Writes another title into a row of the document and leaves it, which hands it over. */
function retitle(page, number, title) {
  const script = ([row, text]) => {
    const field = document.querySelector(`[data-entry="${row}"] textarea[data-column="text"]`);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.blur();
  };
  return page.evaluate(script, [rowId(number), title]);
}

/** Takes the change of a title back, or makes it again, in the open calendar. */
function undoOrRedo(page, redo, expected) {
  const script = ([shiftKey, title]) => {
    const key = { code: 'KeyZ', key: 'z', ctrlKey: true, shiftKey, bubbles: true, cancelable: true };
    const shown = () => {
      const titles = document.querySelectorAll('.month-grid .entry-title');
      return Array.from(titles).some((one) => one.textContent === title);
    };
    if (shown()) throw new Error('the title is there before the edit');
    return window.clock.timed(() => document.body.dispatchEvent(new KeyboardEvent('keydown', key)), shown);
  };
  return within(LIMIT, page.evaluate(script, [redo, expected]));
}


/** Saving follows an edit by itself after 400 ms; the longest task meanwhile, none over 50 ms being 0. */
async function quiet(page) {
  const tasks = await page.evaluate(() => window.clock.longTasks(() => window.clock.pause(1000)));
  return Math.max(0, ...tasks);
}

/** Changes a title in the document, then takes it back and makes it again in the calendar. */
async function edits(page, figures) {
  const row = await rowOfMonth(page);
  const changed = titleAfter(row, 1);
  figures.document = await goToDocument(page);
  await goToMonth(page);
  await page.locator('.month-grid .entry-chip').first().click();
  await page.locator(`[data-entry="${rowId(row)}"] textarea[data-column="text"]`).waitFor();
  await retitle(page, row, changed);
  await quiet(page);
  figures.again = await goToMonth(page);
  const saving = [];
  const times = await several(async (at) => {
    const redo = at % 2 === 1;
    const time = await undoOrRedo(page, redo, redo ? changed : titleOf(row));
    saving.push(await quiet(page));
    return time;
  });
  figures.edit = median(times);
  figures.saving = Math.max(...saving);
}

/** All figures of our page with `count` activities, or those that came before it was over the limit. */
export function measureOurs(browser, address, count) {
  return withPlan(browser, address, count, async (page, devtools) => {
    const figures = {};
    try {
      figures.first = await goToMonth(page);
      figures.next = median(await several(() => nextMonth(page)));
      figures.memory = await memory(page, devtools);
      figures.year = median(await several(() => openYear(page), YEARS));
      figures.cyclogram = await goTo(page, 'cyclogram', '.cycle .cycle-row');
      figures.list = await goTo(page, 'list', '.list-row');
      figures.scroll = await listScroll(page);
      await goToMonth(page);
      await edits(page, figures);
    } catch (error) {
      if (!(error instanceof OverLimit)) throw error;
      figures.over = true;
    }
    return figures;
  });
}
