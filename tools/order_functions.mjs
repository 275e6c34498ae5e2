// Puts the functions of a WebAssembly module into an order in which like stands by like. A compressor looks back
// 32 kB at most, and the linker's order spreads what was made from one generic function over the whole module:
// the same code is about four per cent smaller on its way (see «The page's weight» in ARCHITECTURE.md).
//
// Works on the module's bytes alone: the order is told to wasm-opt by a section of names (WebAssembly 1.0, appendix
// «Name section»), and wasm-opt renumbers. Knows nothing of the page.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { leb, toLeb } from './leb.mjs';

/** Length of the pieces that are compared, in bytes. */
const PIECE = 6;
/** How far back a compressor is taken to look, in bytes. */
const WINDOW = 31_000;
/** A piece that more functions than this have in common tells nothing. */
const COMMON = 20;
/** Keeps short functions, which are like many, from coming first; in bytes. */
const SHORT = 200;

/** The place after what is said of an import: a function's type, a table, a memory, a global (5.5.5). */
function afterImport(module, kind, at) {
  const number = (from) => leb(module, from)[1];
  const limits = (from) => (module[from] & 1 ? number(number(from + 1)) : number(from + 1));
  if (kind === 0) return number(at);
  if (kind === 1) return limits(at + 1);
  return kind === 2 ? limits(at) : at + 2;
}

/** How many functions a module imports, and the bodies of its own. */
export function functionsOf(module) {
  const bodies = [];
  let imports = 0;
  let at = 8;
  while (at < module.length) {
    const id = module[at++];
    let size;
    [size, at] = leb(module, at);
    let [count, place] = id === 2 || id === 10 ? leb(module, at) : [0, at];
    for (; count > 0; count--) {
      if (id === 2) {
        for (const _ of ['module', 'name']) {
          const [length, next] = leb(module, place);
          place = next + length;
        }
        const kind = module[place++];
        if (kind === 0) imports++;
        place = afterImport(module, kind, place);
      } else {
        const [length, next] = leb(module, place);
        bodies.push(module.subarray(next, next + length));
        place = next + length;
      }
    }
    at += size;
  }
  return { imports, bodies };
}

function pieces(body) {
  const set = new Set();
  for (let at = 0; at + PIECE <= body.length; at++) {
    let hash = 0x811c9dc5;
    for (let n = 0; n < PIECE; n++) hash = Math.imul(hash ^ body[at + n], 0x01000193);
    set.add(hash >>> 0);
  }
  return set;
}

/** Places of the bodies in the better order: after the longest, always the one that has most in common with the last. */
export function alikeTogether(bodies) {
  const sets = bodies.map(pieces);
  const owners = new Map();
  sets.forEach((set, n) => {
    for (const piece of set) {
      const list = owners.get(piece);
      if (list) list.push(n);
      else owners.set(piece, [n]);
    }
  });
  const shares = sets.map((set) =>
    [...set].map((piece) => owners.get(piece)).filter((list) => list.length > 1 && list.length < COMMON),
  );
  const score = new Int32Array(bodies.length);
  const count = (n, step) => {
    for (const list of shares[n]) for (const other of list) score[other] += step;
  };
  const left = new Set(bodies.keys());
  const best = (value) => {
    let [found, most] = [-1, -1];
    for (const n of left) {
      const of = value(n);
      if (of > most) [found, most] = [n, of];
    }
    return found;
  };
  const order = [];
  const near = [];
  let length = 0;
  let next = best((n) => bodies[n].length);
  while (next >= 0) {
    left.delete(next);
    order.push(next);
    near.push(next);
    count(next, 1);
    length += bodies[next].length;
    while (length > WINDOW && near.length > 1) {
      const gone = near.shift();
      length -= bodies[gone].length;
      count(gone, -1);
    }
    next = best((n) => score[n] / (bodies[n].length + SHORT));
  }
  return order;
}

/** The module with a section of names whose alphabetical order is `order`. */
function named(module, imports, order) {
  const text = (name) => Buffer.concat([toLeb(name.length), Buffer.from(name)]);
  const name = (letter, number) => text(letter + String(number).padStart(6, '0'));
  const rank = [];
  order.forEach((n, at) => (rank[n] = at));
  const map = [toLeb(imports + rank.length)];
  for (let n = 0; n < imports; n++) map.push(toLeb(n), name('a', n));
  rank.forEach((at, n) => map.push(toLeb(imports + n), name('f', at)));
  const names = Buffer.concat(map);
  const section = Buffer.concat([text('name'), Buffer.from([1]), toLeb(names.length), names]);
  return Buffer.concat([module, Buffer.from([0]), toLeb(section.length), section]);
}

/** Orders the functions of the module in the file `path`; `features` are the options of wasm-opt that allow them. */
export function orderFunctions(path, features) {
  const module = readFileSync(path);
  const { imports, bodies } = functionsOf(module);
  writeFileSync(path, named(module, imports, alikeTogether(bodies)));
  execFileSync('wasm-opt', [path, '-o', path, ...features, '--reorder-functions-by-name', '--strip-debug', '--emit-target-features']);
}
