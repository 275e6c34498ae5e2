// Sections of each kind, their columns, their numbering, folded and unfolded: by mouse, keys and touch, in both languages.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { typeThere } from './hands.ts';
import {
  addSection, dialog, expectUndo, headings, keptPlan, keptSections, numbers, openParts, section, sectionMenu, sheet,
} from './parts-plan.ts';

const TWO = ['№', 'Мероприятия', 'Сроки', 'Место', 'Ответственный'];

test('a column goes, comes back with what stood in it, and is called otherwise, each as one step', async ({ page }) => {
  await openParts(page);
  const first = section(page, '1. Организация');
  const columns = async (change: () => Promise<void>) => {
    await sectionMenu(page, '1', 'Столбцы…');
    await change();
    await dialog(page).getByRole('button', { name: 'Готово' }).click();
    await expect(dialog(page)).toHaveCount(0);
  };
  const tick = (name: string) => dialog(page).getByRole('checkbox', { name, exact: true });
  await columns(async () => {
    await expect(tick('Место, ответственный')).toBeChecked();
    await tick('Место').check();
    await expect(tick('Место, ответственный')).not.toBeChecked();
    await tick('Ответственный').check();
  });
  await expect.poll(() => headings(first)).toEqual(TWO);
  await expect(first.getByRole('textbox', { name: 'Место 1.1' })).toHaveValue('Методический центр');
  await expect(first.getByRole('textbox', { name: 'Ответственные 1.1' })).toHaveValue('Иванова А. П.');
  await expect(page.getByRole('status').getByText('Столбцы изменены')).toBeVisible();

  await columns(async () => {
    await tick('Место, ответственный').check();
    await expect(tick('Место')).not.toBeChecked();
  });
  await expect.poll(() => headings(first), 'the heading of its own is there again').toEqual(['№', 'Мероприятия', 'Сроки', 'Где и кто']);
  await expect(first.getByRole('textbox', { name: 'Место 1.1' })).toHaveValue('Методический центр');

  await columns(async () => {
    await dialog(page).getByRole('textbox', { name: 'Заголовок столбца: Сроки' }).fill('Когда');
    await dialog(page).getByRole('button', { name: 'Выше: Сроки' }).click();
    await expect(dialog(page).getByRole('button', { name: 'Выше: Сроки' })).toBeFocused();
  });
  await expect.poll(() => headings(first)).toEqual(['№', 'Когда', 'Мероприятия', 'Где и кто']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => headings(first)).toEqual(['№', 'Мероприятия', 'Сроки', 'Где и кто']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => headings(first)).toEqual(TWO);
});

test('a column of one’s own keeps its cells while it is hidden', async ({ page }) => {
  await openParts(page);
  const first = section(page, '1. Организация');
  await sectionMenu(page, '1', 'Столбцы…');
  await dialog(page).getByRole('button', { name: 'Свой столбец' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Заголовок столбца: Свой столбец' })).toBeFocused();
  await typeThere(page, 'Бюджет');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  const cell = first.getByRole('textbox', { name: 'Бюджет 1.1' });
  await cell.fill('500 р.');
  await cell.press('Tab');
  const own = () => dialog(page).getByRole('checkbox', { name: 'Свой столбец' });
  for (const shown of [false, true]) {
    await sectionMenu(page, '1', 'Столбцы…');
    await own().setChecked(shown);
    await dialog(page).getByRole('button', { name: 'Готово' }).click();
    await expect(cell).toHaveCount(shown ? 1 : 0);
  }
  await expect(cell).toHaveValue('500 р.');
  await expect(page.getByRole('status').filter({ hasText: 'Сохранено на этом устройстве' })).toBeVisible();
  await page.reload();
  await expect(cell).toHaveValue('500 р.');
});

test('a mark of completion tells how it went and when', async ({ page }) => {
  await openParts(page);
  await sectionMenu(page, '1', 'Столбцы…');
  await dialog(page).getByRole('checkbox', { name: 'Отметка о выполнении' }).check();
  await dialog(page).getByRole('button', { name: 'Готово' }).click();
  await expect(section(page, '1. Организация').locator('.cell-done')).toHaveText(['Проведено 14 сентября', '']);
});

test('a dialog of columns without any says what to do, and Esc leaves all as it was', async ({ page }) => {
  await openParts(page);
  await sectionMenu(page, '3', 'Столбцы…');
  for (const name of ['№', 'Мероприятия', 'Сроки']) await dialog(page).getByRole('checkbox', { name, exact: true }).uncheck();
  await expect(dialog(page).getByRole('alert')).toHaveText('Оставьте хотя бы один столбец');
  await expect(dialog(page).getByRole('button', { name: 'Готово' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(() => headings(section(page, '3. Фонд'))).toEqual(['№', 'Мероприятия', 'Сроки']);
});

test('each kind of section is made with what it needs', async ({ page }) => {
  await openParts(page);
  await addSection(page, 'Текст');
  await expect(page.getByRole('textbox', { name: 'Название раздела 4' })).toBeFocused();
  await typeThere(page, 'Анализ за прошлый год');
  const analysis = section(page, '4. Анализ за прошлый год');
  await expect(analysis.getByRole('table')).toHaveCount(0);
  await expect(analysis.getByRole('textbox', { name: 'Быстро добавить в раздел 4' })).toHaveCount(0);
  await analysis.getByRole('textbox', { name: 'Текст перед таблицей 4' }).fill('Проведено всё, что намечали.');

  await addSection(page, 'Заседания');
  await expect(section(page, '5. Заседания').getByText('Заседание № 2', { exact: true })).toBeVisible();

  await addSection(page, 'Приложение');
  await typeThere(page, 'Список библиотек');
  const appendix = section(page, /^Приложение\s1\. Список библиотек$/);
  await expect(appendix).toBeVisible();

  await addSection(page, 'Таблица');
  await typeThere(page, 'Книги');
  await expect(section(page, '6. Книги'), 'sections come before the appendices').toBeVisible();
  await expect.poll(async () => (await keptSections(page)).map((one) => one.title).slice(-2)).toEqual(['Книги', 'Список библиотек']);
  await expect(page.locator('.section').last()).toContainText('Приложение');
});

test('a plain table has rows of cells without deadline and status, and is not in the calendar', async ({ page }) => {
  await openParts(page);
  await addSection(page, 'Таблица');
  await typeThere(page, 'Фонды школ');
  const table = section(page, '4. Фонды школ');
  await expect.poll(() => headings(table)).toEqual(['№', 'Наименование', 'Значение']);
  await table.getByRole('textbox', { name: 'Наименование 1', exact: true }).fill('Лицей');
  await table.getByRole('textbox', { name: 'Значение 1', exact: true }).fill('12 400');
  await table.getByRole('button', { name: 'Строка', exact: true }).click();
  await typeThere(page, 'Гимназия');
  await expect(table.locator('.status-mark:visible')).toHaveCount(0);
  await expect(table.locator('.section-progress')).toHaveText('');
  await expect(page.getByRole('navigation', { name: 'Разделы плана' }).getByRole('button', { name: /Фонды школ/ })).toContainText('таблица');
  await expect(sheet(page).getByRole('group', { name: 'Отметка' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await page.getByRole('link', { name: 'Список' }).first().click();
  await expect(page.getByRole('button', { name: /^Ноябрь, Обмен книгами/ })).toBeVisible();
  await expect(page.getByText('Гимназия')).toHaveCount(0);
});

test('a section becomes an appendix and a section again, in one step each', async ({ page }) => {
  await openParts(page);
  await sectionMenu(page, '1', 'Приложение', 'menuitemcheckbox');
  await expect.poll(() => numbers(page)).toEqual(['1 № 1', '2 2.1', 'Приложение 1 1 2']);
  await expectUndo(page, 'вид раздела');
  await sectionMenu(page, 'П1', 'Приложение', 'menuitemcheckbox');
  await expect.poll(() => numbers(page)).toEqual(['1 № 1', '2 2.1', '3 3.1 3.2']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => numbers(page)).toEqual(['1 1.1 1.2', '2 № 1', '3 3.1']);
});

test('a text gets a table when it needs one', async ({ page }) => {
  await openParts(page);
  await addSection(page, 'Приложение');
  await typeThere(page, 'Члены объединения');
  const appendix = section(page, /^Приложение\s1/);
  await appendix.getByRole('button', { name: 'Таблица', exact: true }).click();
  await expect(appendix.getByRole('table')).toBeVisible();
  await typeThere(page, 'Белова И. Р.');
  await expect(appendix.getByRole('textbox', { name: 'Наименование 1', exact: true })).toHaveValue('Белова И. Р.');
  await sectionMenu(page, 'П1', 'Текст', 'menuitemradio');
  await expect(appendix.getByRole('table'), 'what is written is never hidden').toBeVisible();
});

test('numbers change with the style everywhere', async ({ page }) => {
  await openParts(page);
  const style = async (name: string) => {
    await page.getByRole('button', { name: 'Ещё', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Нумерация…' }).click();
    await dialog(page).getByRole('radio', { name }).check();
    await page.keyboard.press('Escape');
  };
  await style('Разделы римскими цифрами');
  await expect.poll(() => numbers(page)).toEqual(['I 1 2', 'II № 1', 'III 1']);
  await expect(page.getByRole('navigation', { name: 'Разделы плана' }).getByRole('button', { name: /Заседания/ })).toContainText('II');
  await expectUndo(page, 'нумерация');
  await style('Строки подряд через все разделы');
  await expect.poll(() => numbers(page)).toEqual(['1 1 2', '2 № 1', '3 3']);
  await page.getByRole('textbox', { name: 'Мероприятие 3', exact: true }).click();
  await expect(sheet(page).locator('.section-number')).toHaveText('3');
  await style('Без номеров');
  await expect.poll(() => numbers(page)).toEqual(['', '№ 1', '']);
  await expect(section(page, 'Организация')).toBeVisible();
  await expect.poll(async () => (await keptPlan(page)).numbering).toBe('none');
  await page.reload();
  await expect(section(page, 'Фонд')).toBeVisible();
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await page.getByRole('link', { name: 'Список' }).first().click();
  await expect(page.getByRole('button', { name: /^Май, Сверка учебников, Фонд/ })).toBeVisible();
});

test('a folded section shows its head alone, is remembered, and unfolds for what one goes to', async ({ page }) => {
  await openParts(page);
  const first = section(page, '1. Организация');
  const fold = first.getByRole('button', { name: 'Свернуть раздел 1' });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.focus();
  await page.keyboard.press('Enter');
  const unfold = first.getByRole('button', { name: 'Развернуть раздел 1' });
  await expect(unfold).toHaveAttribute('aria-expanded', 'false');
  await expect(unfold).toBeFocused();
  await expect(first.getByRole('table')).toHaveCount(0);
  await expect(first.getByRole('textbox', { name: 'Название раздела 1' })).toBeVisible();
  await page.reload();
  await expect(unfold).toBeVisible();
  await page.getByRole('link', { name: 'Календарь' }).first().click();
  await page.getByRole('link', { name: 'Список' }).first().click();
  await page.getByRole('button', { name: /^Ноябрь, Обмен книгами/ }).click();
  await expect(first.getByRole('table')).toBeVisible();
  await expect(first.getByRole('row', { selected: true }).locator(':focus')).toBeVisible();
});

test('a search looks into folded sections, and they are folded again after it', async ({ page }) => {
  await openParts(page);
  const first = section(page, '1. Организация');
  await first.getByRole('button', { name: 'Свернуть раздел 1' }).click();
  await expect(first.getByRole('table')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await typeThere(page, 'Обмен');
  await expect(first.getByRole('table')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(first.getByRole('table')).toHaveCount(0);
});

test('the outline moves a section by keys, and an appendix stays behind', async ({ page }) => {
  await openParts(page);
  await sectionMenu(page, '3', 'Приложение', 'menuitemcheckbox');
  const line = page.getByRole('navigation', { name: 'Разделы плана' }).getByRole('button', { name: /Организация/ });
  await line.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => numbers(page)).toEqual(['1 № 1', '2 2.1 2.2', 'Приложение 1 1']);
  await expect(line).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => numbers(page)).toEqual(['1 № 1', '2 2.1 2.2', 'Приложение 1 1']);
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test('sections are made, folded and their columns chosen by finger', async ({ page }) => {
    await openParts(page);
    const first = section(page, '1. Организация');
    const fold = first.getByRole('button', { name: 'Свернуть раздел 1' });
    for (const target of [fold, page.getByRole('button', { name: 'Действия с разделом 1' })]) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await fold.tap();
    await expect(first.getByRole('table')).toHaveCount(0);
    await first.getByRole('button', { name: 'Развернуть раздел 1' }).tap();
    await page.getByRole('button', { name: 'Действия с разделом 1' }).tap();
    await page.getByRole('menuitem', { name: 'Столбцы…' }).tap();
    await dialog(page).getByText('Форма', { exact: true }).tap();
    await dialog(page).getByRole('button', { name: 'Готово' }).tap();
    await expect.poll(() => headings(first)).toContain('Форма');
    await page.getByRole('article').getByRole('button', { name: 'Раздел', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Таблица', exact: true }).tap();
    await expect(page.getByRole('textbox', { name: 'Название раздела 4' })).toBeFocused();
  });
});

test('in English a plan has the same kinds of sections', async ({ page }) => {
  await openParts(page, { language: 'en' });
  await addSection(page, 'Appendix', 'Section');
  await typeThere(page, 'Список');
  await expect(section(page, /^Приложение\s1\. Список$/), 'the document keeps its own language').toBeVisible();
  await page.getByRole('button', { name: 'Section actions 1' }).click();
  await page.getByRole('menuitem', { name: 'Columns…' }).click();
  await expect(dialog(page).getByRole('checkbox', { name: 'Completion' })).not.toBeChecked();
  await expect(dialog(page)).toContainText('An unticked column is hidden');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in sections of all kinds and their dialogs, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openParts(page);
    await addSection(page, 'Таблица');
    await addSection(page, 'Приложение');
    await section(page, '3. Фонд').getByRole('button', { name: 'Свернуть раздел 3' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await sectionMenu(page, '1', 'Столбцы…');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ещё', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Нумерация…' }).click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
