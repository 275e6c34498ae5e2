// The main job on a plan in the shape of the real one: read the text, look, accept, edit, see the
// year, keep it, pass it on. By mouse, by keyboard alone, by touch; in both languages.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';

const PLAN_TEXT = fileURLToPath(new URL('../data/text/rmo.txt', import.meta.url));

async function open(page: Page, path = './') {
  await page.goto(path);
  await started(page);
}

/** Opens a file from the start screen, by its button and the browser's own chooser. */
async function choose(page: Page, file: string) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть файл' }).click();
  await (await chooser).setFiles(file);
}

/** From the empty start to the plan made of the text file. */
async function acceptPlan(page: Page) {
  await open(page);
  await choose(page, PLAN_TEXT);
  const preview = page.getByRole('dialog', { name: 'Вот что удалось прочитать' });
  await expect(preview).toContainText('5');
  await preview.getByRole('button', { name: 'Создать план' }).click();
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
}

function storedPlan(page: Page) {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('metodplan/plan/'));
    return key ? localStorage.getItem(key) : null;
  });
}

const first = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('by mouse: from the first start to the calendar, and all is there after a reload', async ({ page }) => {
  await acceptPlan(page);
  await expect(page.getByRole('region', { name: /^3\. / })).toBeVisible();
  await expect(page.getByText('Заседание № 4', { exact: true })).toBeVisible();

  const activity = first(page, 'Мероприятие 2.1');
  await activity.click();
  await activity.fill('Новая формулировка');
  const term = first(page, 'Срок 2.1');
  await term.click();
  await term.fill('до 15 октября');
  await first(page, 'Тема').click();
  await expect(page.getByRole('button', { name: 'до 15 октября' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Виды плана' }).getByRole('link', { name: 'Календарь' }).click();
  await expect(page.getByRole('heading', { name: /2031–2032/ })).toBeVisible();
  await expect(page.getByText('Заседание № 1').first()).toBeVisible();

  await page.reload();
  await started(page);
  await expect(page.getByRole('heading', { name: /2031–2032/ })).toBeVisible();
  await page.getByRole('navigation', { name: 'Виды плана' }).getByRole('link', { name: 'План' }).click();
  await expect(first(page, 'Мероприятие 2.1')).toHaveValue('Новая формулировка');
  await expect(first(page, 'Срок 2.1')).toHaveValue('до 15 октября');
});

test('by keyboard alone: a plan, an edit, a row, undo and redo, the calendar', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Открыть пример' }).focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'Название плана' });
  await expect(title).toBeVisible();

  const activity = first(page, 'Мероприятие 1.1');
  await activity.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Первая строка');
  await page.keyboard.press('Enter');
  await expect(first(page, 'Мероприятие 1.2')).toBeFocused();
  await expect(activity).toHaveValue('Первая строка');

  await page.keyboard.type('черновик');
  await page.keyboard.press('Escape');
  await expect(first(page, 'Мероприятие 1.2')).not.toHaveValue(/черновик/);

  await page.keyboard.press('Control+z');
  await expect(activity).not.toHaveValue('Первая строка');
  await page.keyboard.press('Control+Shift+z');
  await expect(activity).toHaveValue('Первая строка');

  await activity.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(first(page, 'Мероприятие 1.2')).toHaveValue('Первая строка');
  await expect(first(page, 'Мероприятие 1.2')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first(page, 'Срок 1.2')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(first(page, 'Мероприятие 1.3')).toBeFocused();
  await expect(first(page, 'Мероприятие 1.3')).toHaveValue('');

  await page.getByRole('link', { name: 'Календарь' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/year$/);
});

test.describe('by touch on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('a row opens its sheet, takes a day and a status, and moves by its menu', async ({ page }) => {
    await acceptPlan(page);
    await first(page, 'Мероприятие 2.1').tap();
    await page.getByRole('button', { name: 'Действия 2.1' }).tap();
    await page.getByRole('menuitem', { name: 'Подробности' }).tap();
    const sheet = page.getByRole('complementary', { name: 'Подробности' });
    await sheet.getByLabel('Точная дата').fill('2026-09-17');
    await sheet.getByLabel('Начало').fill('10:00');
    await sheet.getByRole('button', { name: 'Проведено' }).tap();
    await expect(sheet.getByRole('button', { name: 'Проведено' })).toHaveAttribute('aria-pressed', 'true');
    await sheet.getByRole('button', { name: 'Закрыть карточку' }).tap();
    await expect(page.getByRole('button', { name: '17 сент., 10:00' })).toBeVisible();

    const before = await first(page, 'Мероприятие 2.1').inputValue();
    await page.getByRole('button', { name: 'Действия 2.1' }).tap();
    await page.getByRole('menuitem', { name: 'Ниже', exact: true }).tap();
    await expect(first(page, 'Мероприятие 2.2')).toHaveValue(before);
  });
});

test('a row deleted by its menu comes back with the toast', async ({ page }) => {
  await acceptPlan(page);
  const activity = first(page, 'Мероприятие 1.1');
  const words = await activity.inputValue();
  await activity.hover();
  await page.getByRole('button', { name: 'Действия 1.1' }).click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(activity).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect(activity).toHaveValue(words);
});

test('sections, tasks, meetings and approval blocks are added, moved and deleted', async ({ page }) => {
  await acceptPlan(page);
  await page.getByRole('button', { name: 'Задача', exact: true }).click();
  await expect(first(page, 'Задача 6')).toBeFocused();
  await page.keyboard.type('Шестая');
  await page.getByRole('button', { name: 'Действия: Задача 6' }).click();
  await page.getByRole('menuitem', { name: 'Выше', exact: true }).click();
  await expect(first(page, 'Задача 5')).toHaveValue('Шестая');

  await page.getByRole('button', { name: 'Гриф утверждения' }).click();
  await page.getByRole('menuitem', { name: 'УТВЕРЖДАЮ' }).click();
  await expect(page.getByRole('region', { name: 'УТВЕРЖДАЮ' })).toBeVisible();

  await page.getByRole('region', { name: /^1\. / }).getByRole('button', { name: 'Заседание', exact: true }).click();
  await expect(page.getByRole('table').getByText('Заседание № 5', { exact: true })).toBeVisible();

  await page.getByRole('article').getByRole('button', { name: 'Раздел', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Мероприятия', exact: true }).click();
  await expect(first(page, 'Название раздела 4')).toBeFocused();
  await page.keyboard.type('Приложения');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Действия с разделом 4' }).click();
  await page.getByRole('menuitem', { name: 'Выше', exact: true }).click();
  await expect(first(page, 'Название раздела 3')).toHaveValue('Приложения');
  await page.getByRole('button', { name: 'Действия с разделом 3' }).click();
  await page.getByRole('menuitem', { name: 'Удалить раздел' }).click();
  await expect(first(page, 'Название раздела 3')).not.toHaveValue('Приложения');
});

test('an item of an agenda can have a deadline of its own', async ({ page }) => {
  await acceptPlan(page);
  const item = page.getByRole('row').filter({ has: page.getByRole('textbox', { name: 'Вопрос повестки 1', exact: true }) }).first();
  const own = item.getByRole('textbox', { name: 'Срок 1', exact: true });
  await own.fill('до 10 ноября');
  await own.press('Tab');
  const sheet = page.getByRole('complementary', { name: 'Подробности' });
  await expect(sheet.getByRole('textbox', { name: 'Срок — как в документе' })).toHaveValue('до 10 ноября');
  await page.keyboard.press('Control+z');
  await expect(own).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(own).toHaveValue('до 10 ноября');
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
  await page.reload();
  await expect(own).toHaveValue('до 10 ноября');
});

test('a section is put into the order of its deadlines in one step, and back', async ({ page }) => {
  await acceptPlan(page);
  for (const [number, term] of [['2.1', 'май'], ['2.2', 'октябрь']]) {
    await first(page, `Срок ${number}`).fill(term);
    await first(page, `Срок ${number}`).press('Tab');
  }
  const [may, october] = [await first(page, 'Мероприятие 2.1').inputValue(), await first(page, 'Мероприятие 2.2').inputValue()];
  const sort = async () => {
    await page.getByRole('button', { name: 'Действия с разделом 2' }).click();
    await page.getByRole('menuitem', { name: 'Упорядочить по срокам' }).click();
  };
  await sort();
  await expect(page.getByRole('status').filter({ hasText: 'Строки стоят по срокам' })).toBeVisible();
  await expect(first(page, 'Мероприятие 2.1')).toHaveValue(october);
  await expect(first(page, 'Мероприятие 2.2')).toHaveValue(may);
  await sort();
  await expect(page.getByRole('status').filter({ hasText: 'Строки уже стоят по срокам' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(first(page, 'Мероприятие 2.1')).toHaveValue(may);
});

test('an empty deadline is that of the row above until one says that there is none', async ({ page }) => {
  await acceptPlan(page);
  const sheet = page.getByRole('complementary', { name: 'Подробности' });
  const term = first(page, 'Срок 2.2');
  await term.fill('');
  await term.press('Tab');
  await expect(sheet).toContainText('Октябрь');
  await sheet.getByRole('button', { name: 'Без срока' }).click();
  await expect(sheet.getByRole('button', { name: 'Как в строке выше' })).toBeVisible();
  await expect(sheet).not.toContainText('Октябрь');
  await page.reload();
  await term.click();
  await sheet.getByRole('button', { name: 'Как в строке выше' }).click();
  await expect(sheet).toContainText('Октябрь');
  await page.keyboard.press('Control+z');
  await expect(sheet).not.toContainText('Октябрь');
});

test('a file saved here opens as an equal plan in another browser', async ({ page, browser, baseURL }) => {
  await acceptPlan(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить в файл' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/2031–2032 \(\d{4}-\d\d-\d\d\)\.plan\.json$/);
  const path = await file.path();

  const other = await browser.newContext({ baseURL, locale: 'ru-RU' });
  const fresh = await other.newPage();
  await open(fresh);
  await choose(fresh, path);
  await expect(fresh.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
  const plan = (text: string | null) => JSON.parse(text ?? '{}').plan;
  expect(plan(await storedPlan(fresh))).toEqual(plan(readFileSync(path, 'utf8')));
  expect(plan(await storedPlan(fresh))).toEqual(plan(await storedPlan(page)));
  await other.close();
});

test('a write that fails is said at once, with the way to a file', async ({ page }) => {
  await acceptPlan(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await first(page, 'Тема').fill('Тема, которой не хватило места');
  await first(page, 'Цель').click();
  const alert = page.getByRole('alert').filter({ hasText: 'кончилось место' });
  await expect(alert).toBeVisible();
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Сохранить в файл' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('Тема, которой не хватило места');
});

test('a plan that could not be written is not closed before it lies in a file', async ({ page }) => {
  await acceptPlan(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await first(page, 'Тема').fill('Только на экране');
  await page.goto('./#/');
  await expect(first(page, 'Тема')).toHaveValue('Только на экране');
  await expect(page).toHaveURL(/#\/plan\//);
  const download = page.waitForEvent('download');
  await page.getByRole('alert').getByRole('button', { name: 'Сохранить в файл' }).click();
  await download;
  await page.goto('./#/');
  await expect(page.getByRole('heading', { name: 'Планы' })).toBeVisible();
});

test('hiding the page saves what is being typed', async ({ page }) => {
  await acceptPlan(page);
  await first(page, 'Тема').fill('Недописанная тема');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  expect(await storedPlan(page)).toContain('Недописанная тема');
});

test('hostile text stays text in the document', async ({ page }) => {
  await acceptPlan(page);
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await first(page, 'Мероприятие 1.1').fill(hostile);
  await first(page, 'Мероприятие 1.1').press('Enter');
  await expect(first(page, 'Мероприятие 1.1')).toHaveValue(hostile);
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await expect(page.locator('main img, main script')).toHaveCount(0);
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the interface follows the browser and can be switched to Russian and back', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Open an example' }).click();
    await expect(page.getByRole('textbox', { name: 'Title of the plan' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitemradio', { name: 'Русский' }).click();
    await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeVisible();
    await page.getByRole('button', { name: 'Ещё' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await expect(page.getByRole('textbox', { name: 'Title of the plan' })).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const viewport of [{ width: 1280, height: 860 }, { width: 390, height: 844 }]) {
      test(`finds nothing on the document at ${viewport.width} px`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await acceptPlan(page);
        await first(page, 'Мероприятие 2.1').click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}

test('nothing of the document is wider than a screen of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await acceptPlan(page);
  const overflow = await page.evaluate(() => {
    const scroller = document.querySelector('#document-scroll');
    return scroller ? scroller.scrollWidth - scroller.clientWidth : 0;
  });
  expect(overflow).toBeLessThanOrEqual(0);
});

test('where the browser can share files, the menu hands the plan file over and nothing beside it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: async (data: ShareData) => {
        const file = data.files?.[0];
        document.documentElement.dataset.shared = JSON.stringify([file?.name, Object.keys(data), await file?.text()]);
      },
    });
  });
  await acceptPlan(page);
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Поделиться' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /plan\.json/);
  const [name, keys, text] = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '[]');
  expect(name).toMatch(/\.plan\.json$/);
  expect(keys).toEqual(['files']);
  expect(JSON.parse(text).plan).toEqual(JSON.parse((await storedPlan(page)) ?? '{}').plan);
});
