// Builds the workshop, the second program (src/workshop), and puts it into the page that Trunk has just made: a folder with
// one script and one program, and their names in the head. Trunk runs this before it hands the page over; what it needs
// to know comes in TRUNK_STAGING_DIR and TRUNK_PROFILE. Knows cargo, wasm-bindgen and terser by their command lines.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKED, pack, unpacker } from './pack.mjs';
import { squeezeProgram } from './squeeze_program.mjs';

const TARGET = 'wasm32-unknown-unknown';
const FOLDER = 'workshop';

const integrity = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
const named = (bytes, ending) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}${ending}`;

/** Compiles the program; the folder with it and its glue. */
function compiled(release) {
  const target = process.env.CARGO_TARGET_DIR ?? 'target';
  const profile = release ? ['--release'] : [];
  const cargo = ['build', '--locked', '--bin', 'workshop', '--no-default-features', '--features', 'workshop', '--target', TARGET];
  execFileSync('cargo', [...cargo, ...profile], { stdio: ['ignore', 'inherit', 'inherit'] });
  const folder = join(target, FOLDER);
  mkdirSync(folder, { recursive: true });
  const module = join(target, TARGET, release ? 'release' : 'debug', 'workshop.wasm');
  execFileSync('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', folder, module]);
  return folder;
}

/** The program and its glue, small if it is to be published. */
async function made(release) {
  const folder = compiled(release);
  const path = join(folder, 'workshop_bg.wasm');
  const glue = readFileSync(join(folder, 'workshop.js'), 'utf8');
  if (!release) return { module: readFileSync(path), ending: '.wasm', glue };
  const squeezed = squeezeProgram(path, glue);
  return { module: await pack(readFileSync(path)), ending: `.wasm${PACKED}`, glue: `${unpacker()}\n${squeezed}` };
}

function squeezed(script) {
  const options = ['--module', '--compress', 'passes=2', '--mangle', '--comments', '/^!/'];
  return execFileSync('terser', options, { input: script, encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Writes the workshop into the page in `staging`. */
async function build(staging, release) {
  const { module, ending, glue } = await made(release);
  const folder = join(staging, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const name = named(module, ending);
  writeFileSync(join(folder, name), module);
  const program = `const program = ${JSON.stringify({ name, integrity: integrity(module) })};`;
  const whole = [glue, program, readFileSync('src/workshop.js', 'utf8')].join('\n');
  const script = release ? squeezed(whole) : whole;
  const file = named(script, '.js');
  writeFileSync(join(folder, file), script);
  const page = join(staging, 'index.html');
  const html = readFileSync(page, 'utf8');
  const meta = /<meta\b[^>]*\bmetodplan-app\b[^>]*>/;
  const base = /\bdata-js=["']?([^"'\s>]*\/)/.exec(html)?.[1] ?? '';
  const tell = ` data-workshop="${base}${FOLDER}/${file}" data-workshop-integrity="${integrity(script)}"`;
  if (!meta.test(html)) throw new Error(`${page}: no place to name the workshop in`);
  writeFileSync(page, html.replace(meta, (tag) => tag.replace(/\s*\/?>$/, `${tell}>`)));
}

await build(process.env.TRUNK_STAGING_DIR ?? 'dist', process.env.TRUNK_PROFILE === 'release');
