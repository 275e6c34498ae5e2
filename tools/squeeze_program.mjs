// Makes one program smaller: takes out what nobody calls, optimises it, gives its imports short names and its functions
// an order that compresses well. Knows the command line of wasm-opt and wasm-bindgen's glue, not what the program does.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { classesOf, prunedGlue, withoutExports } from './drop_classes.mjs';
import { flattenHints } from './flatten_hints.mjs';
import { orderFunctions } from './order_functions.mjs';
import { shortenImports, shortenedGlue } from './shorten_imports.mjs';
import { splitProgram } from './split_program.mjs';

/** What the program may use of WebAssembly: what old tablets have, as tools/check_build.mjs makes sure. */
const FEATURES = ['mutable-globals', 'sign-ext', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int']
  .map((feature) => `--enable-${feature}`);
/** How the program is made small. No function is put into its only caller: apart they are more alike. */
const OPTIMISE = ['--low-memory-unused', '--one-caller-inline-max-function-size=0', '--flatten', '--rereloop', '-O2', '-Oz', '-Oz'];

/** Where the glue hands its functions over, and what is added there: who brings the rest of a program that is cut in two. */
const HANDED = /^( +)__proto__: null,\n( +"\.\/\w+\.js": import0,)$/m;
const brings = (load) => `$1"later": { ${load}: () => window.metodplanLater(wasm) },`;

/**
 * Squeezes the module in the file `path`, whose glue is the text `glue`; the glue that fits it then. With `later`, the
 * functions of these names go into the file `rest`, a program of its own that follows.
 */
export function squeezeProgram(path, glue, { later, rest } = {}) {
  const classes = classesOf(glue);
  writeFileSync(path, withoutExports(readFileSync(path), classes));
  // Before the optimiser sees it: it finds functions of both parts to be the same, and names lose their meaning.
  if (later) splitProgram(path, rest, later, FEATURES);
  const parts = later ? [path, rest] : [path];
  for (const part of parts) execFileSync('wasm-opt', [part, '-o', part, ...FEATURES, ...OPTIMISE]);
  const { module, names } = shortenImports(readFileSync(path));
  const pruned = prunedGlue(glue, classes, readFileSync(path));
  writeFileSync(path, module);
  for (const part of parts) {
    const bytes = readFileSync(part);
    flattenHints(bytes);
    writeFileSync(part, bytes);
    orderFunctions(part, FEATURES);
  }
  const fitting = shortenedGlue(pruned, names);
  if (!later) return fitting;
  if (!HANDED.test(fitting)) throw new Error('the glue has no place for the rest of the program');
  return fitting.replace(HANDED, `$1__proto__: null,\n${brings(names.get('load'))}\n$2`);
}
