import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flattenHints } from './flatten_hints.mjs';

const section = (id, ...bytes) => [id, bytes.length, ...bytes];

/** Adds 0x2a000003 to the word at 8, with numbers that look like operators beside it, and gives the sum. */
const body = [
  1, 1, 0x7f,
  0x41, 0x83, 0x80, 0x80, 0xd0, 0x02, 0x21, 0,
  0x41, 4, 0x41, 4, 0x28, 2, 4, 0x20, 0, 0x6a, 0x36, 2, 4,
  0x41, 8, 0x29, 3, 0, 0xa7, 0x0b,
];
const module = () => Buffer.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, 1, 0x60, 0, 1, 0x7f),
  ...section(3, 1, 0),
  ...section(5, 1, 0, 1),
  ...section(7, 1, 3, ...Buffer.from('sum'), 0, 0),
  ...section(10, 1, body.length, ...body),
]);

const run = (bytes) => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.sum();

test('without hints a program does what it did, and no other byte of it changes', () => {
  const flat = module();
  flattenHints(flat);
  assert.equal(run(flat), run(module()));
  const changed = [...module().keys()].filter((at) => module()[at] !== flat[at]);
  assert.deepEqual(changed.map((at) => [module()[at], flat[at]]), [[2, 0], [2, 0], [3, 0]]);
});
