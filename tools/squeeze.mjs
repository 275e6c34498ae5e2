// Makes a built page smaller on its way, and writes the new integrity into index.html: takes out of the program what
// nobody calls, optimises it, gives its imports short names and its functions an order that compresses well, packs it, and
// takes out of the scripts what only we read. Run by `make build` after Trunk; knows the command lines of wasm-opt and
// terser, nothing of what the files do.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classesOf, prunedGlue, withoutExports } from './drop_classes.mjs';
import { flattenHints } from './flatten_hints.mjs';
import { orderFunctions } from './order_functions.mjs';
import { PACKED, pack, unpacker } from './pack.mjs';
import { shortenImports, shortenedGlue } from './shorten_imports.mjs';

/** What the program may use of WebAssembly: what old tablets have, as tools/check_build.mjs makes sure. */
const FEATURES = ['mutable-globals', 'sign-ext', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int']
  .map((feature) => `--enable-${feature}`);
/** How the program is made small. No function is put into its only caller: apart they are more alike. */
const OPTIMISE = ['--low-memory-unused', '--one-caller-inline-max-function-size=0', '--flatten', '--rereloop', '-O2', '-Oz', '-Oz'];

const folder = process.argv[2] ?? 'dist';
const page = join(folder, 'index.html');

const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** The glue as wasm-bindgen wrote it, which says what classes there are. */
const glueOf = (path) => path.replace(/_bg\.wasm$/, '.js');

/** Short names of what the program imports from the glue. */
let imports = new Map();

function squeezeProgram(path) {
  const glue = readFileSync(glueOf(path), 'utf8');
  const classes = classesOf(glue);
  writeFileSync(path, withoutExports(readFileSync(path), classes));
  execFileSync('wasm-opt', [path, '-o', path, ...FEATURES, ...OPTIMISE]);
  const shortened = shortenImports(readFileSync(path));
  const pruned = prunedGlue(glue, classes, readFileSync(path));
  imports = shortened.names;
  flattenHints(shortened.module);
  writeFileSync(path, shortened.module);
  orderFunctions(path, FEATURES);
  rewrite(glueOf(path), shortenedGlue(pruned, imports));
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

each('.wasm', squeezeProgram);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.wasm'))) await packProgram(name);
each('.js', squeezeScript);
writeFileSync(page, html);
