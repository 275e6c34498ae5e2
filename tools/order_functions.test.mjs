import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeTogether, functionsOf } from './order_functions.mjs';

const body = (seed, length) => Buffer.from(Array.from({ length }, (_, n) => (seed * 31 + n * n * seed) & 255));

test('functions that are alike come to stand together, and none is lost', () => {
  const [a, b, c] = [body(3, 400), body(5, 300), body(7, 200)];
  const order = alikeTogether([a, b, c, Buffer.concat([c, b.subarray(0, 8)]), b, a]);
  assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4, 5]);
  const near = (one, other) => Math.abs(order.indexOf(one) - order.indexOf(other)) === 1;
  assert.ok(near(0, 5) && near(1, 4) && near(2, 3), String(order));
});

test('the order depends on the functions alone', () => {
  const bodies = Array.from({ length: 40 }, (_, n) => body((n % 7) + 1, 60 + n));
  assert.deepEqual(alikeTogether(bodies), alikeTogether(bodies));
});

test('imports are counted and bodies are found', () => {
  const module = Buffer.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    1, 4, 1, 0x60, 0, 0,
    2, 7, 1, 1, 0x65, 1, 0x66, 0, 0,
    3, 3, 2, 0, 0,
    10, 7, 2, 2, 0, 0x0b, 2, 0, 0x0b,
  ]);
  const { imports, bodies } = functionsOf(module);
  assert.equal(imports, 1);
  assert.deepEqual(bodies.map((one) => [...one]), [[0, 0x0b], [0, 0x0b]]);
});
