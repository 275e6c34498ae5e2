// Takes out of a built program the classes that libraries offer to scripts and that no script of ours uses: exports
// of the module, with all that only they call, and their half of the glue. Knows wasm-bindgen's way of writing glue,
// not what the classes do.

import { leb, toLeb } from './leb.mjs';

const EXPORTS = 7;

/** Names of the classes that the glue exports. */
export function classesOf(glue) {
  return [...glue.matchAll(/^export class (\w+) \{$/gm)].map(([, name]) => name);
}

/** The module without exports whose name says that they belong to one of `classes`. */
export function withoutExports(module, classes) {
  const prefixes = classes.flatMap((name) => [`${name.toLowerCase()}_`, `__wbg_${name.toLowerCase()}_`]);
  let at = 8;
  while (at < module.length) {
    const start = at;
    const id = module[at++];
    let size;
    [size, at] = leb(module, at);
    if (id === EXPORTS) {
      const section = kept(module, at, prefixes);
      const head = Buffer.concat([module.subarray(0, start), Buffer.from([EXPORTS]), toLeb(section.length)]);
      return Buffer.concat([head, section, module.subarray(at + size)]);
    }
    at += size;
  }
  return module;
}

function kept(module, from, prefixes) {
  let [count, at] = leb(module, from);
  const entries = [];
  for (; count > 0; count--) {
    const start = at;
    const [length, place] = leb(module, at);
    const name = module.subarray(place, place + length).toString('utf8');
    [, at] = leb(module, place + length + 1);
    if (!prefixes.some((prefix) => name.startsWith(prefix))) entries.push(module.subarray(start, at));
  }
  return Buffer.concat([toLeb(entries.length), ...entries]);
}

/** The glue without `classes`, and without the imports that the module, after it was optimised, no longer asks for. */
export function prunedGlue(glue, classes, module) {
  const asked = new Set(WebAssembly.Module.imports(new WebAssembly.Module(module)).map(({ name }) => name));
  let text = glue;
  for (const name of classes) {
    text = text
      .replace(new RegExp(`^export class ${name} \\{$[^]*?^\\}$\\n`, 'm'), '')
      .replace(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\..*\\n`, 'm'), '')
      .replace(new RegExp(`^const ${name}Finalization = [^;]*;\\n`, 'm'), '');
  }
  return text.replace(/^ {8}(__wb\w+): function\([^]*?^ {8}\}.*\n/gm, (entry, name) => (asked.has(name) ? entry : ''));
}
