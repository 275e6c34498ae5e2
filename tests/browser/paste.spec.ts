// Pasting into the document what Word, LibreOffice, Excel and pages put on the clipboard: their markup is made here.
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, started, test } from './fixtures.ts';

const row = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('textbox', { name }) });
const activity = (page: Page, number: string) => page.getByRole('textbox', { name: `Мероприятие ${number}`, exact: true });
const when = (page: Page, number: string) => page.getByRole('textbox', { name: `Срок ${number}`, exact: true });
const toast = (page: Page) => page.locator('.toast-region');

/** Pastes as a browser does: an event with data, which a page may take; else the text goes into the field. */
async function paste(field: Locator, html: string, plain: string) {
  await field.click();
  await field.evaluate(
    (element, [page, text]) => {
      const data = new DataTransfer();
      if (page) data.setData('text/html', page);
      data.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      if (element.dispatchEvent(event)) document.execCommand('insertText', false, text);
    },
    [html, plain],
  );
}

const word = (rows: string[][]) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=RU><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${rows
    .map((cells) => `<tr style='mso-yfti-irow:0'>${cells.map((cell) => `<td width=217 valign=top style='padding:0cm 5.4pt'><p class=MsoNormal><span style='font-size:12.0pt'>${cell}<o:p></o:p></span></p></td>`).join('')}</tr>`)
    .join('')}</table><!--EndFragment--></body></html>`;

const libreOffice = (rows: string[][]) =>
  `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">td p { margin: 0 }</style></head>
<body lang="ru-RU" dir="ltr"><table width="643" cellpadding="7" cellspacing="0"><colgroup><col width="200"/><col width="100"/></colgroup><tbody>${rows
    .map((cells) => `<tr valign="top">${cells.map((cell) => `<td style="border: 1px solid #000000"><p><font face="Times New Roman, serif">${cell}</font></p></td>`).join('')}</tr>`)
    .join('')}</tbody></table></body></html>`;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-12T09:40:00+03:00'));
  await page.goto('');
  await started(page);
  await page.getByRole('button', { name: 'Новый план' }).first().click();
  await page.getByRole('dialog', { name: 'Новый план' }).getByRole('button', { name: 'Создать план' }).click();
  await expect(activity(page, '1.1')).toBeVisible();
});

for (const [program, table] of [['Word', word], ['LibreOffice', libreOffice]] as const) {
  test(`a table of ${program} pasted into an empty row becomes rows in its place, and one undo takes them back`, async ({ page }) => {
    const rows = [['№ п/п', 'Мероприятия', 'Сроки', 'Ответственный'], ['1', 'Обзор новинок', 'октябрь', 'Белова И. Р.'], ['2', 'Акция «Подари книгу»', 'до 15 мая', 'Седов К. П.']];
    await paste(activity(page, '1.1'), table(rows), rows.map((cells) => cells.join('\t')).join('\n'));
    await expect(activity(page, '1.1')).toHaveValue('Обзор новинок');
    await expect(activity(page, '1.2')).toHaveValue('Акция «Подари книгу»');
    await expect(when(page, '1.2')).toHaveValue('до 15 мая');
    await expect(activity(page, '1.3')).toHaveCount(0);
    await expect(toast(page)).toContainText('Вставлено: 2 строки');
    await toast(page).getByRole('button', { name: 'Отменить' }).click();
    await expect(activity(page, '1.1')).toHaveValue('');
    await expect(activity(page, '1.2')).toHaveCount(0);
  });
}

test('rows of Excel are put below the row with the caret', async ({ page }) => {
  await activity(page, '1.1').fill('Первая');
  await paste(activity(page, '1.1'), '', 'Вторая\tноябрь\tБелова И. Р.\r\nТретья\tдекабрь\tСедов К. П.\r\n');
  await expect(activity(page, '1.1')).toHaveValue('Первая');
  await expect(activity(page, '1.3')).toHaveValue('Третья');
  await expect(when(page, '1.3')).toHaveValue('декабрь');
});

test('columns that are not clear are asked about, by keys alone, and nothing is inserted before', async ({ page }) => {
  await paste(activity(page, '1.1'), word([['Обзор', 'читальный зал'], ['Акция', 'двор']]), '');
  const dialog = page.getByRole('dialog', { name: 'Что в этих столбцах?' });
  await expect(dialog.getByRole('cell', { name: 'читальный зал' })).toBeVisible();
  await expect(activity(page, '1.2')).toHaveCount(0);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await dialog.getByRole('combobox', { name: 'Столбец 1' }).selectOption('Мероприятия');
  await dialog.getByRole('combobox', { name: 'Столбец 2' }).selectOption('Не вставлять');
  await dialog.getByRole('button', { name: 'Вставить строки' }).focus();
  await page.keyboard.press('Enter');
  await expect(activity(page, '1.2')).toHaveValue('Акция');
  await expect(page.getByText('читальный зал')).toHaveCount(0);
});

test('a list pasted into a text keeps its dashes and numbers, and no markup', async ({ page }) => {
  const goal = page.getByRole('textbox', { name: 'Цель' });
  await goal.fill('Чтобы: !');
  await goal.press('End');
  await goal.press('ArrowLeft');
  await goal.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(7, 7));
  await goal.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/html', '<ul><li><b onclick="alert(1)">читали</b></li><li>думали<script>alert(1)</script></li></ul>');
    data.setData('text/plain', 'читали\nдумали');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(goal).toHaveValue('Чтобы: – читали\n– думали!');
});

test('words of a page pasted into a cell are plain words', async ({ page }) => {
  await paste(activity(page, '1.1'), '<p style="color:red">Обзор <b>новинок</b><img src=x onerror=alert(1)></p>', 'Обзор новинок');
  await expect(activity(page, '1.1')).toHaveValue('Обзор новинок');
  await expect(row(page, 'Мероприятие 1.1').locator('img')).toHaveCount(0);
});

test('without the second program a list is still pasted as text, and a table says what to do', async ({ page, trouble }) => {
  trouble.allow(/Failed to load resource|integrity|503/);
  await page.context().route(/\/workshop\//, (route) => route.fulfill({ status: 503 }));
  const goal = page.getByRole('textbox', { name: 'Цель' });
  await paste(goal, '<ul><li>читали</li></ul>', '• читали');
  await expect(goal).toHaveValue('• читали');
  await paste(activity(page, '1.1'), word([['а', 'б', 'в', 'г']]), 'а\tб');
  await expect(toast(page)).toContainText('Проверьте связь');
});
