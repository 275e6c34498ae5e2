// Gives the functions that a module imports short names. wasm-bindgen's end in sixteen digits of a hash, which no
// compressor makes smaller, and they stand in the module and in the glue. Works on the import section alone
// (WebAssembly 1.0, 5.5.5).

import { leb, toLeb } from './leb.mjs';

const IMPORTS = 2;

/** The module with short names, and the short name of each former one. */
export function shortenImports(module) {
  let at = 8;
  while (at < module.length) {
    const start = at;
    const id = module[at++];
    let size;
    [size, at] = leb(module, at);
    if (id !== IMPORTS) {
      at += size;
      continue;
    }
    const { section, names } = shortened(module, at);
    const whole = [module.subarray(0, start), Buffer.from([id]), toLeb(section.length), section];
    return { module: Buffer.concat([...whole, module.subarray(at + size)]), names };
  }
  return { module, names: new Map() };
}

function shortened(module, from) {
  const names = new Map();
  let [count, at] = leb(module, from);
  const parts = [module.subarray(from, at)];
  for (; count > 0; count--) {
    const [length, place] = leb(module, at);
    const source = module.subarray(at, place + length);
    const [size, start] = leb(module, place + length);
    const name = module.subarray(start, start + size).toString('utf8');
    if (!names.has(name)) names.set(name, `i${names.size.toString(36)}`);
    const short = Buffer.from(names.get(name));
    if (module[start + size] !== 0) throw new Error('only functions can be imported here');
    const [, end] = leb(module, start + size + 1);
    parts.push(source, toLeb(short.length), short, module.subarray(start + size, end));
    at = end;
  }
  return { section: Buffer.concat(parts), names };
}

/** The glue with the short names. */
export function shortenedGlue(glue, names) {
  return glue.replace(/\b__wb\w+/g, (name) => names.get(name) ?? name);
}
