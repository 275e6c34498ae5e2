// Cuts a program in two: the part with which the page starts, and the part of rarer screens, which follows when the page
// is there. Both share memory, table and globals. What starts calls what follows through the table; should the rest not
// be there yet, it asks the page for it first, so that a cut at the wrong place costs time and nothing else.
//
// Works on the text of a module (WebAssembly 1.0, 6) as wasm-dis writes it, one form to each line that begins with one
// blank and a bracket. Knows names of functions, not what they do.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)`;
const CALLS = new RegExp(String.raw`\((?:call|ref\.func) (${NAME})`, 'g');
const GLOBALS = new RegExp(String.raw`\(global\.[gs]et (${NAME})`, 'g');
const NAMES = new RegExp(NAME, 'g');

/** The forms of a module: kind, name where there is one, and text. */
export function formsOf(text) {
  const lines = text.split('\n');
  const forms = [];
  for (const line of lines.slice(1)) {
    if (line.startsWith(' (')) forms.push([line]);
    else if (line.startsWith(' ;;') || line === ')' || line === '') continue;
    else forms.at(-1).push(line);
  }
  return forms.map((lines) => {
    const head = new RegExp(String.raw`^ \((\w+)(?: (${NAME}))?`).exec(lines[0]);
    return { kind: head[1], name: head[2], text: lines.join('\n'), head: lines[0] };
  });
}

const all = (pattern, text) => [...text.matchAll(pattern)].map(([, name]) => name);

/** Types of parameters and results of a function, from the head of its form. */
function signature(head) {
  const params = [...head.matchAll(new RegExp(String.raw`\(param (?:${NAME} )?([^)]*)\)`, 'g'))].flatMap(([, types]) => types.trim().split(/\s+/));
  const [, results = ''] = /\(result ([^)]*)\)/.exec(head) ?? [];
  const of = (kind, types) => (types.length ? `(${kind} ${types.join(' ')})` : '');
  return { params, type: [of('param', params), of('result', results ? [results] : [])].filter(Boolean).join(' ') };
}

/** Names of the functions that can follow: those that belong there as `later` says, and those that only they call. */
export function followers(forms, later) {
  const functions = forms.filter(({ kind }) => kind === 'func');
  const exported = new Set(forms.filter(({ kind }) => kind === 'export').flatMap(({ text }) => text.match(NAMES) ?? []));
  const listed = new Set(forms.filter(({ kind }) => kind === 'elem').flatMap(({ text }) => text.match(NAMES) ?? []));
  const belonging = new Map(functions.map(({ name }) => [name, exported.has(name) ? undefined : later(name)]));
  const found = new Set(functions.map(({ name }) => name).filter((name) => belonging.get(name)));
  const callers = new Map();
  for (const { name, text } of functions) {
    for (const called of new Set(all(CALLS, text))) callers.set(called, [...(callers.get(called) ?? []), name]);
  }
  // What only may belong there stays when anything else calls it.
  for (let shrunk = true; shrunk;) {
    shrunk = false;
    for (const name of found) {
      const how = belonging.get(name);
      if (how === 'wholly') continue;
      const anybody = how === 'thinly' && listed.has(name);
      if (anybody || (callers.get(name) ?? []).some((caller) => !found.has(caller))) {
        found.delete(name);
        shrunk = true;
      }
    }
  }
  for (let grown = true; grown;) {
    grown = false;
    for (const { name } of functions) {
      const by = callers.get(name);
      if (found.has(name) || exported.has(name) || listed.has(name) || !by) continue;
      if (by.every((caller) => found.has(caller) || caller === name)) {
        found.add(name);
        grown = true;
      }
    }
  }
  return found;
}

/** What stands in the first part for a function of the second: asks for the rest if need be, and calls it by its place. */
function stub({ name, head }, slot) {
  const { params, type } = signature(head);
  const own = params.map((type, at) => `(param $${at} ${type})`).join(' ');
  const [result = ''] = /\(result [^)]*\)/.exec(head) ?? [];
  const given = params.map((_, at) => `(local.get $${at})`).join(' ');
  return ` (func ${name} ${own} ${result}
  (if (i32.eqz (global.get $later)) (then (call $load)))
  (call_indirect ${type} ${given} (i32.const ${slot})))`;
}

/** The two modules, as texts. */
export function cut(text, later) {
  const forms = formsOf(text);
  const moved = followers(forms, later);
  const of = (kind) => forms.filter((form) => form.kind === kind);
  const first = of('func').filter(({ name }) => !moved.has(name));
  const second = of('func').filter(({ name }) => moved.has(name));
  const called = new Set(first.flatMap(({ text }) => all(CALLS, text)));
  for (const { text } of of('elem')) for (const name of text.match(NAMES)) called.add(name);
  const bridged = second.filter(({ name }) => called.has(name));
  const [table] = of('table');
  const size = Number(/(\d+) \d+ funcref/.exec(table.text)[1]);
  const grown = table.text.replace(/\d+ \d+ funcref/, `${size + bridged.length} ${size + bridged.length} funcref`);
  const needed = new Set(second.flatMap(({ text }) => all(CALLS, text)).filter((name) => !moved.has(name)));
  const globals = of('global').filter(({ name }) => second.some(({ text }) => all(GLOBALS, text).includes(name)));

  const short = (prefix, at) => prefix + at.toString(36);
  const imports = of('import');
  const given = [...needed].map((name, at) => ({ name, as: short('f', at) }));
  const exports = [
    ' (export "later" (global $later))',
    ` (export "t" (table ${table.name}))`,
    ...given.map(({ name, as }) => ` (export "${as}" (func ${name}))`),
    ...globals.map(({ name }, at) => ` (export "${short('g', at)}" (global ${name}))`),
  ];
  const start = [
    '(module', ...of('type').map(({ text }) => text), ...imports.map(({ text }) => text), ' (import "later" "load" (func $load))',
    ...of('global').map(({ text }) => text), ' (global $later (mut i32) (i32.const 0))', ...of('memory').map(({ text }) => text),
    ...of('data').map(({ text }) => text), grown, ...of('elem').map(({ text }) => text), ...of('export').map(({ text }) => text), ...exports,
    ...first.map(({ text }) => text), ...bridged.map((form, at) => stub(form, size + at)), ')',
  ];
  const headOf = new Map([...of('func').map(({ name, head }) => [name, head]), ...imports.map(({ text }) => [text.match(NAMES)[0], text])]);
  const [memory] = of('memory');
  const rest = [
    '(module', ...of('type').map(({ text }) => text),
    ` (import "p" "memory" ${memory.text.trim()})`,
    ` (import "p" "t" ${grown.trim()})`,
    ...globals.map(({ name, text }, at) => ` (import "p" "${short('g', at)}" (global ${name} ${/\(mut \w+\)|i32|i64|f32|f64/.exec(text.slice(text.indexOf(name) + name.length))[0]}))`),
    ...given.map(({ name, as }) => ` (import "p" "${as}" (func ${name} ${signature(headOf.get(name)).type}))`),
    ` (elem (i32.const ${size}) ${bridged.map(({ name }) => name).join(' ')})`,
    ...second.map(({ text }) => text), ')',
  ];
  return { start: start.join('\n'), rest: rest.join('\n'), moved: second.length, bridged: bridged.length };
}

/** Cuts the module in the file `path`, which has names; the second part goes into the file `rest`. */
export function splitProgram(path, rest, later, features) {
  const tool = (name) => join(process.env.TOOLS, 'npm', 'node_modules', '.bin', name);
  const wat = `${path}.wat`;
  execFileSync(tool('wasm-dis'), [path, '-o', wat, ...features]);
  const parts = cut(readFileSync(wat, 'utf8'), later);
  for (const [text, file] of [[parts.start, path], [parts.rest, rest]]) {
    writeFileSync(wat, text);
    execFileSync(tool('wasm-as'), [wat, '-o', file, ...features]);
  }
  rmSync(wat);
  return parts;
}
