// Packs the program for its way and unpacks it again (Zstandard, RFC 8878). Hosts of pages send gzip at best; packed
// better, the program is an eighth smaller. Finds the pinned packages in the tools' folder; knows nothing of the page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The ending of a packed file. */
export const PACKED = '.zst';

const LEVEL = 22;

function fromTools() {
  const { TOOLS } = process.env;
  if (!TOOLS) throw new Error('TOOLS does not say where the tools are; call this through make');
  return createRequire(join(TOOLS, 'zstd', 'package.json'));
}

/** `bytes`, packed. */
export async function pack(bytes) {
  const { init, compress } = fromTools()('@bokuweb/zstd-wasm');
  await init();
  return Buffer.from(compress(bytes, LEVEL));
}

/** What was packed. */
export function unpack(bytes) {
  return Buffer.from(fromTools()('fzstd').decompress(bytes));
}

/** The script that gives the page `fzstd`, with the notice that its licence asks for. */
export function unpacker() {
  const require = fromTools();
  const source = readFileSync(join(require.resolve('fzstd'), '..', '..', 'umd', 'index.js'), 'utf8');
  const licence = readFileSync(join(require.resolve('fzstd'), '..', '..', 'LICENSE'), 'utf8');
  return `/*! fzstd\n${licence.trim()}\n*/\n${source}`;
}
