// Long tasks of our page, which a reader feels as a page that does not answer: from month to month on a slow
// processor, and scrolling and typing in a large document. Knows no peer.
import { nextMonth, goToDocument, goToMonth, withPlan } from './page.mjs';

const SLOWER = 4;
const MONTHS = 8;

/** Going from month to month with a processor that is four times as slow. */
export function monthTasks(browser, address, count) {
  return withPlan(browser, address, count, async (page, devtools) => {
    await goToMonth(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.evaluate(() => window.clock.pause(1000));
    const tasks = [];
    for (let at = 0; at < MONTHS; at += 1) {
      tasks.push(await during(page, () => nextMonth(page)));
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return { longest: Math.max(...tasks), steps: tasks };
  });
}

/** The longest of the long tasks while `work` goes on; 0 when there is none over 50 ms. */
async function during(page, work) {
  const watch = await page.evaluateHandle(() => {
    let end;
    const tasks = window.clock.longTasks(() => new Promise((resolve) => (end = resolve)));
    return { end: () => end(), tasks };
  });
  await work();
  const tasks = await watch.evaluate(({ end, tasks: found }) => {
    end();
    return found;
  });
  await watch.dispose();
  return Math.max(0, ...tasks);
}

/** Goes to the middle of the document and puts the caret into the title of the row that is seen there. */
function enterMiddle(page) {
  return page.evaluate(async () => {
    const box = document.querySelector('.document-scroll');
    box.scrollTop = box.scrollHeight / 2;
    const field = () => document.elementFromPoint(500, 500)?.closest('[data-entry]')?.querySelector('textarea[data-column="text"]');
    while (!field()) await window.clock.frame();
    field().focus();
  });
}

/** Wheel, not script: as a reader scrolls. */
async function scrollDown(page) {
  await page.mouse.move(640, 500);
  for (let at = 0; at < 40; at += 1) {
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => window.clock.frame());
  }
}

/**
 * Typing into a title in the middle of the document of so many sections, what follows a pause in it, and scrolling.
 */
export function documentTasks(browser, address, count, sections) {
  const use = async (page) => {
    await goToDocument(page);
    await page.evaluate(() => window.clock.pause(2000));
    const entering = await during(page, () => enterMiddle(page));
    const typing = await during(page, () => page.keyboard.type(' и выставка книг', { delay: 70 }));
    // What was typed is handed over after 900 ms and saved 400 ms later.
    const pause = await during(page, () => page.evaluate(() => window.clock.pause(2500)));
    const leaving = await during(page, () => page.evaluate(() => document.activeElement.blur()));
    const scrolling = await during(page, () => scrollDown(page));
    return { entering, typing, pause, leaving, scrolling };
  };
  return withPlan(browser, address, count, use, sections);
}
