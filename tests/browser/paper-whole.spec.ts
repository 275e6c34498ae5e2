// A plan with everything that can be printed, three hundred rows of it, as Chromium prints it: whole rows under their heads,
// headings with what follows, approvals above, a line to sign on before the appendices, each appendix on a sheet of its own.
import { expect, test } from './fixtures.ts';
import { MEETING_ID, PERSON_ID, fullPlan } from './paper-plan.ts';
import { laidOut, open, previewed, printed, sheets } from './paper.ts';

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium prints to a file');

const flat = (text: string) => text.replace(/\s+/g, '');
/** What the page offers around the sheets. */
const INTERFACE = ['Печать', 'Альбомный', 'Книжный', 'Сохранить', 'Настройки', 'Отменить', 'Все планы', 'Предпросмотр'];
const SECTIONS: [RegExp, string, number, number][] = [
  [/^2\.\d+$/, 'Охват', 1, 90],
  [/^4\.\d+$/, 'Место, ответственный', 91, 210],
  [/^6\.\d+$/, 'Место, ответственный', 211, 300],
];

for (const landscape of [false, true]) {
  test(`on sheets that ${landscape ? 'lie' : 'stand'} nothing is cut, and all stands where it belongs`, async ({ page }) => {
    test.slow();
    await open(page, fullPlan(), '/paper');
    await laidOut(page);
    if (landscape) {
      await page.getByRole('button', { name: 'Альбомный' }).click();
      await laidOut(page);
    }
    const seen = await previewed(page);
    const rows = await page.locator('.sheet-body').evaluateAll((all) => all.map((body) => [...body.querySelectorAll('tr')].map((row) => (row as HTMLElement).innerText)));
    const { texts, pages, size } = await printed(page);
    expect(size).toBe(landscape ? '842×595' : '595×842');
    expect(texts).toHaveLength(seen.length);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.length).toBeLessThan(landscape ? 50 : 36);
    const whole = pages.map((words) => words.join(''));
    whole.forEach((text, at) => {
      for (const word of INTERFACE) expect(text, `page ${at + 1}`).not.toContain(word);
      expect(texts[at].trimStart().split(/\s/)[0] === String(at + 1)).toBe(at > 0);
    });

    // Approval blocks above the title, on the first sheet alone.
    const [first] = texts.map(flat);
    for (const block of ['Рассмотрено', 'Согласовано', 'Утверждаю']) {
      expect(first.indexOf(block)).toBeGreaterThanOrEqual(0);
      expect(first.indexOf(block)).toBeLessThan(first.indexOf('Планработы'));
    }

    // Every row once and whole, on a sheet that begins with the head of its table.
    const found = rows.flatMap((sheet, at) => sheet.flatMap((row) => [...row.matchAll(/Дело-(\d+)/g)].map(([, n]) => ({ n: Number(n), at, row }))));
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 300 }, (_, n) => n + 1));
    for (const { n, at, row } of found) {
      if (n % 7 === 0) expect(row).toContain(`Итог-${n}`);
      const section = SECTIONS.find(([, , from, to]) => n >= from && n <= to);
      expect(rows[at].some((other) => other.includes(section?.[1] ?? '')), `head above row ${n}`).toBe(true);
      // So it is on paper.
      expect(flat(whole[at])).toContain(`Дело-${n}`);
    }

    // What belongs together stands together.
    const pageOf = (text: string) => texts.findIndex((page) => flat(page).includes(flat(text)));
    expect(pageOf('1. Анализ работы за прошлый год')).toBe(pageOf('четыре заседания'));
    expect(pageOf('3. Заседания объединения')).toBe(pageOf('Вопрос-1-1'));
    expect(pageOf('Второе полугодие')).toBe(pageOf('Дело-151'));
    expect(pageOf('5. Показатели')).toBe(pageOf('Показатель-0'));
    expect(pageOf('6. Работа с читателями')).toBe(pageOf('Дело-211'));
    // The line to sign on, then the appendices, each on a sheet of its own.
    const signed = texts.findIndex((page) => /РуководительРМО\W*ВересоваО\.И\.$/.test(flat(page)));
    expect(pageOf('Дело-300')).toBe(signed);
    expect(pageOf('Приложение 1. Список школ-участниц')).toBe(signed + 1);
    const second = pageOf('Приложение 2. Памятка наставнику');
    expect(second).toBe(texts.length - 1);
    expect(flat(texts[second])).not.toContain('Показатель');
  });
}

for (const [name, place, words] of [
  ['report', '/report', ['ОТЧЁТ', 'Общие итоги', 'План и факт', 'Выводы', 'Всего']],
  ['minutes', `/protocol/${MEETING_ID}`, ['ПРОТОКОЛ № 2', 'СЛУШАЛИ', 'ВЫСТУПИЛИ', 'РЕШИЛИ', 'Секретарь']],
  ['extract', `/extract/${PERSON_ID}`, ['ВЫПИСКА', 'Вересова О. И.', 'Участие', 'отвечает']],
] as const) {
  test(`the ${name} has no cut row, no word of the interface and an end to sign on`, async ({ page }) => {
    await open(page, fullPlan(), `/paper${place}`);
    await laidOut(page);
    const seen = await previewed(page);
    const { texts } = await printed(page);
    expect(texts).toHaveLength(seen.length);
    const all = flat(texts.join(''));
    for (const word of words) expect(all).toContain(flat(word));
    for (const text of texts) for (const word of INTERFACE) expect(text).not.toContain(word);
    await expect(page.locator('.sheet tr[data-goes-on]')).toHaveCount(0);
    const last = texts.at(-1) ?? '';
    expect(last).toMatch(/Вересова О\. И\.|Аксёнова М\. П\./);
    // A sheet begins with its number and the head of the table that goes on.
    const heads = await sheets(page).evaluateAll((all) => all.slice(1).map((sheet) => sheet.querySelector('.sheet-body')?.firstElementChild?.querySelector('th') !== null));
    if (name === 'extract') expect(heads.every(Boolean)).toBe(true);
  });
}
