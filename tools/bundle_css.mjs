// Joins style/main.css and the files it imports into one style sheet, which Trunk then hashes.
// Understands what main.css uses and no more: whole-line `@import "file" layer(name);` or
// `@import "file";`. Anything else that starts with @import is an error, not a silent gap.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'style');
const target = join(root, 'target', 'style', 'metodplan.css');

const IMPORT = /^@import "([\w./-]+\.css)"(?: layer\(([\w.-]+)\))?;$/;

/** Comments are for us; a comment mark inside a string does not occur in these files. */
const bare = (css) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\n\s*\n/g, '\n').trim();

/** Without the white space that only we read: indentation, line ends, the space after a property's colon. */
const tight = (css) => css
  .replace(/^\s+/gm, '')
  .replace(/^([\w-]+): /gm, '$1:')
  .replace(/\s*\n\s*/g, '\n')
  .replace(/([{};,])\n/g, '$1')
  .replace(/ \{ ?/g, '{')
  .replace(/([{;])([\w-]+): /g, '$1$2:')
  .replace(/; /g, ';')
  .replace(/;\s*\}/g, '}');

function included(line) {
  const match = IMPORT.exec(line);
  if (!match) throw new Error(`style/main.css: cannot read «${line}»`);
  const [, file, layer] = match;
  const css = bare(readFileSync(join(source, file), 'utf8'));
  if (css.includes('@import')) throw new Error(`style/${file}: only main.css may import`);
  return layer ? `@layer ${layer} {\n${css}\n}` : css;
}

const whole = bare(readFileSync(join(source, 'main.css'), 'utf8'))
  .split('\n')
  .map((line) => (line.trim().startsWith('@import') ? included(line.trim()) : line))
  .join('\n');
const bundle = `${tight(whole)}\n`;

// Written only when it differs, so that a watching Trunk is not woken by its own hook.
mkdirSync(dirname(target), { recursive: true });
if (!existsSync(target) || readFileSync(target, 'utf8') !== bundle) writeFileSync(target, bundle);
