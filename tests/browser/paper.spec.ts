// Paper: the preview is what is printed, sheet by sheet; heads of tables, numbers, whole rows; nothing of the interface.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { example, laidOut, longPlan, open, previewed, printed, seed, sheets } from './paper.ts';
import { openFile, planOpen } from './plans.ts';

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium prints to a file');

/** Nothing that one can press or read around the sheets stands on paper. */
function expectNoInterface(texts: string[]) {
  for (const text of texts) {
    for (const word of ['Печать', 'Альбомный', 'Сохранить', 'Повестка заседаний', 'Все планы', ' из 4', 'Landscape']) {
      expect(text).not.toContain(word);
    }
  }
}

/** The paper has the sheets of the preview, each with the same words. */
async function expectSame(page: Page) {
  const seen = await previewed(page);
  const paper = await printed(page);
  expect(paper.texts.length).toBe(seen.length);
  const sorted = (words: string[]) => words.join('').split('').sort().join('');
  seen.forEach((words, at) => expect(sorted(paper.pages[at]), `sheet ${at + 1}`).toBe(sorted(words)));
  expectNoInterface(paper.texts);
  return paper;
}

/** From the second page on its number stands in the middle of the first line. */
function expectNumbers(texts: string[]) {
  texts.forEach((text, at) => {
    const first = text.split('\n').find((line) => line.trim()) ?? '';
    if (at > 0) {
      expect(first.trim()).toBe(String(at + 1));
      expect(first.indexOf(String(at + 1))).toBeGreaterThan(20);
    } else {
      expect(first.trim()).not.toBe('1');
    }
  });
}

for (const landscape of [false, true]) {
  test(`a plan of three hundred rows on sheets that ${landscape ? 'lie' : 'stand'}: every row whole, a head on each page`, async ({ page }) => {
    await open(page, longPlan(300), '/paper');
    await laidOut(page);
    if (landscape) {
      await page.getByRole('button', { name: 'Альбомный' }).click();
      await laidOut(page);
    }
    const { texts, size, pages } = await expectSame(page);
    expect(size).toBe(landscape ? '842×595' : '595×842');
    expect(texts.length).toBeGreaterThan(landscape ? 14 : 10);
    expect(texts.length).toBeLessThan(landscape ? 26 : 18);
    expectNumbers(texts);
    const found = new Set<number>();
    texts.forEach((text, at) => {
      for (const title of ['№', 'Мероприятия', 'Сроки', 'Кто']) expect(text, `page ${at + 1}`).toContain(title);
      for (const [, n] of text.matchAll(/Дело-(\d+)/g)) {
        expect(found.has(Number(n)), `row ${n} stands once`).toBe(false);
        found.add(Number(n));
        // Where it begins stands all of it.
        expect(pages[at]).toContain(`срок-${n}`);
        if (Number(n) % 5 === 0) expect(pages[at]).toContain(`конец-${n}`);
      }
    });
    expect(found.size).toBe(300);
    // Numbers are those of the plan.
    expect(texts.join('\n')).toContain('6.50');
  });
}

test('a real plan prints with its author’s words, and what is seen is what is printed', async ({ page }) => {
  const file = seed();
  test.skip(!file, 'the seed is not there');
  await page.goto('./');
  await started(page);
  const { readFileSync } = await import('node:fs');
  await openFile(page, 'rmo.txt', readFileSync(file ?? ''));
  await page.getByRole('button', { name: /^(Создать план|Принять)/ }).click();
  await planOpen(page);
  await page.keyboard.press('Control+p');
  await laidOut(page);
  const { texts } = await expectSame(page);
  expectNumbers(texts);
  expect(texts.length).toBeGreaterThanOrEqual(2);
  expect(texts.length).toBeLessThanOrEqual(4);
  const all = texts.join('\n').replace(/\s+/g, ' ');
  for (const typed of ['В течение года', 'Сентябрь', 'Декабрь', 'Август', 'Ноябрь', 'Февраль', 'Апрель', 'Задачи:', 'Тема', 'Заседание № 1']) {
    expect(all).toContain(typed);
  }
  expect(all).toContain('1. Информационная деятельность');
  expect(all).toContain('Сроки');
});

for (const [language, subject] of [['russian', 'Отчёт'], ['english', 'Report']] as const) {
  test.describe(`the example in ${language}`, () => {
    const text = example(language);
    const plan = JSON.parse(text).plan;
    const ui = language === 'russian' ? 'ru' : 'en';
    const rows = plan.sections.flatMap((section: { entries: Record<string, unknown>[] }) => section.entries);
    const meeting = rows.find((row: Record<string, unknown>) => row.kind === 'meeting');

    test('prints as the plan, with approval blocks above and a line to sign on below', async ({ page }) => {
      await open(page, text, '/paper', ui);
      await laidOut(page);
      const { texts } = await expectSame(page);
      expectNumbers(texts);
      expect(texts[0]).toContain(plan.approvals[0].heading);
      expect(texts.at(-1)).toContain(ui === 'ru' ? 'Руководитель РМО' : 'Chair');
      // The words of deadlines stand in their cells as they were typed.
      const cells = await page.locator('.sheet .pp-cell-term').allInnerTexts();
      for (const { timing } of rows) {
        if (timing?.wording) expect(cells.some((cell) => cell.split('\n')[0] === timing.wording), timing.wording).toBe(true);
      }
    });

    test(`prints as the report (${subject})`, async ({ page }) => {
      await open(page, text, '/paper/report', ui);
      await laidOut(page);
      const { texts } = await expectSame(page);
      expectNumbers(texts);
      const all = texts.join('\n').replace(/\s+/g, ' ');
      for (const words of ui === 'ru' ? ['ОТЧЁТ', 'о выполнении плана работы', 'Выполнение по разделам', 'План и факт', 'Проведено'] : ['REPORT', 'Results by section', 'Plan and fact', 'Held']) {
        expect(all).toContain(words);
      }
    });

    test('prints the minutes of a meeting', async ({ page }) => {
      await open(page, text, `/paper/protocol/${meeting.id}`, ui);
      await laidOut(page);
      const { texts } = await expectSame(page);
      const all = texts.join('\n').replace(/\s+/g, ' ');
      for (const words of ui === 'ru' ? ['ПРОТОКОЛ', 'Повестка дня', 'СЛУШАЛИ', 'РЕШИЛИ', 'Председатель', 'Секретарь'] : ['MINUTES', 'Agenda', 'HEARD', 'DECIDED', 'Chair', 'Secretary']) {
        expect(all).toContain(words);
      }
      for (const item of meeting.agenda) expect(all).toContain(item.text.split(' ').slice(0, 2).join(' '));
    });

    test('prints the extract for one person', async ({ page }) => {
      const person = plan.people[0];
      await open(page, text, `/paper/extract/${person.id}`, ui);
      await laidOut(page);
      const { texts } = await expectSame(page);
      expect(texts[0]).toContain(ui === 'ru' ? 'ВЫПИСКА' : 'EXTRACT');
      expect(texts[0].replace(/\s+/g, ' ')).toContain(person.name.replace(/\s+/g, ' '));
    });
  });
}

test('choices change the paper at once and are there the next time', async ({ page }) => {
  await open(page, example('russian'), '/paper');
  await laidOut(page);
  const before = await sheets(page).count();
  await page.getByRole('group', { name: 'Размер в таблице' }).getByRole('button', { name: '14' }).click();
  await laidOut(page);
  await expect.poll(() => sheets(page).count()).toBeGreaterThan(before);
  await page.getByRole('switch', { name: 'Отметки о выполнении' }).click();
  await expect(page.locator('.sheet').first()).toContainText('Отметка о выполнении');
  await expect(page.locator('.sheet').first()).toContainText('Утверждаю');
  await page.getByRole('switch', { name: 'Блок утверждения' }).click();
  await expect(page.locator('.sheet').first()).not.toContainText('Утверждаю');
  await page.reload();
  await laidOut(page);
  await expect(page.locator('.sheet').first()).toContainText('Отметка о выполнении');
  await expect(page.getByRole('switch', { name: 'Блок утверждения' })).not.toBeChecked();
  await expect(page.getByRole('group', { name: 'Размер в таблице' }).getByRole('button', { name: '14' })).toHaveAttribute('aria-pressed', 'true');
});

test('exact dates stand below the words of a deadline, and only when they are wanted', async ({ page }) => {
  await open(page, example('russian'), '/paper');
  await laidOut(page);
  const cell = page.locator('.sheet tr').filter({ hasText: 'Начинаем год вместе' }).locator('td').nth(2);
  await expect(cell).toHaveText(/^сентябрь17\sсентября, 14:00–16:00$/);
  await page.getByRole('switch', { name: 'Точные даты' }).click();
  await expect(cell).toHaveText('сентябрь');
});

test('the plan is printed by the keyboard alone', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = `printed ${document.querySelectorAll('.sheet-body').length} of ${document.querySelectorAll('.sheet').length}`;
    };
  });
  await open(page, example('russian'), '');
  await started(page);
  await page.keyboard.press('Control+p');
  await expect(page).toHaveURL(/\/paper$/);
  await laidOut(page);
  await page.keyboard.press('Control+p');
  await expect(page).toHaveTitle(/^printed (\d+) of \1$/);
});

test('menus lead to paper: of the plan, of a meeting, of a person', async ({ page }) => {
  await open(page, example('russian'), '');
  await started(page);
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Печать…' }).click();
  await expect(page.getByRole('heading', { name: 'Печать плана' })).toBeVisible();
  await page.getByRole('link', { name: 'Назад' }).click();
  const meeting = page.locator('[data-entry]').filter({ hasText: 'Начинаем год вместе' });
  await meeting.getByRole('button', { name: /^Действия № 1/ }).click();
  await page.getByRole('menuitem', { name: 'Протокол' }).click();
  await laidOut(page);
  await expect(page.locator('.sheet').first()).toContainText('СЛУШАЛИ');
  await page.getByRole('navigation', { name: 'Виды плана' }).getByRole('link', { name: 'Люди' }).click();
  await page.getByRole('link', { name: /^Вересова/ }).click();
  await page.getByRole('complementary', { name: 'Карточка человека' }).getByRole('button', { name: 'Действия' }).click();
  await page.getByRole('menuitem', { name: 'Выписка' }).click();
  await laidOut(page);
  await expect(page.locator('.sheet').first()).toContainText('Вересова О. И., Гимназия № 4, Руководитель РМО');
});

test('a paper is saved as a file that opens anywhere, with its tables and nothing that runs', async ({ page }) => {
  const plan = JSON.parse(example('russian')).plan;
  await open(page, example('russian'), `/paper/extract/${plan.people[0].id}`);
  await laidOut(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить файлом' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^Выписка, .+\.html$/);
  const { readFile } = await import('node:fs/promises');
  const html = await readFile(await download.path(), 'utf8');
  expect(html).toContain('<table>');
  expect(html).toContain(plan.people[0].name);
  expect(html).not.toMatch(/<script|onclick|javascript:/);
});

test('what is not in the plan has no paper, and says so', async ({ page }) => {
  await open(page, example('russian'), '/paper/protocol/00000000000000ff');
  await expect(page.getByText('Печатать нечего: этой записи в плане больше нет.')).toBeVisible();
  await expect(sheets(page)).toHaveCount(0);
});

test('a text that no sheet has room for goes on at the next, and none of it is lost', async ({ page }) => {
  const file = JSON.parse(longPlan(3));
  const letters = Array.from({ length: 1500 }, (_, n) => `слово${n}`);
  file.plan.sections[0].entries[1].text = letters.join(' ');
  file.plan.heading.goal = Array.from({ length: 900 }, (_, n) => `цель${n}`).join(' ');
  await open(page, JSON.stringify(file), '/paper');
  await laidOut(page);
  const { pages } = await expectSame(page);
  const all = pages.flat();
  for (const n of [0, 400, 899]) expect(all.filter((word) => word === `цель${n}`)).toHaveLength(1);
  const found = all.filter((word) => /^слово\d+$/.test(word));
  expect(found).toHaveLength(1500);
  expect(new Set(found).size).toBe(1500);
});

test('five thousand rows are laid out while the page answers, and only sheets that are near are built', async ({ page }) => {
  test.slow();
  await open(page, longPlan(5000), '/paper');
  await expect(page.getByRole('progressbar', { name: 'Раскладка по листам' })).toBeVisible();
  // The page answers meanwhile.
  await page.getByRole('switch', { name: 'Точные даты' }).click();
  await laidOut(page);
  await expect.poll(() => sheets(page).count()).toBeGreaterThan(150);
  await expect.poll(() => page.locator('.sheet-body').count()).toBeLessThan(30);
  await sheets(page).last().scrollIntoViewIfNeeded();
  await expect(sheets(page).last()).toContainText('Дело-5000');
});

for (const [name, size] of Object.entries({ wide: [1280, 860], tablet: [820, 1180], phone: [390, 844] })) {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${scheme}`, () => {
      test.use({ viewport: { width: size[0], height: size[1] }, colorScheme: scheme, hasTouch: name !== 'wide' });

      test('the screen of paper has no fault that axe can find, and the paper is white', async ({ page }) => {
        await open(page, example('russian'), '/paper');
        await laidOut(page);
        if (name !== 'wide') await page.getByRole('button', { name: 'Настройки листа' }).tap();
        await expect(page.getByRole('switch', { name: 'Точные даты' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations).toEqual([]);
        const look = await sheets(page).first().evaluate((sheet) => {
          const text = sheet.querySelector('.sheet') ?? sheet;
          return [getComputedStyle(sheet).backgroundColor, getComputedStyle(text).color];
        });
        expect(look).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
        // No sheet is wider than the room it has.
        const box = await sheets(page).first().boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= size[0]).toBe(true);
      });
    });
  }
}
