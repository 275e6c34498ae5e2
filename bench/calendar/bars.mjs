// What our page must reach, and whether it does. Knows figures; how they were measured is not its affair.
import { number } from './table.mjs';

/** What is painted with the next frame cannot be seen to be slower; it meets any bar, in milliseconds. */
export const NEXT_FRAME = 20;

const LONG_TASK = 50;

const sizes = (count) => count.toLocaleString('en-US');

/** `share` of a figure of FullCalendar's at `count` activities. */
function against(results, name, key, count, share) {
  const of = (calendar) => results.find((one) => one.calendar === calendar && one.count === count);
  const [ours, theirs] = [of('Metodplan')?.[key], of('FullCalendar')?.[key]];
  const bar = `${name} at ${sizes(count)}: at most 1/${share} of FullCalendar's`;
  if (ours === undefined && of('Metodplan')?.over) return { bar, met: false, found: 'over 60 s' };
  if (typeof ours !== 'number' || typeof theirs !== 'number') return { bar };
  const met = ours <= NEXT_FRAME || ours <= theirs / share;
  return { bar, met, found: `${number(ours)} ms of ${number(theirs)} ms, 1/${(theirs / ours).toFixed(1)}` };
}

function growth(results) {
  const next = (count) => results.find((one) => one.calendar === 'Metodplan' && one.count === count)?.next;
  const [small, large] = [next(100), next(10_000)];
  const bar = `next month at ${sizes(10_000)}: at most twice ours at 100`;
  if (small === undefined || large === undefined) return { bar };
  const met = large <= NEXT_FRAME || large <= 2 * small;
  return { bar, met, found: `${number(large)} ms after ${number(small)} ms, ${(large / small).toFixed(1)} times` };
}

const longest = (task) => (task === 0 ? 'none' : `${number(task)} ms`);

function months(tasks) {
  const bar = 'no task over 50 ms from month to month at 1,000, processor throttled 4 times';
  if (tasks === undefined) return { bar };
  const steps = tasks.steps.map(longest).join(', ');
  return { bar, met: tasks.longest <= LONG_TASK, found: `longest ${longest(tasks.longest)}; by step: ${steps}` };
}

function document(tasks, what) {
  const bar = `no task over 50 ms scrolling and typing in the document at 5,000${what}`;
  if (tasks === undefined) return { bar };
  const parts = Object.entries(tasks).map(([name, task]) => `${name} ${longest(task)}`);
  const met = Math.max(...Object.values(tasks)) <= LONG_TASK;
  return { bar, met, found: parts.join(', ') };
}

/** Every bar, with what was found; `met` is missing where it was not measured. */
export function bars(results, tasks) {
  return [
    against(results, 'next month', 'next', 1000, 5),
    against(results, 'next month', 'next', 10_000, 20),
    against(results, 'edit', 'edit', 1000, 5),
    against(results, 'edit', 'edit', 10_000, 20),
    against(results, 'year', 'year', 1000, 10),
    growth(results),
    months(tasks.months),
    document(tasks.document, ''),
    document(tasks.sections, ' in 84 sections'),
  ];
}

export function verdict({ bar, met, found }) {
  if (met === undefined) return `not measured  ${bar}`;
  return `${met ? 'met          ' : 'NOT MET      '} ${bar}\n              ${found}`;
}
