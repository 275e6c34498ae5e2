// The start screen: first start, examples, new plans, the shelf, deleted plans, languages, keys alone.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { openFile, planOpen, saveCard, stored, toShelf } from './plans.ts';

const RUSSIAN = 'РМО школьных библиотекарей';

async function expectAccessible(page: Page) {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-12T09:40:00+03:00'));
  await page.goto('');
  await started(page);
});

async function openExample(page: Page) {
  await page.getByRole('button', { name: 'Открыть пример' }).click();
  await planOpen(page);
}

/** Makes an empty plan of that association from either state of the start screen. */
async function newPlan(page: Page, association: string) {
  await page.getByRole('button', { name: 'Новый план' }).click();
  await page.getByRole('textbox', { name: 'Название объединения' }).fill(association);
  await page.getByRole('button', { name: 'Создать план' }).click();
  await planOpen(page);
}

test('from the first start to the example, and it stands on the shelf afterwards', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('План на год — документ и календарь сразу');
  await openExample(page);
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toHaveValue(/школьных библиотекарей на 2026–2027/);
  await toShelf(page);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: RUSSIAN }) });
  await expect(card).toContainText('2026–2027 учебный год');
  await expect(card).toContainText(/проведено 3 из\s29/);
  await expect(card).toContainText(/изменён сегодня в\s9:40/);
  await page.reload();
  await page.getByRole('link', { name: RUSSIAN }).click();
  await planOpen(page);
});

test('a new empty plan begins in its title', async ({ page }) => {
  await page.getByRole('button', { name: 'Новый план' }).click();
  const dialog = page.getByRole('dialog', { name: 'Новый план' });
  await expect(dialog.getByRole('textbox', { name: 'Название объединения' })).toBeFocused();
  await expect(dialog.getByRole('combobox', { name: 'Учебный год' })).toHaveValue('2026');
  await dialog.getByRole('textbox').fill('Районное методическое объединение учителей химии');
  await dialog.getByRole('combobox', { name: 'Учебный год' }).selectOption({ label: '2027–2028' });
  await dialog.getByRole('button', { name: 'Создать план' }).click();
  await planOpen(page);
  const title = page.getByRole('textbox', { name: 'Название плана' });
  await expect(title).toHaveValue(
    'План работы районного методического объединения учителей химии на 2027–2028 учебный год',
  );
  await expect(title).toBeFocused();
});

test('closing the dialog of a new plan makes none and gives the focus back', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Новый план' });
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Закрыть' }).click(),
    () => page.getByRole('button', { name: 'Отмена' }).click(),
  ]) {
    await opener.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await close();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  expect(await stored(page)).toEqual({ plans: 0, trash: 0 });
});

test('a created plan is taken back by the toast', async ({ page }) => {
  await newPlan(page, 'МО учителей пения');
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/План на год/);
  await page.getByText('Удалённые · 1').click();
  await expect(page.getByRole('button', { name: 'Вернуть: МО учителей пения' })).toBeVisible();
});

test('a deleted plan comes back by the toast, and later from the list of deleted ones', async ({ page }) => {
  await newPlan(page, 'МО физиков');
  await toShelf(page);
  const card = page.getByRole('link', { name: 'МО физиков' });
  const remove = async () => {
    await page.getByRole('button', { name: 'Действия с планом: МО физиков' }).click();
    await page.getByRole('menuitem', { name: 'Удалить' }).click();
    await expect(card).toHaveCount(0);
    await expect.poll(() => stored(page)).toEqual({ plans: 0, trash: 1 });
  };
  await remove();
  await expect(page.getByText('План удалён')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(card).toBeFocused();

  await remove();
  await page.reload();
  await page.getByText('Удалённые · 1').click();
  await page.getByRole('button', { name: 'Вернуть: МО физиков' }).click();
  await expect(card).toBeFocused();
  await expect(page.getByText('Удалённые')).toHaveCount(0);
});

test('a plan is saved to a file from its card without being opened', async ({ page }) => {
  await openExample(page);
  await toShelf(page);
  const file = await saveCard(page, RUSSIAN);
  expect(file.name).toMatch(/2026.*\.plan\.json$/);
  expect(JSON.parse(file.text)).toMatchObject({ format: 'metodplan' });
  await expect(page.getByText(/Файл «.*» сохранён/)).toBeVisible();
});

test('a plan that cannot be read says so, can be taken away as a file and hinders no other', async ({ page }) => {
  await newPlan(page, 'МО музыки');
  await page.evaluate(() => localStorage.setItem('metodplan/plan/0123456789abcdef', '{"format":"metodplan", "broken'));
  await toShelf(page);
  const card = page.getByRole('listitem').filter({ hasText: 'План не прочитался' });
  await expect(card).toContainText('Файл повреждён');
  await expect(page.getByRole('link', { name: 'МО музыки' })).toBeVisible();
  const waiting = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Сохранить в файл' }).click();
  expect((await waiting).suggestedFilename()).toBe('0123456789abcdef.plan.json');
});

test('hostile names stay text on cards, in menus, in the dialogs and among the deleted', async ({ page }) => {
  const names = ['<img src=x onerror=alert(1)>', '<script>alert(2)</script>', '"><b onmouseover=alert(3)>МО'];
  page.on('dialog', (dialog) => { throw new Error(`executed: ${dialog.message()}`); });
  for (const name of names) {
    await newPlan(page, name);
    await toShelf(page);
    await expect(page.getByRole('link', { name })).toHaveText(name);
  }
  const file = await saveCard(page, names[0]);
  const other = file.text.replace(/"title": ?"[^"]*/, '$&!');
  await openFile(page, names[1], other);
  await expect(page.getByRole('dialog').getByText(names[0]).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await openFile(page, names[0], '{');
  await expect(page.getByRole('dialog').getByText(names[0])).toBeVisible();
  await page.keyboard.press('Escape');
  for (const name of names) {
    await page.getByRole('button', { name: `Действия с планом: ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Удалить' }).click();
  }
  await page.getByText('Удалённые · 3').click();
  for (const name of names) await expect(page.getByRole('button', { name: `Вернуть: ${name}` })).toBeVisible();
  // Opened it stays open, so that one plan after another can be brought back.
  await page.getByRole('button', { name: `Вернуть: ${names[0]}` }).click();
  await expect(page.getByText('Удалённые · 2')).toBeVisible();
  await expect(page.getByRole('button', { name: `Вернуть: ${names[1]}` })).toBeVisible();
  expect(await page.locator('img, b[onmouseover], body script').count()).toBe(0);
});

test('from nothing to an own plan and back by keys alone', async ({ page }) => {
  const key = async (...keys: string[]) => { for (const one of keys) await page.keyboard.press(one); };
  const tabTo = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    const target = page.getByRole(role, { name });
    for (let n = 0; n < 40; n += 1) {
      await key('Tab');
      if (await target.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
    }
    throw new Error(`no way by Tab to ${name}`);
  };
  await tabTo('Новый план');
  await key('Enter');
  await expect(page.getByRole('textbox', { name: 'Название объединения' })).toBeFocused();
  await page.keyboard.type('МО клавиш');
  await key('Enter');
  await planOpen(page);
  await expect(page.getByRole('textbox', { name: 'Название плана' })).toBeFocused();
  await page.goto('#/');
  await tabTo('МО клавиш', 'link');
  await tabTo('Действия с планом: МО клавиш');
  await key('Enter');
  await expect(page.getByRole('menuitem', { name: 'Открыть' })).toBeFocused();
  await key('ArrowUp', 'Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo('Отменить');
  await key('Enter');
  await expect(page.getByRole('link', { name: 'МО клавиш' })).toBeFocused();
  await key('Enter');
  await planOpen(page);
});

test('nothing on the start screen and in its dialogs is out of reach of a screen reader', async ({ page }) => {
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Вставить текст' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await openExample(page);
  await toShelf(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Новый план' }).first().click();
  await expectAccessible(page);
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('nothing is cut off sideways', async ({ page }) => {
    const overflow = () => page.evaluate(() => {
      const main = document.querySelector('main') as HTMLElement;
      return [document.documentElement.scrollWidth, main.scrollWidth - main.clientWidth];
    });
    expect(await overflow()).toEqual([320, 0]);
    await openExample(page);
    await toShelf(page);
    expect(await overflow()).toEqual([320, 0]);
    await page.getByRole('button', { name: 'Новый план' }).first().click();
    const box = await page.getByRole('dialog').boundingBox();
    expect([box?.x, box?.width]).toEqual([0, 320]);
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the example, its plan and the shelf are in English', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The year’s plan: a document and a calendar at once');
    await page.getByRole('button', { name: 'Open an example' }).click();
    await planOpen(page);
    await expect(page.getByRole('textbox', { name: /title/i }).first()).toHaveValue(/Merrow District/);
    await toShelf(page);
    const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /Merrow District/ }) });
    await expect(card).toContainText(/3 of\s29 held/);
    await expect(page.getByRole('main')).not.toContainText(/[А-Яа-яЁё]/);
  });
});
