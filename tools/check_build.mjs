// Checks of a finished build: size, content policy, integrity, and WebAssembly features that old
// tablets have. Reads the folder it is given; knows Trunk's output, nothing of the plan.
// `node --test tools/` proves that each check notices its fault.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { PACKED, unpack } from './pack.mjs';

/** What the page may weigh, gzip, fonts apart: wasm, js and css together. */
export const BUDGET = 350_000;
/** What the workshop may weigh, which is fetched when it is first wanted. */
export const WORKSHOP_BUDGET = 250_000;
/** What the rest of the program may weigh, which follows when the page is there. */
export const LATER_BUDGET = 200_000;
/** Their folders. */
const WORKSHOP = 'workshop/';
const LATER = 'later/';

/** What Safari 15.1, Chrome 96 and Firefox 79 have; reference types and multivalue are not among them. */
const FEATURES = new Set(['bulk-memory', 'bulk-memory-opt', 'mutable-globals', 'nontrapping-fptoint', 'sign-ext']);

/** The whole policy. A directive that the page comes to need is added here knowingly. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
};

/** Every file of `folder` by its path inside it. */
function readAll(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

const withoutComments = (html) => html.replace(/<!--[^]*?-->/g, '');
const tags = (html, name) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'gi')) ?? [];
const attribute = (tag, name) =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined);
/** The files of the page, those of the workshop, and those that follow. */
const parted = (files) => {
  const home = (name) => [WORKSHOP, LATER].find((folder) => name.startsWith(folder));
  return [undefined, WORKSHOP, LATER].map((folder) => new Map([...files].filter(([name]) => home(name) === folder)));
};
const ofType = (files, ...types) => [...files].filter(([name]) => types.includes(extname(name)));

export function policyFaults(html) {
  const metas = tags(html, 'meta').filter((tag) => /content-security-policy/i.test(tag));
  if (metas.length !== 1) return [`${metas.length} policies in the page, not one`];
  const faults = [];
  // The minified page leaves `<head>` out: the head begins where `<html>` ends (HTML, 13.1.2.4).
  const head = /<head>\s*/i.exec(html) ?? /<html\b[^>]*>\s*/i.exec(html);
  if (!head || !html.slice(head.index + head[0].length).startsWith(metas[0])) faults.push('the policy is not first in head');
  const found = Object.fromEntries((attribute(metas[0], 'content') ?? '').split(';').map((part) => part.trim()).filter(Boolean)
    .map((part) => [part.split(/\s+/)[0], part.split(/\s+/).slice(1).join(' ')]));
  for (const name of new Set([...Object.keys(POLICY), ...Object.keys(found)])) {
    if (found[name] !== POLICY[name]) faults.push(`policy: ${name} is ${found[name] ?? 'missing'}, not ${POLICY[name] ?? 'allowed'}`);
  }
  return faults;
}

export function pageFaults(html) {
  const faults = [];
  const text = withoutComments(html);
  for (const tag of text.match(/<[a-z][^>]*>/gi) ?? []) {
    if (/\sstyle\s*=/i.test(tag)) faults.push(`style attribute: ${tag}`);
    if (/\son[a-z]+\s*=/i.test(tag)) faults.push(`inline handler: ${tag}`);
    if (/\s(?:src|href|data-js|data-wasm)\s*=\s*["']?(?:https?:)?\/\//i.test(tag)) faults.push(`other origin: ${tag}`);
    if (/\sdata-trunk\b/i.test(tag)) faults.push(`not filled in by Trunk: ${tag}`);
  }
  if (/\{\{|__TRUNK|\$\{?nonce/i.test(text)) faults.push('a placeholder of Trunk is left');
  if (/<style\b/i.test(text)) faults.push('inline style sheet');
  for (const [whole, open, body] of text.matchAll(/(<script\b[^>]*>)([^]*?)<\/script>/gi)) {
    if (body.trim() || !attribute(open, 'src')) faults.push(`inline script: ${whole.slice(0, 80)}`);
  }
  return faults;
}

export function integrityFaults(html, files) {
  const faults = [];
  const sealed = new Map();
  for (const tag of [...tags(html, 'link'), ...tags(html, 'script')]) {
    const address = attribute(tag, 'href') ?? attribute(tag, 'src');
    const value = attribute(tag, 'integrity');
    if (address && value) sealed.set(address.split('/').pop(), value);
  }
  const meta = tags(html, 'meta').find((tag) => attribute(tag, 'name') === 'metodplan-app') ?? '';
  const [page, workshop] = parted(files);
  const script = attribute(meta, 'data-workshop')?.split('/').pop();
  sealed.set(`${WORKSHOP}${script}`, attribute(meta, 'data-workshop-integrity'));
  const later = attribute(meta, 'data-later')?.split('/').pop();
  sealed.set(`${LATER}${later}`, attribute(meta, 'data-later-integrity'));
  if (later && !files.has(`${LATER}${later}`)) faults.push('data-later of the page does not name a file of the build');
  // The script of the workshop names its program and what that must be.
  const said = files.get(`${WORKSHOP}${script}`)?.toString('utf8') ?? '';
  const program = /name:\s*["']([\w.]+)["'],\s*integrity:\s*["']([^"']+)["']|"name":"([\w.]+)","integrity":"([^"]+)"/.exec(said);
  if (program) sealed.set(`${WORKSHOP}${program[1] ?? program[3]}`, program[2] ?? program[4]);
  if (ofType(workshop, '.js').length !== 1 || ofType(workshop, '.wasm', PACKED).length !== 1) faults.push('the workshop is not one script and one program');
  for (const [name, body] of ofType(files, '.js', '.wasm', PACKED, '.css')) {
    const value = sealed.get(name);
    const actual = `sha384-${createHash('sha384').update(body).digest('base64')}`;
    if (!value) faults.push(`${name}: no integrity in the page`);
    else if (value !== actual) faults.push(`${name}: the integrity in the page is not that of the file`);
  }
  for (const types of [['.js'], ['.wasm', PACKED], ['.css']]) {
    if (ofType(page, ...types).length === 0) faults.push(`no ${types.join(' or ')} file in the build`);
  }
  for (const name of ['data-js', 'data-wasm', 'data-workshop']) {
    const file = attribute(meta, name)?.split('/').pop();
    if (!file || !(files.has(file) || files.has(`${WORKSHOP}${file}`))) faults.push(`${name} of the page does not name a file of the build`);
  }
  return faults;
}

/** Features that the module's `target_features` section asks for. */
export function featuresOf(module) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at];
      at += 1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const word = () => {
    const length = number();
    at += length;
    return module.toString('latin1', at - length, at);
  };
  while (at < module.length) {
    const kind = module[at];
    at += 1;
    const size = number();
    const end = at + size;
    if (kind === 0 && word() === 'target_features') {
      return Array.from({ length: number() }, () => {
        at += 1; // The prefix: `+` for used.
        return word();
      });
    }
    at = end;
  }
  return undefined;
}

export function wasmFaults(files) {
  const faults = [];
  for (const [name, body] of ofType(files, '.wasm')) {
    const features = featuresOf(body);
    if (!features) faults.push(`${name}: no target_features section, so nothing is proved`);
    for (const feature of features ?? []) {
      if (!FEATURES.has(feature)) faults.push(`${name}: needs ${feature}, which old tablets lack`);
    }
    const home = /\/(?:home|root|Users)\/[\w.-]+\//.exec(body.toString('latin1'));
    if (home) faults.push(`${name}: names a folder of the machine that built it: ${home[0]}`);
  }
  for (const [name, body] of ofType(files, '.js')) {
    if (body.includes('externref')) faults.push(`${name}: speaks of externref, which old tablets lack`);
  }
  return faults;
}

/** Sizes by type, in bytes: as they lie, packed or not, and gzipped as a host would send them. */
export function sizes(files) {
  return ['.wasm', PACKED, '.js', '.css', '.woff2'].map((type) => {
    const bodies = ofType(files, type).map(([, body]) => body);
    return {
      type,
      plain: bodies.reduce((sum, body) => sum + body.length, 0),
      gzip: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
    };
  });
}

export function sizeFaults(files, budget = BUDGET) {
  const [page, workshop, later] = parted(files).map(weight);
  const faults = [];
  if (page > budget) faults.push(`wasm, js and css weigh ${page} bytes gzipped; at most ${budget} are allowed`);
  if (workshop > WORKSHOP_BUDGET) faults.push(`the workshop weighs ${workshop} bytes gzipped; at most ${WORKSHOP_BUDGET} are allowed`);
  if (later > LATER_BUDGET) faults.push(`what follows weighs ${later} bytes gzipped; at most ${LATER_BUDGET} are allowed`);
  return faults;
}

const weight = (files) => sizes(files).filter(({ type }) => type !== '.woff2').reduce((sum, { gzip }) => sum + gzip, 0);

/** The files with packed ones as they are when unpacked. */
function unpackedAll(files) {
  return new Map([...files].map(([name, body]) => (name.endsWith(PACKED) ? [name.slice(0, -PACKED.length), unpack(body)] : [name, body])));
}

function main(folder) {
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`${folder}: no build here; run make build`);
    return 1;
  }
  const files = readAll(folder);
  const html = files.get('index.html').toString('utf8');
  const whole = unpackedAll(files);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  const [page, workshop, later] = parted(files);
  console.log(`build: ${'plain'.padStart(16)} ${'gzip'.padStart(10)}`);
  for (const { type, plain, gzip } of sizes(page)) console.log(`  ${type.padEnd(10)} ${kilobytes(plain)} ${kilobytes(gzip)}`);
  const [program] = sizes(parted(whole)[0]);
  const of = (bytes, budget) => `${kilobytes(bytes).trim()} of ${kilobytes(budget).trim()}`;
  console.log(`  the program unpacked: ${kilobytes(program.plain).trim()}, gzip without packing ${kilobytes(program.gzip).trim()}`);
  console.log(`  wasm + js + css, gzip: ${of(weight(page), BUDGET)}; what follows: ${of(weight(later), LATER_BUDGET)}; the workshop, when wanted: ${of(weight(workshop), WORKSHOP_BUDGET)}`);
  const faults = [...policyFaults(html), ...pageFaults(html), ...integrityFaults(html, files), ...wasmFaults(whole), ...sizeFaults(files)];
  for (const fault of faults) console.error(`build: ${fault}`);
  console.log(faults.length ? `build: ${faults.length} faults` : 'build: policy, integrity and features are as they should be; the budget is met');
  return faults.length ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main(process.argv[2] ?? 'dist');
