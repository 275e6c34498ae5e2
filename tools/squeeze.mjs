// Makes a built page smaller on its way, and writes the new integrity into index.html: gives the program's imports
// short names and its functions an order that compresses well, and takes out of the scripts what only we read. Run
// by `make build` after Trunk; knows terser's command line, nothing of what the files do.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orderFunctions } from './order_functions.mjs';
import { shortenImports, shortenedGlue } from './shorten_imports.mjs';

/** What the program may use of WebAssembly: the options that index.html gives to wasm-opt. */
const FEATURES = /data-wasm-opt-params="([^"]*)"/;

const folder = process.argv[2] ?? 'dist';
const page = join(folder, 'index.html');

const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Short names of what the program imports from the glue. */
let imports = new Map();

function squeezeProgram(path) {
  const shortened = shortenImports(readFileSync(path));
  imports = shortened.names;
  writeFileSync(path, shortened.module);
  const [, options] = FEATURES.exec(readFileSync('index.html', 'utf8'));
  orderFunctions(path, options.split(' ').filter((option) => option.startsWith('--enable-')));
}

function squeezeScript(path) {
  const source = shortenedGlue(readFileSync(path, 'utf8'), imports);
  writeFileSync(path, source);
  // The glue and boot.js are modules, the others are not.
  const kind = /^\s*(import|export)\b|\bimport\(|\bexport\s*\{/m.test(source) ? ['--module'] : [];
  const options = [...kind, '--compress', 'passes=2', '--mangle'];
  writeFileSync(path, execFileSync('terser', [path, ...options], { encoding: 'utf8' }));
}

let html = readFileSync(page, 'utf8');
/** Squeezes each file that ends so. */
function each(ending, squeeze) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(ending))) {
    const path = join(folder, name);
    const before = integrity(readFileSync(path));
    if (!html.includes(before)) throw new Error(`${name}: its integrity is not in index.html`);
    squeeze(path);
    html = html.replaceAll(before, integrity(readFileSync(path)));
  }
}

each('.wasm', squeezeProgram);
each('.js', squeezeScript);
writeFileSync(page, html);
