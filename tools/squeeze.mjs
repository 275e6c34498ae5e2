// Takes out of the scripts of a built page what only we read (names, white space), and writes their new integrity
// into index.html. Run by `make build` after Trunk; knows terser's command line, nothing of what the scripts do.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'dist';
const page = join(folder, 'index.html');

const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** The script as terser writes it; the glue and boot.js are modules, the others are not. */
function squeezed(path, source) {
  const kind = /^\s*(import|export)\b|\bimport\(|\bexport\s*\{/m.test(source) ? ['--module'] : [];
  return execFileSync('terser', [path, ...kind, '--compress', 'passes=2', '--mangle'], { encoding: 'utf8' });
}

let html = readFileSync(page, 'utf8');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
  const path = join(folder, name);
  const source = readFileSync(path, 'utf8');
  const result = squeezed(path, source);
  const before = integrity(source);
  if (!html.includes(before)) throw new Error(`${name}: its integrity is not in index.html`);
  html = html.replaceAll(before, integrity(result));
  writeFileSync(path, result);
}
writeFileSync(page, html);
