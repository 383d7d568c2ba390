import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../../../src/core/config/defaults';
import type { Config } from '../../../../../src/core/config/schema';
import { buildDataset } from '../../../../../src/core/data';
import { columnEncodings } from '../../../../../src/core/data/table/family';
import { encodeNewRows, readNewRows } from '../../../../../src/core/data/table/new-rows';
import { referenceTo } from '../../../../../src/core/data/table/reference';
import { spelled } from '../../../../../src/core/problem';
import { tableOf } from './tables';

const columns = {
  age: [31, 45, '', 52, 23, 38, 61, 29, 40, 35, 57, 44],
  size: [
    '1.5 kg',
    '2 kg',
    '3.5 kg',
    '1 kg',
    '2.25 kg',
    '4 kg',
    '5 kg',
    '3 kg',
    '2 kg',
    '7 kg',
    '6 kg',
    '1 kg',
  ],
  since: ['2020-01-05', '2020-02-01', '2021-03-04', '2020-01-09', '2022-05-06', '2020-07-07'].flatMap(
    (day) => [day, day.replace('-0', '-1').replace('-15', '-12').replace('-17', '-11').replace('-13', '-10')],
  ),
  colour: ['red', 'blue', 'red', '', 'blue', 'red', 'green', 'red', 'blue', 'red', 'blue', 'red'],
  smoker: ['yes', 'no', 'no', 'yes', 'no', 'no', 'yes', 'no', 'yes', 'no', 'no', 'yes'],
  y: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
};

const table = tableOf(columns);
const config: Config = {
  ...defaultConfig,
  data: 'table',
  table: referenceTo(table),
  numeric: ['size', 'since'],
  tasks: [{ ...defaultConfig.tasks[0]!, target: 'y', kind: 'regression' }],
};
const built = buildDataset(config, table);
if ('problems' in built) throw new Error(JSON.stringify(built.problems));
const { dataset } = built;
const encodings = columnEncodings(config, table, dataset.train);

const header = 'age,size,since,colour,smoker';
const asked = (...rows: readonly string[]) => {
  const read = readNewRows([header, ...rows].join('\n'), encodings);
  if (!('cells' in read)) throw new Error(JSON.stringify(read));
  return encodeNewRows(read, encodings);
};
const refused = (text: string) => {
  const read = readNewRows(text, encodings);
  if ('cells' in read) throw new Error('they were read');
  return read.map(spelled);
};

describe('new rows', () => {
  it('become the very inputs that rows with the same cells had in training', () => {
    const rows = Array.from({ length: table.rows }, (_, row) =>
      table.columns
        .slice(0, 5)
        .map(({ values, codes }) => `"${codes[row]! < 0 ? '' : values[codes[row]!]}"`)
        .join(','),
    );
    const { inputs } = asked(...rows);
    expect(inputs).toEqual(dataset.inputs);
  });

  it('may have their columns in another order, with others between them', () => {
    const text = 'smoker;name;colour;since;size;age\nno;Ann;red;2020-02-01;2 kg;45';
    const read = readNewRows(text, encodings);
    if (!('cells' in read)) throw new Error(JSON.stringify(read));
    expect(encodeNewRows(read, encodings).inputs).toEqual(asked('45,2 kg,2020-02-01,red,no').inputs);
  });

  it('are noted where training has nothing like them, cell by cell, with what is used', () => {
    const { notes } = asked(
      '45,2 kg,2020-02-01,red,no',
      '99,2 kg,2020-02-01,mauve,perhaps',
      'old,,2020-02-01,red,no',
    );
    expect(notes.map(spelled)).toEqual([
      {
        place: 'row 3, column age',
        found: '99',
        expected: expect.stringMatching(/^\d+ to \d+, as in the training rows$/),
        used: 'the number as it is',
      },
      {
        place: 'row 3, column colour',
        found: 'mauve',
        expected: expect.stringContaining('one of red'),
        used: expect.any(String),
      },
      { place: 'row 3, column smoker', found: 'perhaps', expected: 'one of yes, no', used: 'no category' },
      { place: 'row 4, column age', found: 'old', expected: 'a number', used: 'a missing cell' },
      {
        place: 'row 4, column size',
        found: 'nothing',
        expected: 'a number',
        used: expect.stringContaining('the mean of the training rows'),
      },
    ]);
  });

  it('are refused without a column that is an input, by its name', () => {
    expect(refused('age,size,since,smoker\n1,2 kg,2020-01-01,no')).toEqual([
      { place: 'row 1', found: 'columns age, size, since, smoker', expected: 'a column colour', used: '' },
    ]);
  });

  it('are refused where a row has too few cells, or where there is none', () => {
    expect(refused(`${header}\n45,"2 kg",2020-02-01,red,no\n45,red`)).toEqual([
      { place: 'row 3', found: '2 cells', expected: '5 cells', used: '' },
    ]);
    expect(refused(header)[0]).toMatchObject({ place: 'row 2', found: 'nothing' });
    expect(refused('')[0]).toMatchObject({ place: 'row 1', found: 'nothing' });
  });
});
