// What the tests of start screen and files share: a document to paste, the shelf as the user sees it.
import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** A plan as people write it; ours, in the shape of real ones. One deadline and one line fit nowhere. */
export const DOCUMENT = [
  'План работы',
  'районного методического объединения учителей географии',
  'на 2026-2027 учебный год',
  '',
  'Тема: «Карта, которую рисуем сами»',
  '',
  'Цель: Научить школьников читать карту как рассказ о месте, где они живут.',
  '',
  'Задачи:',
  '',
  '1. Собрать общие маршруты походов по району.',
  '2. Обновить школьные карты и глобусы.',
  '3. Помочь молодым учителям с полевой практикой.',
  '',
  '1. Организационная работа',
  '',
  '№\tМероприятия\tСроки',
  '1.\tСоставление списка кабинетов и карт\tСентябрь',
  '2.\tПроверка школьных метеоплощадок\tк большому празднику карт',
  '3.\tСбор фотографий рек района\tВ течение года',
  '',
  '2. Методическая работа',
  '',
  '№ п/п\tМероприятия\tСроки\tМесто, ответственный',
  'Заседание №1.\t\t\t',
  'Семинар «Начинаем с карты».\t\t\t',
  '1\tОбсуждение плана на год\tАвгуст\tРуководитель МО',
  '2\tОбмен опытом «Урок у реки»\t\tРуководитель МО Доклад: Ольховой Марии Петровны (Заречная школа)',
  'Заседание №2.\t\t\t',
  'Круглый стол «Карта и рассказ».\t\t\t',
  '1\tПрактикум по описанию места\tФевраль\tРуководитель МО',
].join('\n');

/** What the device holds: names of keys of plans, deleted ones apart. */
export async function stored(page: Page) {
  return page.evaluate(() => {
    const keys = Object.keys(localStorage).map((key) => key.replace(/[0-9a-f]{16}/, '…'));
    const count = (name: string) => keys.filter((key) => key === `metodplan/${name}/…`).length;
    return { plans: count('plan'), trash: count('trash') };
  });
}

/** The screen of a plan is open. */
export async function planOpen(page: Page) {
  await expect(page).toHaveURL(/#\/plan\/[0-9a-f]{16}$/);
}

/** Goes to the start screen by the plan switcher. */
export async function toShelf(page: Page) {
  await page.getByRole('button', { name: /: Другой план$|: Switch plan$/ }).click();
  await page.getByRole('menuitem', { name: /Все планы|All plans/ }).click();
}

/** Saves the plan of a card to a file and gives its name and text. */
export async function saveCard(page: Page, name: string) {
  await page.getByRole('button', { name: `Действия с планом: ${name}` }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Сохранить в файл' }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Gives the page a file as the file chooser does. */
export async function openFile(page: Page, name: string, text: string | Buffer) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Открыть файл' }).click();
  await (await choosing).setFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}
