// What the tests of paper share: plans that fill sheets, the PDF that the browser makes, its text and places of words.
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from './fixtures.ts';

export const PLAN_ID = '00000000000000ab';

const id = (kind: string, n: number) => kind + n.toString(16).padStart(15, '0');

/** A plan of `count` rows in sections of fifty, every fifth row some lines high. */
export function longPlan(count: number): string {
  const row = (n: number) => ({
    kind: 'activity',
    id: id('c', n),
    text: n % 5 ? `Дело-${n} для школ района` : `Дело-${n} ${'подробно и с примерами из опыта '.repeat(4)}конец-${n}`,
    timing: { wording: `срок-${n} в ноябре`, reading: 'months 11' },
    responsible: [{ words: `Ответственный-${n}` }],
  });
  const sections = Array.from({ length: Math.ceil(count / 50) }, (_, at) => ({
    id: id('b', at),
    title: `Часть ${at + 1}`,
    columns: ['number', 'activity', 'timing', 'responsible'].map((kind, n) => ({
      id: id('f', 10 * at + n),
      kind,
      title: ['№', 'Мероприятия', 'Сроки', 'Кто отвечает'][n],
    })),
    entries: Array.from({ length: Math.min(50, count - 50 * at) }, (_, n) => row(50 * at + n + 1)),
  }));
  const plan = {
    id: PLAN_ID,
    language: 'ru',
    heading: { title: 'План работы на 2026–2027 учебный год', organisation: 'МО школ района' },
    year: { firstYear: 2026, firstMonth: 9 },
    sections,
  };
  return JSON.stringify({ format: 'metodplan', version: 1, minReader: 1, app: '0.1.0', plan });
}

/** The example plan in a language: every kind of row. */
export function example(language: 'russian' | 'english'): string {
  return readFileSync(fileURLToPath(new URL(`../../src/sample/${language}.plan.json`, import.meta.url)), 'utf8');
}

/** A real plan as its author's file came out as text, where it is there. */
export function seed(): string | undefined {
  const shared = process.env.METODPLAN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
  const file = join(shared, 'seed/rmo-librarians-2023-24.txt');
  return existsSync(file) ? file : undefined;
}

/** Puts a plan on the device and opens it at `view`, on 12 November 2026. */
export async function open(page: Page, text: string, view: string, language = 'ru') {
  const plan = JSON.parse(text).plan.id;
  await page.clock.setFixedTime('2026-11-12T10:00:00');
  await page.addInitScript(([key, file, lang]) => {
    if (localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, file);
    localStorage.setItem('metodplan/settings/language', lang);
  }, [`metodplan/plan/${plan}`, text, language]);
  await page.goto(`#/plan/${plan}${view}`);
}

export const sheets = (page: Page) => page.locator('.sheet-place');

/** The paper is on its sheets. */
export async function laidOut(page: Page) {
  const preview = page.getByRole('region', { name: /^(Предпросмотр|Preview)$/ });
  await expect(preview).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  await expect(sheets(page).first()).toBeVisible();
}

export interface Printed {
  /** Words of each page, as pdftotext finds them, in no certain order. */
  pages: string[][];
  /** Text of each page, laid out. */
  texts: string[];
  /** Width and height in points. */
  size: string;
}

/** Words of a text: letters and signs between blanks; what a hyphen divides at a line's end is one. */
export const words = (text: string) => text.replaceAll('\u00ad', '').split(/\s+/).filter(Boolean);

/** Prints the page and reads what stands on paper (needs pdftotext of poppler-utils). */
export async function printed(page: Page): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'metodplan-'));
  try {
    const path = join(folder, 'paper.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    return read(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(path: string): Printed {
  const run = (tool: string, ...args: string[]) => {
    try {
      return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new Error(`${tool} is missing; it belongs to poppler-utils: apt-get install poppler-utils`);
    }
  };
  const texts = run('pdftotext', '-layout', '-enc', 'UTF-8', path, '-').split('\f').slice(0, -1);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', path));
  return {
    texts,
    pages: texts.map(words),
    size: `${Math.round(Number(size?.[1]))}×${Math.round(Number(size?.[2]))}`,
  };
}

/** What stands on the sheets of the preview: its words, sheet by sheet. All sheets are built, as before printing. */
export async function previewed(page: Page): Promise<string[][]> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.sheet-body')).toHaveCount(await sheets(page).count());
  const texts = await page.locator('.sheet').evaluateAll((all) => all.map((sheet) => (sheet as HTMLElement).innerText));
  return texts.map(words);
}
