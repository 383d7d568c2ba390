import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from '../../../src/core/data/table/read-csv';
import { fromSpreadsheet } from '../../../src/worker/spreadsheet';
import { mutator, tries } from '../../setup/mutations';
import { day, number, said, workbook } from './workbook';

test('the first sheet of a spreadsheet is read through the stages of a CSV: days as ISO, numbers plain, empty cells missing', async () => {
  const body = Array.from({ length: 12 }, (_, row) => [
    day(45_292 + row + (row === 1 ? 0.5 : 0)),
    row === 1 ? '<c t="e"><v>#DIV/0!</v></c>' : number(row + 0.125),
    row === 2 ? '<c/>' : said(row % 2 === 0 ? 'oak, old' : 'fir'),
    `<c t="b"><v>${row % 2}</v></c>`,
  ]);
  const converted = await fromSpreadsheet(
    workbook([[said('day'), said('mass'), said('kind'), said('wet')], ...body]),
  );
  expect(converted!.csv.split('\n').slice(0, 4)).toEqual([
    'day,mass,kind,wet',
    '2024-01-01,0.125,"oak, old",false',
    '2024-01-02 12:00:00,,fir,true',
    '2024-01-03,2.125,,false',
  ]);
  const { table, problems } = readTable(converted!, 'made.xlsx');
  expect(problems.map(({ used }) => used)).toContain('its first sheet');
  expect(table!.columns.map(({ name, form }) => [name, form?.kind])).toEqual([
    ['day', 'date'],
    ['mass', undefined],
    ['kind', undefined],
    ['wet', undefined],
  ]);
  expect([...table!.columns[1]!.codes.slice(0, 2)]).toEqual([0, -1]);
});

test('another archive and a text are no spreadsheet, and stay as they are', async () => {
  expect(await fromSpreadsheet(zipSync({ 'a.csv': strToU8('a,b\n1,2') }))).toBeNull();
  expect(await fromSpreadsheet(strToU8('a,b\n1,2'))).toBeNull();
});

test('a spreadsheet that would unpack to gigabytes, or is cut or changed anywhere, is none and breaks nothing', async () => {
  const body = Array.from({ length: 12 }, (_, row) => [number(row), number(row / 2)]);
  const bytes = workbook([[said('a'), said('b')], ...body]);
  expect(await fromSpreadsheet(bytes)).not.toBeNull();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  const huge = bytes.slice();
  new DataView(huge.buffer).setUint32(directory + 24, 0x24000000, true);
  expect(await fromSpreadsheet(huge)).toBeNull();
  const drawn = mutator('hostile/spreadsheets');
  for (let left = tries(200); left > 0; left--) {
    const source = drawn.bytes(bytes);
    const read = (await fromSpreadsheet(source)) ?? source;
    const { table, problems } = readTable(read, 'made.xlsx');
    expect(table === null ? problems.length > 0 : table.rows >= 5).toBe(true);
  }
});
