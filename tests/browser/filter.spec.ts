// Filters and search: the panel, the field, what the address keeps, the way back to where a plan was left.
// By mouse, by keyboard alone, by touch; in both languages.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { planOpen, toShelf } from './plans.ts';

const NAME = 'РМО школьных библиотекарей';

async function example(page: Page, button = 'Открыть пример') {
  await page.clock.setFixedTime(new Date('2026-11-15T12:00:00'));
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: button }).click();
  await planOpen(page);
  await page.getByRole('button', { name: /^(Скрыть|Dismiss)$/ }).click();
}

async function list(page: Page) {
  await example(page);
  await show(page, 'Календарь');
  await view(page, 'Список');
}

async function show(page: Page, tab: string) {
  const link = page.getByRole('navigation', { name: 'Виды плана' }).getByRole('link', { name: tab });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Вид календаря' }).getByRole('link', { name, exact: true }).click();
const rows = (page: Page) => page.locator('[data-list-row]');
const bar = (page: Page) => page.locator('.filter-bar');
const panel = (page: Page, name = 'Разделы и люди') => page.getByRole('dialog', { name });
const openPanel = (page: Page) => page.getByRole('button', { name: 'Разделы и люди' }).click();
const select = (page: Page, name: string) => page.getByRole('dialog').getByRole('combobox', { name, exact: true });
const choose = (page: Page, name: string, label: string) =>
  select(page, name).selectOption({ label });
const field = (page: Page, name = 'Поиск') => page.getByRole('searchbox', { name });

test('by mouse: section, person, status, form and deadline are chosen at once, and all must hold', async ({ page }) => {
  await list(page);
  const all = await rows(page).count();
  await openPanel(page);
  await choose(page, 'Раздел', '3. Повышение мастерства и обмен опытом');
  await expect(panel(page).getByRole('status')).toHaveText(/^5\sиз\s29\sстрок$/);
  await choose(page, 'Человек', 'Гладышева Е.\u{a0}В.');
  await choose(page, 'Статус', 'Запланировано');
  await panel(page).getByRole('button', { name: 'Готово' }).click();
  await expect(bar(page)).toContainText(/Раздел 3 · Гладышева Е\.\sВ\. · запланировано: \d\sиз\s29\sстрок/);
  await expect(rows(page).filter({ hasText: 'Как говорить с подростком' })).toBeVisible();
  await expect(rows(page).filter({ hasText: 'Месячник' })).toHaveCount(0);
  await openPanel(page);
  await choose(page, 'Срок', 'Без срока');
  await panel(page).getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByText('Таких строк нет')).toBeVisible();
  await view(page, 'Месяц');
  await expect(page.getByText('В ноябре всё с датами'), 'what is hidden is not said to be absent').toHaveCount(0);
  await view(page, 'Список');
  await bar(page).getByRole('button', { name: 'Показать все строки' }).click();
  await expect(bar(page)).toHaveText('');
  await expect(rows(page)).toHaveCount(all);
});

test('a form is offered once a row has it, and holds in every view and in the document', async ({ page }) => {
  await example(page);
  const before = await page.locator('[data-entry]').count();
  await page.getByRole('row').filter({ has: page.getByRole('textbox', { name: 'Срок 1.3' }) }).getByRole('textbox', { name: 'Мероприятие 1.3' }).click();
  await page.getByRole('complementary').getByRole('combobox', { name: 'Форма' }).fill('Деловая игра');
  await page.getByRole('button', { name: 'Ещё', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Разделы и люди' }).click();
  await choose(page, 'Форма', 'Деловая игра');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await show(page, 'Календарь');
  for (const name of ['Год', 'Циклограмма', 'Месяц', 'Список']) {
    await view(page, name);
    await expect(bar(page)).toContainText(/Деловая игра: 1\sиз\s29\sстрок/);
  }
  await expect(rows(page)).toHaveCount(1);
  await show(page, 'План');
  await bar(page).getByRole('button', { name: 'Показать все строки' }).click();
  await expect(page.locator('[data-entry]')).toHaveCount(before);
});

test('by keyboard alone: the search opens, finds while one types, and Esc clears and closes it', async ({ page }) => {
  await list(page);
  const all = await rows(page).count();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('наставн');
  await expect(bar(page)).toContainText(/^1\sиз\s29\sстрок/);
  await expect(rows(page).filter({ hasText: 'Закрепление наставников' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('ОТЧЕТ');
  await expect(rows(page).filter({ hasText: 'Статистический отчёт' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(all);
  await expect(page.getByRole('button', { name: 'Поиск' }).first()).toBeFocused();
  await show(page, 'План');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('наставн');
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.locator('[data-entry]').first()).toBeInViewport();
});

test('by keyboard alone: the panel is walked with Tab and its fields with arrows', async ({ page }) => {
  await list(page);
  await page.getByRole('button', { name: 'Разделы и люди' }).press('Enter');
  await expect(select(page, 'Раздел')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByRole('status')).toHaveText(/^5\sиз\s29\sстрок$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(select(page, 'Статус')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByRole('status')).toHaveText(/^1\sиз\s29\sстрок$/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Разделы и люди' })).toBeFocused();
  await expect(bar(page)).toContainText(/Раздел 1 · проведено: 1\sиз\s29/);
  await page.goBack();
  await expect(bar(page), 'one step of the panel is one step back').toHaveText('');
});

test('back and forward go through views, months and filters, and typing is no step of its own', async ({ page }) => {
  await list(page);
  await openPanel(page);
  await choose(page, 'Статус', 'Проведено');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/list\?status=held$/);
  await view(page, 'Месяц');
  await expect(page).toHaveURL(/\/month\/2026-11\?status=held$/);
  await page.getByRole('button', { name: 'Следующий месяц' }).click();
  await expect(page).toHaveURL(/\/month\/2026-12\?status=held$/);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('список');
  await expect(page).toHaveURL(/\/month\/2026-12\?status=held&find=%D1%81[%0-9A-F]*$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/month\/2026-11\?status=held$/);
  await expect(page.getByRole('heading', { name: 'Ноябрь 2026' })).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await page.goBack();
  await expect(bar(page)).toContainText(/Проведено: \d+\sиз\s29/);
  await page.goBack();
  await expect(page).toHaveURL(/\/list$/);
  await expect(bar(page)).toHaveText('');
  for (let step = 0; step < 3; step += 1) await page.goForward();
  await expect(field(page)).toHaveValue('список');
  await page.reload();
  await expect(field(page)).toHaveValue('список');
  await expect(page.getByRole('heading', { name: 'Декабрь 2026' })).toBeVisible();
  await expect(bar(page)).toContainText(/Проведено: \d+\sиз\s29/);
});

test('what an address does not know asks for nothing', async ({ page }) => {
  await list(page);
  const all = await rows(page).count();
  await page.goto(`${page.url()}?status=gone&section=zz&other=1&due=&find=`);
  await expect(rows(page)).toHaveCount(all);
  await expect(bar(page)).toHaveText('');
});

test('a plan opens where it was left: from the start screen and from the switcher', async ({ page }) => {
  await list(page);
  await openPanel(page);
  await choose(page, 'Срок', 'Просрочено');
  await page.keyboard.press('Escape');
  await view(page, 'Месяц');
  await page.getByRole('button', { name: 'Следующий месяц' }).click();
  await toShelf(page);
  await expect(bar(page)).toHaveText('');
  await page.getByRole('link', { name: NAME }).click();
  await expect(page).toHaveURL(/\/month\/2026-12\?due=late$/);
  await expect(bar(page)).toContainText('Просрочено');
  await toShelf(page);
  await page.reload();
  await page.getByRole('button', { name: 'Новый план' }).first().click();
  await page.getByRole('button', { name: 'Создать план' }).click();
  await expect(page, 'a fresh plan opens in the document').toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
  await expect(bar(page)).toHaveText('');
  await page.getByRole('button', { name: /: Другой план$/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(NAME) }).click();
  await expect(page).toHaveURL(/\/month\/2026-12\?due=late$/);
  await show(page, 'План');
  await expect(page, 'the tab leads to the document').toHaveURL(/#\/plan\/[0-9a-f]{16}\?due=late$/);
});

const scrolled = (page: Page, selector: string) => page.locator(selector).evaluate((part) => Math.round(part.scrollTop));

test('views are found again where they were scrolled: by a link, by going back, after a reload', async ({ page }) => {
  await list(page);
  await page.locator('.calendar-body').evaluate((part) => part.scrollTo(0, 700));
  await show(page, 'План');
  await page.locator('#document-scroll').evaluate((part) => part.scrollTo(0, 900));
  await show(page, 'Календарь');
  await view(page, 'Список');
  await expect.poll(() => scrolled(page, '.calendar-body')).toBe(700);
  await show(page, 'План');
  await expect.poll(() => scrolled(page, '#document-scroll')).toBe(900);
  await page.goBack();
  await expect.poll(() => scrolled(page, '.calendar-body')).toBe(700);
  await page.reload();
  await expect.poll(() => scrolled(page, '.calendar-body')).toBe(700);
});

test('a row that one goes to is shown, wherever the document was scrolled', async ({ page }) => {
  await example(page);
  await show(page, 'Календарь');
  await view(page, 'Список');
  await page.getByRole('button', { name: /Закрепление наставников/ }).last().click();
  await planOpen(page);
  await expect(page.getByRole('textbox', { name: 'Мероприятие 1.3' })).toBeInViewport();
  await page.locator('#document-scroll').evaluate((part) => part.scrollTo(0, part.scrollHeight));
  await page.goBack();
  await page.getByRole('button', { name: /Закрепление наставников/ }).last().click();
  await expect(page.getByRole('textbox', { name: 'Мероприятие 1.3' })).toBeInViewport();
});

for (const [width, height] of [[820, 1180], [768, 1024], [390, 844]] as const) {
  test.describe(`by touch, ${width} wide`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test('panel and search are tapped, their targets are large enough and nothing sticks out', async ({ page }) => {
      await list(page);
      const large = async (target: ReturnType<typeof field>) => {
        const box = await target.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      };
      const button = page.getByRole('button', { name: 'Разделы и люди' });
      await large(button);
      await button.tap();
      for (const name of ['Раздел', 'Человек', 'Статус', 'Форма', 'Срок']) await large(select(page, name));
      await choose(page, 'Статус', 'Проведено');
      await panel(page).getByRole('button', { name: 'Готово' }).tap();
      await expect(bar(page)).toContainText(/Проведено: \d+\sиз\s29/);
      const search = page.locator('.topbar').getByRole('button', { name: 'Поиск' });
      await large(search);
      await search.tap();
      await expect(field(page)).toBeFocused();
      await field(page).fill('план');
      for (const name of ['Закрыть поиск', 'Показать все строки']) await large(bar(page).getByRole('button', { name }));
      await large(field(page));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await page.goto(page.url().replace('/list', '/month/2026-09'));
      for (const part of [button, page.getByRole('link', { name: 'Список', exact: true })]) await expect(part).toBeInViewport({ ratio: 1 });
      await bar(page).getByRole('button', { name: 'Закрыть поиск' }).tap();
      await bar(page).getByRole('button', { name: 'Показать все строки' }).tap();
      await expect(bar(page)).toHaveText('');
    });
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('panel, search and bar speak English', async ({ page }) => {
    await example(page, 'Open an example');
    await page.getByRole('link', { name: 'Calendar' }).first().click();
    await page.getByRole('button', { name: 'Sections and people' }).click();
    const dialog = panel(page, 'Sections and people');
    await select(page, 'Status').selectOption({ label: 'Held' });
    await select(page, 'Section').selectOption({ index: 1 });
    await expect(dialog).not.toContainText(/[а-яё]/i);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(bar(page)).toContainText(/Section 1 · held: \d\sof\s\d+\srows/);
    await page.keyboard.press('/');
    await expect(field(page, 'Search')).toBeFocused();
    await expect(bar(page)).not.toContainText(/[а-яё]/i);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the open panel and the search have no fault that axe can find', async ({ page }) => {
      await list(page);
      await openPanel(page);
      await choose(page, 'Статус', 'Проведено');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await expect(field(page)).toBeFocused();
      await page.keyboard.type('план');
      await expect(bar(page)).toContainText(/Проведено: \d+\sиз\s29/);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
