// Makes a built page smaller on its way, and writes the new integrity into index.html: takes out of the scripts what
// only we read (names, white space), and puts the functions of the program into an order that compresses well. Run by
// `make build` after Trunk; knows terser's command line, nothing of what the files do.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orderFunctions } from './order_functions.mjs';

/** What the program may use of WebAssembly: the options that index.html gives to wasm-opt. */
const FEATURES = /data-wasm-opt-params="([^"]*)"/;

const folder = process.argv[2] ?? 'dist';
const page = join(folder, 'index.html');

const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

function squeezeScript(path) {
  const source = readFileSync(path, 'utf8');
  // The glue and boot.js are modules, the others are not.
  const kind = /^\s*(import|export)\b|\bimport\(|\bexport\s*\{/m.test(source) ? ['--module'] : [];
  const options = [...kind, '--compress', 'passes=2', '--mangle'];
  writeFileSync(path, execFileSync('terser', [path, ...options], { encoding: 'utf8' }));
}

function squeezeProgram(path) {
  const [, options] = FEATURES.exec(readFileSync('index.html', 'utf8'));
  orderFunctions(path, options.split(' ').filter((option) => option.startsWith('--enable-')));
}

let html = readFileSync(page, 'utf8');
for (const name of readdirSync(folder)) {
  const squeeze = { js: squeezeScript, wasm: squeezeProgram }[name.split('.').pop()];
  if (!squeeze) continue;
  const path = join(folder, name);
  const before = integrity(readFileSync(path));
  if (!html.includes(before)) throw new Error(`${name}: its integrity is not in index.html`);
  squeeze(path);
  html = html.replaceAll(before, integrity(readFileSync(path)));
}
writeFileSync(page, html);
