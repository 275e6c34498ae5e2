// Figures as tables for a terminal. Knows how they look, not what is good.

const MEGABYTE = 1e6;

/** Rows of texts, aligned: the first column to the left, figures to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows;
  return [line(head), '-'.repeat(line(head).length), ...body.map(line)].join('\n');
}

export const number = (value) => Math.round(value).toLocaleString('en-US');

/** Milliseconds; a dash for what a calendar does not have. */
export function milliseconds(value) {
  if (value === 'over') return 'over 60 s';
  if (value === undefined) return '–';
  return number(value);
}

/** Megabytes, or a dash. */
export const megabytes = (bytes) => (bytes === undefined ? '–' : (bytes / MEGABYTE).toFixed(1));

/** A figure as a part of another one, or a dash where one of them is missing. */
export function ratio(value, other) {
  if (typeof value !== 'number' || typeof other !== 'number') return '–';
  return (value / other).toFixed(2);
}
