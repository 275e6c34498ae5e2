import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesOf, prunedGlue, withoutExports } from './drop_classes.mjs';

const text = (name) => [name.length, ...Buffer.from(name)];
const section = (id, ...bytes) => [id, bytes.length, ...bytes];

/** One function, which calls the import `a`, under three names; `b` is imported too. */
const module = Buffer.from([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, 1, 0x60, 0, 0),
  ...section(2, 1, ...text('./m.js'), ...text('__wbg_a_1'), 0, 0),
  ...section(3, 1, 0),
  ...section(7, 3, ...text('main'), 0, 1, ...text('__wbg_stream_free'), 0, 1, ...text('stream_pull'), 0, 1),
  ...section(10, 1, 4, 0, 0x10, 0, 0x0b),
]);

const glue = `export class Stream {
    pull() {
        StreamFinalization.unregister(this);
        wasm.stream_pull();
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;
function imports() {
    return {
        __wbg_a_1: function() {
            return 1;
        },
        __wbg_b_2: function() { return handleError(function (arg0) {
            return 2;
        }, arguments); },
    };
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? 0
    : 1;
`;

test('a class of the glue goes with its exports, and all else stays', () => {
  assert.deepEqual(classesOf(glue), ['Stream']);
  const left = withoutExports(module, classesOf(glue));
  const names = WebAssembly.Module.exports(new WebAssembly.Module(left)).map(({ name }) => name);
  assert.deepEqual(names, ['main']);
});

test('the glue keeps what the module asks for and nothing of the class', () => {
  const left = prunedGlue(glue, ['Stream'], module);
  assert.match(left, /__wbg_a_1: function/);
  assert.doesNotMatch(left, /Stream|__wbg_b_2/);
  new Function('wasm', `${left} return imports();`)({});
});
