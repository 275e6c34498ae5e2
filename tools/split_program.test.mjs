// Proves that a program cut in two does what it did, whether its rest is there or comes when it is called.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cut, followers, formsOf } from './split_program.mjs';

/** As wasm-dis writes it. `rare` is called directly, `listed` through the table; `below` belongs to them alone. */
const PROGRAM = `(module
 (type $0 (func (param i32) (result i32)))
 (import "page" "add" (func $add (param i32 i32) (result i32)))
 (global $stack (mut i32) (i32.const 7))
 (memory $0 1)
 (data $d (i32.const 0) "abc")
 (table $0 3 3 funcref)
 (elem $0 (i32.const 1) $listed $plain)
 (export "memory" (memory $0))
 (export "run" (func $run))
 (export "by_place" (func $by_place))
 (func $run (param $0 i32) (result i32)
  (call $"page::rare<i32>" (local.get $0))
 )
 (func $by_place (param $0 i32) (result i32)
  (call_indirect (type $0) (i32.const 40) (local.get $0))
 )
 (func $plain (param $0 i32) (result i32)
  (call $add (local.get $0) (i32.const 1))
 )
 (func $"page::rare<i32>" (param $0 i32) (result i32)
  (global.set $stack (i32.const 8))
  (call $add (call $below (local.get $0)) (i32.load8_u (i32.const 0)))
 )
 (func $listed (param $0 i32) (result i32)
  (call $below (call $plain (local.get $0)))
 )
 (func $below (param $0 i32) (result i32)
  (i32.mul (local.get $0) (i32.const 2))
 )
)
`;
const LATER = (name) => (/page::rare|listed/.test(name) ? 'wholly' : undefined);

function assembled(text) {
  const folder = mkdtempSync(join(tmpdir(), 'split-'));
  const path = join(folder, 'a.wat');
  writeFileSync(path, text);
  execFileSync(join(process.env.TOOLS, 'npm', 'node_modules', '.bin', 'wasm-as'), [path, '-o', join(folder, 'a.wasm'), '--enable-mutable-globals']);
  const bytes = readFileSync(join(folder, 'a.wasm'));
  rmSync(folder, { recursive: true });
  return new WebAssembly.Module(bytes);
}

function running() {
  const { start, rest } = cut(PROGRAM, LATER);
  const second = assembled(rest);
  const asked = [];
  const program = new WebAssembly.Instance(assembled(start), {
    page: { add: (one, other) => one + other },
    later: {
      load: () => {
        asked.push('rest');
        join_();
      },
    },
  }).exports;
  const join_ = () => {
    new WebAssembly.Instance(second, { p: program });
    program.later.value = 1;
  };
  return { program, asked, join: join_ };
}

test('what follows is what was named, and what only that calls', () => {
  assert.deepEqual([...followers(formsOf(PROGRAM), LATER)].sort(), ['$"page::rare<i32>"', '$below', '$listed']);
});

test('the first part brings the rest when it calls it, once', () => {
  const { program, asked } = running();
  assert.equal(program.run(5), 5 * 2 + 'a'.charCodeAt(0));
  assert.equal(program.by_place(1), 82, 'through the table, too');
  assert.equal(program.by_place(2), 41, 'what is not cut out is as it was');
  assert.deepEqual(asked, ['rest']);
});

test('a rest that is there is not asked for', () => {
  const { program, asked, join } = running();
  join();
  assert.equal(program.by_place(1), 82);
  assert.deepEqual(asked, []);
});
