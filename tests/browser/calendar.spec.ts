// The calendar: the wall shows the year, the month shows days and tray, each row leads to its place
// in the document; by mouse, by keys, on a phone, in both languages.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openCalendar, planText } from './calendar-plan.ts';
import { expect, test } from './fixtures.ts';

const month = (page: Page, name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
const day = (page: Page, date: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^\\S+, ${date.replaceAll(' ', '\\s')}\\s20`) });
const row = (page: Page, text: string) => page.locator('[data-entry]').filter({ hasText: text });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('.calendar').analyze();
  expect(violations).toEqual([]);
}

test.describe('year wall', () => {
  test('has twelve months from September, each with its count', async ({ page }) => {
    await openCalendar(page, 'year');
    await expect(page.getByRole('heading', { level: 1, name: '2026–2027' })).toBeVisible();
    const months = page.getByRole('article');
    await expect(months).toHaveCount(12);
    await expect(months.first().getByRole('link', { name: /^Сентябрь\s2026, 5\sмероприятий$/ })).toBeVisible();
    await expect(months.last().getByRole('link', { name: /^Август\s2027, 0\sмероприятий$/ })).toBeVisible();
    await expect(month(page, 'Ноябрь').getByRole('link', { name: /Ноябрь/ })).toHaveAttribute('aria-current', 'date');
    await expect(page.getByText('II четверть', { exact: true })).toBeVisible();
  });

  test('puts days first, then terms, and says the rest as a number', async ({ page }) => {
    await openCalendar(page, 'year');
    const september = month(page, 'Сентябрь').getByRole('listitem').getByRole('button');
    await expect(september).toHaveCount(5);
    await expect(september.first()).toHaveAccessibleName(/^До 10\sсентября, Сверка обеспеченности учебниками, 4\.1, раздел\s4, проведено$/);
    await expect(september.last()).toHaveAccessibleName(/^Сентябрь, Банк данных о библиотеках/);
    await expect(month(page, 'Ноябрь').getByRole('link', { name: /^\+ещё\s11 мероприятий, ноябрь\s2026$/ })).toBeVisible();
  });

  test('says what lasts once, and quietly what has no time', async ({ page }) => {
    await openCalendar(page, 'year');
    const strip = page.getByRole('region', { name: 'Весь год' });
    await expect(strip.getByRole('button', { name: /Методическая копилка/ })).toBeVisible();
    await expect(strip.getByRole('listitem')).toHaveCount(5);
    await expect(page.getByRole('article').getByText('Методическая копилка')).toHaveCount(0);
    await page.getByText('Без срока').click();
    await expect(page.getByRole('button', { name: /Ответы на запросы/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /Помощь при переезде фондов/ })).toBeVisible();
  });

  test('a click on a row goes to it in the document, and back returns to the wall', async ({ page }) => {
    await openCalendar(page, 'year');
    await month(page, 'Октябрь').getByRole('button', { name: /Диктант/ }).click();
    await expect(row(page, 'Диктант')).toBeInViewport();
    await expect(row(page, 'Диктант')).toHaveAttribute('aria-selected', 'true');
    await page.goBack();
    await expect(page.getByRole('article')).toHaveCount(12);
  });

  test('a month opens by its name, a day by its number', async ({ page }) => {
    await openCalendar(page, 'year');
    await month(page, 'Декабрь').getByRole('link', { name: /Декабрь/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Декабрь\s2026/ })).toBeVisible();
    await page.getByRole('link', { name: 'Год', exact: true }).click();
    // The small days are a pointer's shortcut and hidden from roles.
    await page.locator('.mini [data-drop="2027-01-21"]').click();
    await expect(page.getByRole('heading', { level: 1, name: /Январь\s2027/ })).toBeVisible();
    await expect(day(page, '21 января')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('heading', { name: /21\sянваря, четверг/ })).toBeVisible();
  });

  test('an empty plan says so and leads to the document', async ({ page }) => {
    await openCalendar(page, 'year', { text: planText([]) });
    await expect(page.getByText('В плане пока нет ни одного мероприятия')).toBeVisible();
    await page.getByRole('button', { name: 'Открыть план' }).click();
    await expect(page.getByRole('article')).not.toHaveCount(12);
  });
});

test.describe('month', () => {
  test('shows each row on its day, runs across days, what lasts above', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const twelfth = day(page, '12 ноября');
    await expect(twelfth).toHaveAttribute('aria-current', 'date');
    await expect(twelfth.getByRole('button', { name: /^12\sнояб\., 11:30, Литературная игра/ })).toBeVisible();
    await expect(day(page, '30 ноября').getByRole('button')).toHaveCount(0);
    const run = day(page, '23 ноября').getByRole('button', { name: /^23–29\sноября|^Последняя неделя ноября/i });
    const [from, to] = [await run.boundingBox(), await day(page, '29 ноября').boundingBox()];
    expect(from!.x + from!.width).toBeGreaterThan(to!.x + to!.width / 2);
    const long = page.getByRole('region', { name: 'Дольше месяца' });
    await expect(long.getByRole('button')).toHaveCount(3);
    await expect(page.getByRole('gridcell', { name: /4\sноября.*День народного единства/ })).toBeVisible();
  });

  test('a crowded day counts what does not fit and lists it when asked', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await day(page, '26 ноября').getByRole('button', { name: /^\+ещё\s3 мероприятия, 26\sноября$/ }).click();
    const list = page.getByRole('region', { name: /26\sноября, четверг/ });
    await expect(list.getByRole('button', { name: /Громкие чтения.*перенесено/ })).toBeFocused();
    await expect(list.getByRole('listitem')).toHaveCount(5);
    await page.keyboard.press('Escape');
    await expect(day(page, '26 ноября')).toBeFocused();
    await expect(list).toBeHidden();
  });

  test('arrows, Home, End and pages go through the days, Enter into one', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const grid = page.getByRole('grid', { name: /Ноябрь\s2026/ });
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
    await day(page, '12 ноября').focus();
    const steps: [key: string, date: string][] = [
      ['ArrowRight', '13 ноября'], ['ArrowDown', '20 ноября'], ['Home', '16 ноября'], ['End', '22 ноября'],
      ['ArrowUp', '15 ноября'], ['ArrowLeft', '14 ноября'], ['PageDown', '14 декабря'], ['PageUp', '14 ноября'],
      ['Control+End', '30 ноября'], ['ArrowRight', '1 декабря'], ['ArrowLeft', '30 ноября'],
    ];
    for (const [key, date] of steps) {
      await page.keyboard.press(key);
      await expect(day(page, date), key).toBeFocused();
    }
    for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp']) {
      await page.keyboard.press(key);
    }
    await expect(day(page, '12 ноября')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Литературная игра/ }).and(page.locator(':focus'))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(row(page, 'По следам капитанов')).toHaveAttribute('aria-selected', 'true');
  });

  test('the buttons of the bar go from month to month and back to today', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    await page.getByRole('button', { name: 'Следующий месяц' }).click();
    await page.getByRole('button', { name: 'Следующий месяц' }).click();
    await expect(page.getByRole('grid', { name: /Январь\s2027/ })).toBeVisible();
    await page.getByRole('button', { name: 'Предыдущий месяц' }).click();
    await expect(page).toHaveURL(/month\/2026-12$/);
    await page.getByRole('button', { name: 'Сегодня' }).click();
    await expect(day(page, '12 ноября')).toBeFocused();
  });

  test('the tray holds what has no day, and a day set there moves the row to the grid', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const tray = page.getByRole('region', { name: /^В ноябре, без точной даты/ });
    await expect(tray.getByRole('listitem')).toHaveCount(4);
    await expect(tray.getByRole('button', { name: /^Начало ноября, Обзор «Круг чтения педагога», 3\.8/ })).toBeVisible();
    await tray.getByRole('button', { name: /Викторина ко Дню словаря/ }).first().click();
    const date = page.getByRole('textbox', { name: 'Точная дата' });
    await expect(date).toBeFocused();
    await date.fill('2026-11-25');
    await date.press('Tab');
    await page.goBack();
    await expect(day(page, '25 ноября').getByRole('button', { name: /Викторина/ })).toBeVisible();
    await expect(tray.getByRole('listitem')).toHaveCount(3);
  });

  test('a month without rows says so', async ({ page }) => {
    await openCalendar(page, 'month/2027-07');
    await expect(page.getByText('В июле ничего не запланировано')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the month is a small grid with the list of the chosen day', async ({ page }) => {
    await openCalendar(page, 'month/2026-11');
    const today = page.getByRole('region', { name: /12\sноября, четверг/ });
    await expect(today.getByRole('button', { name: /^12\sнояб.*Литературная игра/ })).toBeVisible();
    await day(page, '26 ноября').tap();
    const list = page.getByRole('region', { name: /26\sноября, четверг/ });
    await expect(list.getByRole('listitem')).toHaveCount(5);
    await list.getByRole('button', { name: /Заседание №\s2/ }).first().tap();
    await expect(row(page, 'Читающая семья')).toHaveAttribute('aria-selected', 'true');
  });

  test('nothing is wider than the screen, and targets suit a finger', async ({ page }) => {
    for (const view of ['year', 'month/2026-11']) {
      await openCalendar(page, view);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    for (const cell of await page.getByRole('gridcell').all()) {
      expect((await cell.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  });
});

test('in English the weeks begin on Monday too and the words are English', async ({ page }) => {
  await openCalendar(page, 'month/2026-11', { language: 'en' });
  await expect(page.getByRole('heading', { level: 1, name: /November\s2026/ })).toBeVisible();
  await expect(page.getByRole('columnheader').first()).toHaveAccessibleName('Monday');
  await expect(page.getByRole('region', { name: /^In November, no exact date/ })).toBeVisible();
  await page.getByRole('link', { name: 'Year', exact: true }).click();
  await expect(page.getByText('Quarter 2', { exact: true })).toBeVisible();
  await expect(month(page, 'November').getByRole('link', { name: /^November\s2026, \d+\sactivities$/ })).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the wall and in the month, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openCalendar(page, 'year');
    await expect(page.getByRole('article')).toHaveCount(12);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Месяц', exact: true }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page);
  });
}
