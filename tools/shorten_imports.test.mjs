import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortenImports, shortenedGlue } from './shorten_imports.mjs';

const text = (name) => [name.length, ...Buffer.from(name)];

test('imports get short names, in the module and in the glue, and all else stays', () => {
  const names = ['__wbg_a_0123456789abcdef', '__wbindgen_b_fedcba9876543210'];
  const entries = names.flatMap((name) => [...text('./m.js'), ...text(name), 0, 0]);
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0];
  const tail = [3, 2, 1, 0, 10, 4, 1, 2, 0, 0x0b];
  const module = Buffer.from([...head, 2, entries.length + 1, 2, ...entries, ...tail]);
  const result = shortenImports(module);
  assert.deepEqual([...result.names.values()], ['i0', 'i1']);
  assert.deepEqual([...result.module.subarray(0, head.length)], head);
  assert.deepEqual([...result.module.subarray(-tail.length)], tail);
  assert.ok(WebAssembly.Module.imports(new WebAssembly.Module(result.module)).every(({ name }) => /^i\d$/.test(name)));
  const glue = `{${names[0]}: () => wasm.__wbindgen_malloc(1), ${names[1]}(){}}`;
  assert.equal(shortenedGlue(glue, result.names), '{i0: () => wasm.__wbindgen_malloc(1), i1(){}}');
});
