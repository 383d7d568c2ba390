import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { number, said, workbook } from '../../unit/worker/workbook';
import { dropFile } from './drop-file';
import { openPage } from './harness';

const train = (page: Page) => page.getByRole('button', { name: 'Train on this table' });

/** A file of three columns of numbers, with their names. */
const fileOf = (rows: number, separator: string) =>
  [
    ['width', 'height', 'load'],
    ...Array.from({ length: rows }, (_, row) => [row % 7, row % 5, row % 11]),
  ].map((cells) => cells.join(separator));

test('rows that are too short are left out by a click on the refusal', async () => {
  const page = await openPage();
  const lines = fileOf(40, ',');
  lines[12] = '5';
  await dropFile(page, 'short.csv', lines.join('\n'));
  await page.getByRole('button', { name: 'Leave out this row' }).click();
  await page.getByText('39 rows, 3 columns, 0 missing cells').waitFor();
  await train(page).click();
  expect(await page.evaluate(() => window.mtl.ready())).toBeTruthy();
  expect(await page.evaluate(() => window.mtl.config().data)).toBe('table');
});

test('a spreadsheet of 30,000 rows is read', async () => {
  const page = await openPage();
  const cells = Array.from({ length: 30_000 }, (_, row) => [row % 7, row / 8, row % 11].map(number));
  await dropFile(page, 'large.xlsx', workbook([['width', 'height', 'load'].map(said), ...cells]));
  await page.getByText(/30.000 rows, 3 columns, 0 missing cells/).waitFor({ timeout: 60_000 });
});

test('a table in use is read again from its file with other controls, as long as the file is there', async () => {
  const page = await openPage();
  await dropFile(page, 'again.csv', fileOf(40, ';').join('\n'));
  await train(page).click();
  await page.evaluate(() => window.mtl.ready());
  const before = await page.evaluate(() => window.mtl.config().table);
  await page.getByRole('button', { name: 'Columns…' }).click();
  await page.getByText(/How it was read: semicolons/).click();
  await page.getByLabel('Column names').selectOption('no names');
  await page.getByText('41 rows').waitFor();
  await train(page).click();
  await page.waitForFunction((table) => window.mtl.config().table !== table, before);
});
