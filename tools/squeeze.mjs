// Makes a built page smaller on its way, and writes the new integrity into index.html: squeezes and packs the program, and
// takes out of the scripts what only we read. Run by `make build` after Trunk; knows terser's command line, nothing of
// what the files do. The workshop has been squeezed already and lies in a folder of its own (tools/workshop.mjs).

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { belongsLater } from './later.mjs';
import { PACKED, pack, unpacker } from './pack.mjs';
import { squeezeProgram } from './squeeze_program.mjs';

const folder = process.argv[2] ?? 'dist';
const page = join(folder, 'index.html');

/** Where the part of the program that follows lies until it is packed. */
const REST = join(folder, 'rest');

const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** The glue as wasm-bindgen wrote it, which says what classes there are. */
const glueOf = (path) => path.replace(/_bg\.wasm$/, '.js');

function squeezeModule(path) {
  const glue = glueOf(path);
  rewrite(glue, squeezeProgram(path, readFileSync(glue, 'utf8'), { later: belongsLater, rest: REST }));
}

function squeezeScript(path) {
  const source = readFileSync(path, 'utf8');
  // The glue and boot.js are modules, the others are not.
  const kind = /^\s*(import|export)\b|\bimport\(|\bexport\s*\{/m.test(source) ? ['--module'] : [];
  const options = [...kind, '--compress', 'passes=2', '--mangle', '--comments', '/^!/'];
  writeFileSync(path, execFileSync('terser', [path, ...options], { encoding: 'utf8' }));
}

let html = readFileSync(page, 'utf8');

/** Changes a file, and its integrity in the page. */
function change(path, squeeze) {
  const before = integrity(readFileSync(path));
  if (!html.includes(before)) throw new Error(`${path}: its integrity is not in index.html`);
  squeeze(path);
  html = html.replaceAll(before, integrity(readFileSync(path)));
}

function rewrite(path, text) {
  change(path, () => writeFileSync(path, text));
}

/** Squeezes each file that ends so. */
function each(ending, squeeze) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(ending))) change(join(folder, name), squeeze);
}

/** Puts the packed program in the place of the plain one, and the script that unpacks it before the one that asks. */
async function packProgram(name) {
  const path = join(folder, name);
  const plain = readFileSync(path);
  const packed = await pack(plain);
  writeFileSync(path + PACKED, packed);
  rmSync(path);
  html = html.replaceAll(integrity(plain), integrity(packed)).replaceAll(name, name + PACKED);
  const script = unpacker();
  const file = `unpack-${createHash('sha256').update(script).digest('hex').slice(0, 16)}.js`;
  writeFileSync(join(folder, file), script);
  const base = new RegExp(`(\\S*/)${name}`).exec(html)[1].replace(/^(?:href|data-wasm)=["']?/, '');
  const tag = `<script defer integrity="${integrity(script)}" src="${base}${file}"></script>`;
  html = html.replace(/<script[^>]*\btype=["']?module/, (boot) => tag + boot);
}

/** Packs the part of the program that follows, and tells the page its name. */
async function packRest() {
  const packed = await pack(readFileSync(REST));
  rmSync(REST);
  const name = `${createHash('sha256').update(packed).digest('hex').slice(0, 16)}.wasm${PACKED}`;
  mkdirSync(join(folder, 'later'), { recursive: true });
  writeFileSync(join(folder, 'later', name), packed);
  const base = /\bdata-js=["']?([^"'\s>]*\/)/.exec(html)[1];
  const tell = ` data-later="${base}later/${name}" data-later-integrity="${integrity(packed)}"`;
  html = html.replace(/<meta\b[^>]*\bmetodplan-app\b[^>]*>/, (tag) => tag.replace(/\s*\/?>$/, `${tell}>`));
}

each('.wasm', squeezeModule);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.wasm'))) await packProgram(name);
await packRest();
each('.js', squeezeScript);
writeFileSync(page, html);
