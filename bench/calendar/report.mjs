// What a run prints: what was measured how, the figures, ratios, bars. Knows no page.
import { NEXT_FRAME, bars, verdict } from './bars.mjs';
import { megabytes, milliseconds, number, ratio, table } from './table.mjs';

const COMPARED = [
  ['first month', 'first'],
  ['next month', 'next'],
  ['edit', 'edit'],
  ['year', 'year'],
];

const HOW = `Milliseconds from the call to the painted frame (requestAnimationFrame, then a message). Next month and
edit: median of six; year: of three.
Metodplan is its release build. Its first month includes reading the plan file from the device's storage and
leaving the start screen, which the others have not to do: they get objects. «month again» is without
reading, from the document.
Edit: Metodplan takes a title back and makes it again (Ctrl+Z, Ctrl+Shift+Z) with the month open, the others
get the call of their interface; each is waited for until the new title stands in the calendar. Year: twelve
months, of the others FullCalendar's multi-month view from September. Toast UI, Schedule-X and EventCalendar
have none (a dash).
Memory: live JavaScript objects after a collection of garbage (Performance.getMetrics, JSHeapUsedSize),
after six months, and for Metodplan the memory of its WebAssembly program as far as it ever grew; nodes and
styles are not in it.
A calendar that takes over 60 s for all its steps is given up and not tried with more activities.`;

const FRAME = `What is painted with the next frame (about 17 ms, say up to ${NEXT_FRAME} ms) meets any of them:
no calendar can be seen to be faster.`;

function figures(results) {
  const head = ['calendar', 'activities', ...COMPARED.map(([name]) => name), 'heap MB', 'wasm MB'];
  const row = (one) => [
    one.calendar,
    number(one.count),
    ...COMPARED.map(([, key]) => milliseconds(one[key])),
    megabytes(one.memory?.heap),
    megabytes(one.memory?.program),
  ];
  return table([head, ...results.map(row)]);
}

function ownFigures(results) {
  const head = [
    'Metodplan', 'month again', 'cyclogram', 'list', 'list: longest frame', 'list: median frame',
    'document', 'saving, longest task',
  ];
  const row = (one) => [
    number(one.count),
    ...[one.again, one.cyclogram, one.list, one.scroll?.longest, one.scroll?.median, one.document].map(milliseconds),
    one.saving === 0 ? 'under 50' : milliseconds(one.saving),
  ];
  const ours = results.filter((one) => one.calendar === 'Metodplan');
  return table([head, ...ours.map(row)]);
}

function ratios(results) {
  const head = ['to FullCalendar', 'activities', ...COMPARED.map(([name]) => name)];
  const standard = (count) => results.find((one) => one.calendar === 'FullCalendar' && one.count === count);
  const others = results.filter((one) => one.calendar !== 'FullCalendar');
  const row = (one) => [
    one.calendar,
    number(one.count),
    ...COMPARED.map(([, key]) => ratio(one[key], standard(one.count)?.[key])),
  ];
  return table([head, ...others.map(row)]);
}

/** The whole report; `about` is a line on browser and machine. */
export function report(about, results, tasks) {
  const verdicts = bars(results, tasks).map(verdict);
  return [
    `Calendars compared\n\n${about}\n${HOW}`,
    figures(results),
    ownFigures(results),
    `As a part of FullCalendar's time in the same run: 0.20 is a fifth, 2.00 twice as long.\n\n${ratios(results)}`,
    `Bars. ${FRAME}\n\n${verdicts.join('\n')}`,
  ].join('\n\n');
}
