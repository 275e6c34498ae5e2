// Makes one program smaller: takes out what nobody calls, optimises it, gives its imports short names and its functions
// an order that compresses well. Knows the command line of wasm-opt and wasm-bindgen's glue, not what the program does.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { classesOf, prunedGlue, withoutExports } from './drop_classes.mjs';
import { flattenHints } from './flatten_hints.mjs';
import { orderFunctions } from './order_functions.mjs';
import { shortenImports, shortenedGlue } from './shorten_imports.mjs';

/** What the program may use of WebAssembly: what old tablets have, as tools/check_build.mjs makes sure. */
const FEATURES = ['mutable-globals', 'sign-ext', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int']
  .map((feature) => `--enable-${feature}`);
/** How the program is made small. No function is put into its only caller: apart they are more alike. */
const OPTIMISE = ['--low-memory-unused', '--one-caller-inline-max-function-size=0', '--flatten', '--rereloop', '-O2', '-Oz', '-Oz'];

/** Squeezes the module in the file `path`, whose glue is the text `glue`; the glue that fits it then. */
export function squeezeProgram(path, glue) {
  const classes = classesOf(glue);
  writeFileSync(path, withoutExports(readFileSync(path), classes));
  execFileSync('wasm-opt', [path, '-o', path, ...FEATURES, ...OPTIMISE]);
  const { module, names } = shortenImports(readFileSync(path));
  const pruned = prunedGlue(glue, classes, readFileSync(path));
  flattenHints(module);
  writeFileSync(path, module);
  orderFunctions(path, FEATURES);
  return shortenedGlue(pruned, names);
}
