// Proves that each check of the build notices its fault and leaves a good build alone.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { featuresOf, integrityFaults, pageFaults, policyFaults, sizeFaults, wasmFaults } from './check_build.mjs';

const source = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
const page = (extra = '') => `<head>\n${/<meta http-equiv[^>]*>/.exec(source)[0]}${extra}</head>`;

const name = (text) => [text.length, ...Buffer.from(text)];
/** A module with nothing but a target_features section. */
function moduleWith(...features) {
  const section = [...name('target_features'), features.length, ...features.flatMap((feature) => [43, ...name(feature)])];
  return Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 0, section.length, ...section]);
}

test('the policy of the page passes', () => assert.deepEqual(policyFaults(page()), []));

test('a policy that is missing, doubled, late or looser is a fault', () => {
  const meta = page().slice(7, -7);
  for (const html of [
    '<head></head>',
    page(meta),
    `<head><meta charset="utf-8">${meta}</head>`,
    page().replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
    page().replace("connect-src 'self'", "connect-src 'self' https://example.org"),
    page().replace("base-uri 'none'; ", ''),
    page().replace("frame-src 'none'", "frame-src 'none'; media-src 'self'"),
  ]) assert.notDeepEqual(policyFaults(html), [], html);
});

test('inline code, style attributes, other origins and placeholders are faults', () => {
  assert.deepEqual(pageFaults('<p class="style">style=</p><!-- style="x" --><script src="./a.js"></script><a href="./x">x</a>'), []);
  for (const html of [
    '<p style="color:red">', '<body onload=x()>', '<script>1</script>', '<script type="module"></script>', '<style>p{}</style>',
    '<script src="http://example.org/a.js"></script>', '<link href="//example.org/a.css">', '<link data-trunk rel="css">', '<p>{{x}}</p>',
    '<script nonce="{{__TRUNK NONCE__}}" src="a.js"></script>',
  ]) assert.notDeepEqual(pageFaults(html), [], html);
});

test('integrity must be there and true for js, wasm and css, those of the workshop among them', () => {
  const sealed = (body) => `sha384-${createHash('sha384').update(body).digest('base64')}`;
  const files = new Map([['a.js', '1'], ['a.wasm', '2'], ['a.css', '3'], ['workshop/b.wasm', '4']].map(([file, body]) => [file, Buffer.from(body)]));
  files.set('workshop/b.js', Buffer.from(`{name:"b.wasm",integrity:"${sealed('4')}"}`));
  const seal = (file) => sealed(files.get(file));
  const html = `<meta name="metodplan-app" data-js="./a.js" data-wasm="./a.wasm" data-workshop="./workshop/b.js" data-workshop-integrity="${seal('workshop/b.js')}">`
    + `<link href="./a.wasm" integrity="${seal('a.wasm')}"><link href="./a.css" integrity="${seal('a.css')}"><script src="./a.js" integrity="${seal('a.js')}"></script>`;
  assert.deepEqual(integrityFaults(html, files), []);
  for (const file of ['a.js', 'a.wasm', 'a.css', 'workshop/b.js']) {
    assert.notDeepEqual(integrityFaults(html.replace(seal(file), 'sha384-AAAA'), files), [], file);
    assert.notDeepEqual(integrityFaults(html.replace(`integrity="${seal(file)}"`, ''), files), [], file);
  }
  for (const name of ['data-wasm="./a.wasm"', 'data-workshop="./workshop/b.js"']) assert.notDeepEqual(integrityFaults(html.replace(name, ''), files), [], name);
  assert.notDeepEqual(integrityFaults(html, new Map([...files, ['workshop/b.wasm', Buffer.from('5')]])), []);
  assert.notDeepEqual(integrityFaults(html, new Map([...files].filter(([file]) => file !== 'workshop/b.wasm'))), []);
});

test('features beyond those of old tablets are faults, and so is a module that does not tell', () => {
  assert.deepEqual(featuresOf(moduleWith('sign-ext', 'bulk-memory')), ['sign-ext', 'bulk-memory']);
  assert.deepEqual(wasmFaults(new Map([['a.wasm', moduleWith('sign-ext')]])), []);
  assert.notDeepEqual(wasmFaults(new Map([['a.wasm', moduleWith('sign-ext', 'reference-types')]])), []);
  assert.notDeepEqual(wasmFaults(new Map([['a.wasm', moduleWith().subarray(0, 8)]])), []);
  assert.notDeepEqual(wasmFaults(new Map([['a.wasm', Buffer.concat([moduleWith('sign-ext'), Buffer.from(['', 'home', 'me', 'x'].join('/'))])]])), []);
  assert.notDeepEqual(wasmFaults(new Map([['a.js', Buffer.from('__wbindgen_externrefs')]])), []);
});

test('the budget counts wasm, js and css together, without fonts', () => {
  const random = (length) => Buffer.from(Array.from({ length }, (_, i) => createHash('md5').update(`${i}`).digest()[0]));
  const files = new Map([['a.wasm', random(600)], ['a.css', random(600)], ['a.woff2', random(9000)]]);
  assert.deepEqual(sizeFaults(files, 2000), []);
  assert.notDeepEqual(sizeFaults(files, 1000), []);
  // The workshop is fetched when it is wanted and has a budget of its own.
  assert.deepEqual(sizeFaults(new Map([...files, ['workshop/b.wasm', random(9000)]]), 2000), []);
  assert.notDeepEqual(sizeFaults(new Map([...files, ['workshop/b.wasm', randomBytes(300_000)]]), 2000), []);
});
