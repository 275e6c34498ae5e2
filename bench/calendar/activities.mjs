// The activities that every calendar is given, the same at each run: a school year 2023/24 as plans of
// methodical associations have it. Knows no calendar and no file format; runs in Node and in a page.

export const FIRST_YEAR = 2023;

const MONTHS = 10;
const SEPTEMBER = 8;

/** Numbers from 0 to 1, always the same sequence: a linear congruential generator. */
function dice() {
  let state = 42;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const day = (month, date) => ({ month, date });

/** How long it takes and when, by chance: `first` and `last` are inclusive, months count from September. */
function term(roll) {
  const month = Math.floor(roll() * MONTHS);
  const share = roll();
  if (share < 0.55) return { kind: 'month', first: day(month, 1), last: day(month + 1, 0) };
  if (share < 0.7) return { kind: 'year', first: day(0, 1), last: day(9, 0) };
  if (share < 0.9) {
    const date = 1 + Math.floor(roll() * 28);
    return { kind: 'day', first: day(month, date), last: day(month, date) };
  }
  const date = 1 + Math.floor(roll() * 20);
  return { kind: 'range', first: day(month, date), last: day(month, date + 4) };
}

/** `2023-10-15`; a date of zero is the last of the month before. */
function iso({ month, date }, later = 0) {
  return new Date(Date.UTC(FIRST_YEAR, SEPTEMBER + month, date + later)).toISOString().slice(0, 10);
}

export const titleOf = (number) => `Занятие ${number}: обзор новой литературы`;

/** What an edit makes of it: the beginning stays, so that no calendar sorts the row out of sight. */
export const titleAfter = (number, edits) => `${titleOf(number)}, часть ${edits + 1}`;

/** Numbers of the activities named in a text, each once. */
export const numbersIn = (text) => [
  ...new Set(Array.from(text.matchAll(/Занятие (\d+):/g), ([, number]) => Number(number))),
];

/** `count` activities; `end` is the day after the last one, as most calendars want it. */
export function activities(count) {
  const roll = dice();
  return Array.from({ length: count }, (_, number) => {
    const { kind, first, last } = term(roll);
    return {
      number,
      title: titleOf(number),
      kind,
      first: iso(first),
      last: iso(last),
      end: iso(last, 1),
    };
  });
}
