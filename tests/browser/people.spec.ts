// People: the list with its charts, the card of one, merging, names of cells that become people when one asks for it.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';
import { toast } from './hands.ts';
import { planOpen } from './plans.ts';

async function example(page: Page, button = 'Открыть пример') {
  await page.clock.setFixedTime(new Date('2026-11-15T12:00:00'));
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: button }).click();
  await planOpen(page);
  await page.getByRole('button', { name: /^(Скрыть|Dismiss)$/ }).click();
}

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /Виды плана|Views of the plan/ }).getByRole('link', { name, exact: true });

async function people(page: Page) {
  await example(page);
  await tab(page, 'Люди').click();
  await expect(page).toHaveURL(/\/people$/);
}

const row = (page: Page, name: string) => page.locator('.person-row').filter({ hasText: name });
const link = (page: Page, name: string | RegExp) => page.locator('.people-list').getByRole('link', { name });
const card = (page: Page, name = 'Карточка человека') => page.getByRole('complementary', { name });
const field = (page: Page, name: string) => card(page).getByRole('textbox', { name });

test('the list says who has how much to do and in which months, in words too', async ({ page }) => {
  await people(page);
  await expect(page.locator('.people-count')).toHaveText('10');
  const names = await page.locator('.person-link b').allTextContents();
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'ru')));
  const head = row(page, 'Вересова О. И.');
  await expect(head).toContainText('Гимназия № 4 · Руководитель РМО');
  const chart = head.getByRole('img');
  await expect(chart).toHaveAttribute('aria-label', /^Сентябрь \d.*ноябрь \d.*июнь \d; весь год и без срока \d+$/);
  const aloud = (await chart.getAttribute('aria-label')) ?? '';
  const months = [...aloud.split(';')[0].matchAll(/ (\d+)/g)].length;
  await expect(chart.locator('rect:not([height="0"])')).toHaveCount(months);
});

test('by mouse: the card tells all duties, leads to the row, and a tap on a mark says it was held', async ({ page }) => {
  await people(page);
  await link(page, /^Бортникова/).click();
  await expect(page).toHaveURL(/\/people\/[0-9a-f]{16}$/);
  const duties = card(page).getByRole('region', { name: 'Мероприятия' });
  await expect(duties.getByRole('heading')).toHaveText('Мероприятия · 4');
  const mentors = duties.getByRole('listitem').filter({ hasText: 'Закрепление наставников' });
  await expect(mentors).toContainText('срок прошёл');
  await mentors.getByRole('button', { name: /^Отметить проведённым: Закрепление/ }).click();
  await expect(mentors).not.toContainText('срок прошёл');
  await expect(toast(page)).toHaveText('Проведено 15\u{a0}ноября');
  await page.keyboard.press('Control+z');
  await expect(mentors).toContainText('срок прошёл');
  await mentors.getByRole('button', { name: 'Закрепление наставников за молодыми специалистами', exact: true }).click();
  await planOpen(page);
  await expect(page.getByRole('textbox', { name: 'Мероприятие 1.3' })).toBeInViewport();
});

test('a card is reached by its address, goes with back, and a wrong address shows the list', async ({ page }) => {
  await people(page);
  await link(page, /^Зимина/).click();
  await expect(card(page)).toBeVisible();
  const address = page.url();
  await page.reload();
  await expect(field(page, 'Имя')).toHaveValue('Зимина К.\u{a0}Р.');
  await page.goBack();
  await expect(card(page)).toHaveCount(0);
  await page.goto(address.replace(/[0-9a-f]{16}$/, '0000000000000001'));
  await expect(link(page, /^Зимина/)).toBeVisible();
  await expect(card(page)).toHaveCount(0);
});

test('who they are is edited in place, kept, and the words of the document stay', async ({ page }) => {
  await people(page);
  await link(page, /^Зимина/).click();
  await field(page, 'Имя').fill('Зимина Кира Романовна');
  await field(page, 'Как связаться').fill('8 900 000-00-00, после уроков');
  await field(page, 'Как связаться').blur();
  await expect(row(page, 'Зимина Кира Романовна')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
  await page.reload();
  await expect(field(page, 'Как связаться')).toHaveValue('8 900 000-00-00, после уроков');
  await tab(page, 'План').click();
  const named = await page.getByRole('textbox', { name: /^Ответственные/ }).evaluateAll((all) =>
    all.map((one) => (one as HTMLTextAreaElement).value).filter((value) => value.includes('Зимина')));
  expect(named.length).toBeGreaterThan(0);
  expect(new Set(named.map((value) => value.includes('К.')))).toEqual(new Set([true]));
});

async function addSame(page: Page) {
  await page.getByRole('button', { name: 'Добавить', exact: true }).click();
  await expect(field(page, 'Имя')).toBeFocused();
  await page.keyboard.type('К. Р. Зимина');
  await field(page, 'Роль').fill('Лектор');
  await field(page, 'Роль').blur();
}

test('two of one name are told quietly and merged as one step that undo takes back', async ({ page }) => {
  await people(page);
  await addSame(page);
  await expect(page.getByRole('heading', { name: 'Пока без дел · 1' })).toBeVisible();
  const notice = page.locator('.people-notice').filter({ hasText: 'Возможно, один человек: Зимина К.\u{a0}Р., К. Р. Зимина' });
  await notice.getByRole('button', { name: 'Объединить с…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Объединить: Зимина/ });
  await expect(dialog.getByRole('radio', { name: /^К\. Р\. Зимина/ }), 'the likely one is chosen').toBeChecked();
  await dialog.getByRole('button', { name: 'Объединить', exact: true }).click();
  await expect(page.locator('.people-count')).toHaveText('10');
  await expect(notice).toHaveCount(0);
  await expect(field(page, 'Имя')).toHaveValue('Зимина К.\u{a0}Р.');
  await expect(field(page, 'Роль')).toHaveValue('Лектор');
  await expect(card(page).getByRole('region', { name: 'Мероприятия' })).toBeVisible();
  await page.locator('.toast').getByRole('button', { name: 'Отменить' }).click();
  await expect(page.locator('.people-count')).toHaveText('11');
});

test('merging the other way moves the rows over to the card', async ({ page }) => {
  await people(page);
  await addSame(page);
  await card(page).getByRole('button', { name: 'Действия' }).click();
  await page.getByRole('menuitem', { name: 'Объединить с…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Объединить', exact: true }).click();
  await expect(field(page, 'Имя')).toHaveValue('К. Р. Зимина');
  await expect(card(page).getByRole('region').getByRole('listitem')).toHaveCount(4);
  await expect(field(page, 'Школа'), 'what was noted is kept').toHaveValue('Школа №\u{a0}9');
});

test('two of one name are said to be two: by mouse and by keys, for good, and undo takes it back', async ({ page }) => {
  await people(page);
  await addSame(page);
  const notice = page.locator('.people-notice').filter({ hasText: 'Возможно, один человек' });
  const apart = notice.getByRole('button', { name: 'Разные люди' });
  await apart.click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Люди' })).toBeFocused();
  await expect(page.locator('.toast')).toContainText('Это разные люди, вопроса больше не будет');
  await expect(page.locator('.people-count'), 'nobody is gone').toHaveText('11');
  await page.keyboard.press('Control+z');
  await expect(notice).toHaveCount(1);
  await apart.focus();
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
  await page.reload();
  await expect(page.locator('.people-count')).toHaveText('11');
  await expect(notice, 'it is kept with the plan').toHaveCount(0);
});

test('somebody whom the plan names is not deleted; who is named nowhere is, and comes back by undo', async ({ page }) => {
  await people(page);
  await link(page, /^Лунина/).click();
  await card(page).getByRole('button', { name: 'Действия' }).click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(toast(page)).toContainText(/назван в плане \(\d+\sмест/);
  await expect(page.locator('.people-count')).toHaveText('10');
  await addSame(page);
  await card(page).getByRole('button', { name: 'Действия' }).click();
  await page.getByRole('menuitem', { name: 'Удалить' }).click();
  await expect(page.locator('.people-count')).toHaveText('10');
  await expect(card(page)).toHaveCount(0);
  await page.locator('.toast').getByRole('button', { name: 'Отменить' }).click();
  await expect(page.locator('.people-count')).toHaveText('11');
});

const who = (page: Page, number = '4.2') => page.getByRole('textbox', { name: `Ответственные ${number}`, exact: true });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

/** Types a name into the cell of a row, whatever stood there. */
async function typeName(page: Page, text: string, number = '4.2') {
  await who(page, number).click();
  await who(page, number).fill('');
  await who(page, number).pressSequentially(text);
}

const linked = (page: Page) => page.getByRole('complementary').locator('.named').getByRole('link');

test('by keyboard: a name is suggested while one types, arrows and Enter choose it, and it is linked', async ({ page }) => {
  await example(page);
  await typeName(page, 'Руководитель РМО; Вер');
  await expect(options(page)).toHaveText([/Вересова О\.\sИ\./]);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(who(page)).toHaveAttribute('aria-activedescendant', /^suggestion-\d+-0$/);
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveValue('Руководитель РМО; Вересова О.\u{a0}И.');
  await expect(who(page), 'the field keeps the caret').toBeFocused();
  await expect(linked(page)).toHaveCount(1);
  await linked(page).click();
  await expect(field(page, 'Имя')).toHaveValue('Вересова О.\u{a0}И.');
  await expect(card(page).getByRole('listitem').filter({ hasText: 'Рейды' })).toBeVisible();
});

test('nothing is forced: Esc closes the list, Enter without an arrow goes on, a role stays a role', async ({ page }) => {
  await example(page);
  await typeName(page, 'Вер');
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(who(page), 'Esc took the list alone').toHaveValue('Вер');
  await who(page).pressSequentially('е');
  await expect(options(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveValue('Вере');
  await expect(who(page, '4.3')).toBeFocused();
  await typeName(page, 'Руководитель РМО');
  await expect(options(page)).toHaveCount(0);
  await who(page).blur();
  await expect(page.getByRole('complementary').locator('.named')).toHaveCount(0);
});

test('Tab takes the name an arrow led to and goes on; undo takes name and link back at once', async ({ page }) => {
  await example(page);
  const before = await who(page).inputValue();
  await typeName(page, 'лун');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(who(page)).toHaveValue('Лунина Т.\u{a0}Г.');
  await expect(who(page)).not.toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(who(page)).toHaveValue(before);
});

test('a speaker is suggested with the school, and an unknown name is added when one asks for it', async ({ page }) => {
  await example(page);
  const speakers = page.locator('[data-kind=item]').first().getByRole('textbox', { name: /^Докладчики/ });
  await page.locator('[data-kind=item]').first().getByRole('textbox').first().click();
  await speakers.click();
  await speakers.fill('');
  await speakers.pressSequentially('Доклад: Зим');
  await options(page).first().click();
  await expect(speakers).toHaveValue('Доклад: Зимина К.\u{a0}Р. (Школа №\u{a0}9)');
  await typeName(page, 'Ольхова М. П.');
  await who(page).blur();
  const inspector = page.getByRole('complementary');
  await inspector.getByRole('button', { name: 'Добавить в людей: Ольхова М. П.' }).click();
  await expect(linked(page)).toHaveText(/Ольхова/);
  await tab(page, 'Люди').click();
  await expect(row(page, 'Ольхова М. П.').locator('.person-total')).toHaveText('1');
  await page.goBack();
  await who(page).click();
  await inspector.getByRole('button', { name: 'Убрать связь с карточкой: Ольхова М. П.' }).click();
  await expect(inspector.getByRole('button', { name: 'Связать: Ольхова М. П.' }), 'the name stays').toBeFocused();
});

test('names of a plan that has no people yet are offered on their screen', async ({ page }) => {
  await page.goto('./');
  await started(page);
  await page.getByRole('button', { name: 'Новый план' }).first().click();
  await page.getByRole('button', { name: 'Создать план' }).click();
  await planOpen(page);
  await page.getByRole('textbox', { name: /^Ответственные 1\.1/ }).fill('Ольхова М. П.; Руководитель МО');
  await page.getByRole('textbox', { name: /^Ответственные 1\.1/ }).blur();
  await tab(page, 'Люди').click();
  await expect(page.getByText('В плане пока нет людей')).toBeVisible();
  const named = page.getByRole('region', { name: 'Названы в плане, но не в этом списке' });
  await expect(named.getByRole('button')).toHaveCount(1);
  await named.getByRole('button', { name: 'Добавить в людей: Ольхова М. П.' }).click();
  await expect(card(page).getByRole('heading', { name: 'Мероприятия · 1' })).toBeVisible();
  await expect(named).toHaveCount(0);
});

test('by keyboard alone: list, card, its menu and back', async ({ page }) => {
  await people(page);
  await page.getByRole('button', { name: 'Добавить', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(link(page, /^Аксёнова/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await card(page).getByRole('button', { name: 'Действия' }).press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await expect(page.getByRole('menuitem', { name: 'Объединить с…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await field(page, 'Школа').focus();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(link(page, /^Аксёнова/)).toBeFocused();
});

async function large(part: Locator) {
  const box = await part.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
}

for (const [width, height] of [[820, 1180], [390, 844]] as const) {
  test.describe(`by touch, ${width} wide`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test('a card is a sheet, its targets are large, a name is tapped, nothing sticks out', async ({ page }) => {
      await people(page);
      await large(row(page, 'Вересова О. И.'));
      await link(page, /^Вересова/).tap();
      const close = card(page).getByRole('button', { name: 'Закрыть карточку' });
      await expect(close).toBeFocused();
      await large(close);
      await large(card(page).getByRole('button', { name: /^Отметить проведённым/ }).first());
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await close.tap();
      await expect(card(page)).toHaveCount(0);
      await tab(page, 'План').tap();
      await who(page).tap();
      const sheet = page.getByRole('button', { name: 'Закрыть карточку' });
      if (await sheet.isVisible()) await sheet.tap();
      await who(page).fill('');
      await who(page).pressSequentially('Вер');
      await large(options(page).first());
      await options(page).first().tap();
      await expect(who(page)).toHaveValue('Вересова О.\u{a0}И.');
    });
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('list, card and dialog speak English', async ({ page }) => {
    await example(page, 'Open an example');
    await tab(page, 'People').click();
    await link(page, /^Alice Thornbury/).click();
    await expect(card(page, 'Person').getByRole('heading', { name: /^Activities · \d/ })).toBeVisible();
    await expect(row(page, 'Alice Thornbury').getByRole('img')).toHaveAttribute('aria-label', /^September \d/);
    await card(page, 'Person').getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Merge with…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Who is this once more?');
    await expect(page.locator('body')).not.toContainText(/[а-яё]/i);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('list, card and dialog have no fault that axe can find', async ({ page }) => {
      await people(page);
      await addSame(page);
      await link(page, /^Вересова/).click();
      await expect(card(page)).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await card(page).getByRole('button', { name: 'Действия' }).click();
      await page.getByRole('menuitem', { name: 'Объединить с…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    });

    test('suggestions have no fault that axe can find', async ({ page }) => {
      await example(page);
      await typeName(page, 'Вер');
      await page.keyboard.press('ArrowDown');
      await expect(options(page)).toHaveCount(1);
      const field = page.locator('.edit').filter({ has: page.getByRole('listbox') });
      await expect(field).toHaveCount(1);
      expect((await new AxeBuilder({ page }).include('#section-' + (await section(page))).analyze()).violations).toEqual([]);
    });
  });
}

/** The section with the open list of suggestions. */
const section = (page: Page) =>
  page.getByRole('listbox').evaluate((list) => list.closest('[data-section]')?.getAttribute('data-section') ?? '');
