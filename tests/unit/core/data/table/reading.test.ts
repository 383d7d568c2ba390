import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../../src/core/data/table/read-csv';
import { allGuessed, type ReadOptions } from '../../../../../src/core/data/table/read-options';
import { kindsOf } from '../../../../../src/core/data/table/task-proposal';
import { spelled } from '../../../../../src/core/problem';
import { hasRealTables, realTable } from './tables';

const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

function read(text: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  const reading = readTable(text, 'made.csv', () => {}, { ...allGuessed, ...options });
  if (!reading.table) throw new Error(JSON.stringify(reading.problems));
  const { table, problems, facts } = reading;
  const column = (name: string) => table.columns.find((one) => one.name === name)!;
  return {
    table,
    problems: problems.map(spelled),
    facts: facts!,
    column,
    names: table.columns.map(({ name }) => name),
    numbers: (name: string) =>
      [...column(name).codes].map((code) => (code < 0 ? null : column(name).numbers[code]!)),
    texts: (name: string) =>
      [...column(name).codes].map((code) => (code < 0 ? null : column(name).values[code]!)),
  };
}

/** A file of 60 rows, whose column `value` has these cells first and numbers in the rest. */
function withCells(cells: readonly string[], separator = '\t') {
  const lines = rows(60).map((row) => ['x', cells[row] ?? `${row}`].join(separator));
  return [['name', 'value'].join(separator), ...lines].join('\n');
}

describe('numbers', () => {
  test('may have currencies, percent signs, brackets, other minuses, spaces and apostrophes', () => {
    const written: Readonly<Record<string, number>> = {
      '12%': 12,
      '$12.50': 12.5,
      '-$3': -3,
      '$-3': -3,
      '12.50 EUR': 12.5,
      '€ 7': 7,
      'US$ 1,200': 1200,
      '(987.65)': -987.65,
      '($1,987.65)': -1987.65,
      '\u22125': -5,
      '1 200.5': 1200.5,
      '1\u00a0200.5': 1200.5,
      '1\u202f200\u202f300': 1_200_300,
      "1'200.5": 1200.5,
      '1’200.5': 1200.5,
      '12,34,567': 1_234_567,
      '+3.': 3,
      '1e-3': 0.001,
      '.5': 0.5,
    };
    const { numbers } = read(withCells(Object.keys(written)));
    expect(numbers('value').slice(0, Object.keys(written).length)).toEqual(Object.values(written));
  });

  test('with a decimal comma may have any space between thousands', () => {
    for (const space of [' ', '\u00a0', '\u202f', '\u2009']) {
      const { numbers } = read(withCells(rows(60).map((row) => `1${space}20${row % 10},5`)));
      expect(numbers('value').slice(0, 3)).toEqual([1200.5, 1201.5, 1202.5]);
    }
  });

  test('with one unit behind all of them are numbers, and the unit is kept', () => {
    const { numbers, column } = read(withCells(rows(60).map((row) => `${row}.5 kg`)));
    expect(numbers('value')[4]).toBe(4.5);
    expect(column('value').form).toEqual({ kind: 'number', sign: '.', unit: 'kg' });
  });

  test('have one decimal sign in a file, whatever separates its cells', () => {
    for (const separator of ['\t', ';', '|']) {
      const lines = rows(40).map((row) => ['1.250', `${row},1`, `0,31${row % 10}`, `${row}`].join(separator));
      const { numbers, facts } = read([['a', 'b', 'c', 'd'].join(separator), ...lines].join('\n'));
      expect([numbers('a')[0], numbers('b')[3], numbers('c')[2], numbers('d')[3]]).toEqual([
        1250, 3.1, 0.312, 3,
      ]);
      expect(facts.decimal).toBe(',');
    }
    const quoted = read(['a,b', ...rows(40).map((row) => `"${row},5","1.250"`)].join('\n'));
    expect([quoted.numbers('a')[2], quoted.numbers('b')[0]]).toEqual([2.5, 1250]);
    const point = read(['a,b', ...rows(40).map((row) => `${row}.5,"1,250"`)].join('\n'));
    expect([point.numbers('a')[2], point.numbers('b')[0]]).toEqual([2.5, 1250]);
  });

  test('have the decimal sign that the user says', () => {
    const text = ['a;b', ...rows(40).map((row) => `1.25${row % 10};x`)].join('\n');
    expect(read(text).numbers('a')[0]).toBe(1.25);
    expect(read(text, { decimal: ',' }).numbers('a')[0]).toBe(1250);
  });

  test('with leading zeros are codes', () => {
    const { column, numbers } = read(withCells(rows(60).map((row) => `0123${row % 3}`)));
    expect(column('value').form).toEqual({ kind: 'code' });
    expect(numbers('value')[0]).toBeNaN();
    expect(kindsOf(column('value'))).toEqual(['multiclass']);
  });

  test('that are equal are one class, as are words in large and small letters, but not letters', () => {
    const zeros = read(withCells(rows(60).map((row) => ['0', '0.0', '1', '1.0'][row % 4]!)));
    expect(kindsOf(zeros.column('value'))[0]).toBe('binary');
    const words = read(withCells(rows(60).map((row) => ['Yes', 'yes', 'NO', 'no'][row % 4]!)));
    expect(words.column('value').values).toEqual(['Yes', 'NO']);
    const letters = read(withCells(rows(60).map((row) => 'aAbBcCdDeE'[row % 10]!)));
    expect(letters.column('value').values).toHaveLength(10);
  });
});

describe('missing cells', () => {
  test('have many markers, each of which is counted and can be a value', () => {
    const markers = [
      ...[
        '#N/A',
        '#DIV/0!',
        '-',
        '--',
        '.',
        'None',
        'nil',
        '\\N',
        '<NA>',
        '(null)',
        'missing',
        'inf',
        '-inf',
        '#REF!',
      ],
    ];
    const { numbers, facts } = read(withCells(markers));
    expect(numbers('value').slice(0, 15)).toEqual([...markers.map(() => null), 14]);
    expect(facts.missing.map(({ text }) => text).sort()).toEqual([...markers].sort());
    const continents = withCells(rows(60).map((row) => ['EU', 'AS', 'NA'][row % 3]!));
    expect(read(continents).texts('value')[2]).toBeNull();
    expect(read(continents, { kept: ['na'] }).texts('value')[2]).toBe('NA');
  });

  test('are not the minus of a plus, nor the only other answer to a word', () => {
    expect(read(withCells(rows(60).map((row) => '+-'[row % 2]!))).texts('value')[1]).toBe('-');
    expect(read(withCells(rows(60).map((row) => ['paved', 'none'][row % 2]!))).texts('value')[1]).toBe(
      'none',
    );
  });

  test('are odd cells among numbers, up to one in ten, in targets as in features, named with their rows', () => {
    const { column, numbers, problems, facts } = read(withCells(['1', 'oops', '2']));
    expect(kindsOf(column('value'))[0]).toBe('regression');
    expect(numbers('value').slice(0, 3)).toEqual([1, null, 2]);
    expect(problems).toEqual([
      { place: 'column value, row 3', found: 'oops', expected: 'a number', used: 'missing' },
    ]);
    expect(facts.missing).toEqual([{ text: 'oops', cells: 1, among: 60, kind: 'odd-text' }]);
    const many = read(withCells(rows(60).map((row) => (row % 8 === 0 ? `odd${row % 3}` : `${row}`))));
    expect(many.column('value').values).toContain('odd0');
  });

  test('or limits, where the user says so, are the limit', () => {
    const text = withCells(['<0.1', '1', '> 100', '≤ 2']);
    expect(read(text).numbers('value').slice(0, 4)).toEqual([null, 1, null, null]);
    expect(read(text).facts.limits).toBe(3);
    expect(read(text, { limits: 'limit' }).numbers('value').slice(0, 4)).toEqual([0.1, 1, 100, 2]);
  });

  test('are numbers far from all others that come again, unless the user keeps them', () => {
    const line = (row: number) =>
      row % 25 === 0
        ? '-200,-200,-200'
        : `${2 + (row % 90) / 10},${(row % 46) - 2},${650 + ((row * 17) % 1400)}`;
    const text = ['co,t,sensor', ...rows(200).map(line)].join('\n');
    const { numbers, facts } = read(text);
    for (const name of ['co', 't', 'sensor']) expect(numbers(name)[25]).toBeNull();
    expect(facts.missing).toEqual([{ text: '-200', cells: 24, among: 600, kind: 'far-number' }]);
    expect(read(text, { kept: ['-200'] }).numbers('co')[25]).toBe(-200);
    const fourth = read(withCells(rows(60).map((row) => (row % 4 === 0 ? '-999' : `${row}`))));
    expect(fourth.numbers('value')[4]).toBeNull();
  });

  test('are no numbers that belong to the others', () => {
    for (const cells of [
      rows(60).map((row) => `${(row % 3) - 1}`),
      rows(60).map((row) => `${(row % 9) * 99}`),
    ]) {
      expect(read(withCells(cells)).facts.missing).toEqual([]);
    }
  });
});

describe('dates', () => {
  const day = (row: number) => `${1 + (row % 28)}`.padStart(2, '0');

  test('are days since the first of them', () => {
    for (const written of [
      '2024-03-dd',
      '2024/03/dd',
      'dd.03.2024',
      'dd Mar 2024',
      'Mar dd, 2024',
      '2024-03-ddT00:00:00Z',
    ]) {
      const { numbers, column } = read(withCells(rows(60).map((row) => written.replace('dd', day(row)))));
      expect(numbers('value').slice(0, 3)).toEqual([0, 1, 2]);
      expect(column('value').form).toEqual({ kind: 'date', since: '2024-03-01' });
    }
  });

  test('whose day and month could change places are asked about; one that could not settles it', () => {
    const open = withCells(rows(60).map((row) => `0${1 + (row % 9)}/0${1 + (row % 7)}/2024`));
    expect(read(open).facts.openDates).toEqual(['value']);
    expect(read(open).numbers('value')[1]).toBe(32);
    expect(read(open, { dates: 'month' }).numbers('value')[1]).toBe(32);
    expect(read(open, { dates: 'day' }).numbers('value')[7]).not.toBe(
      read(open, { dates: 'month' }).numbers('value')[7],
    );
    const american = read(withCells(rows(60).map((row) => `03/${day(row)}/2024`)));
    expect(american.facts.openDates).toEqual([]);
    expect(american.numbers('value').slice(0, 3)).toEqual([0, 1, 2]);
  });

  test('give month and weekday where the user wants them', () => {
    const { texts, names } = read(withCells(rows(60).map((row) => `2024-03-${day(row)}`)), {
      dateParts: true,
    });
    expect(names).toEqual(['name', 'value', 'value month', 'value weekday']);
    expect([texts('value month')[0], texts('value weekday')[0]]).toEqual(['Mar', 'Fri']);
  });
});

describe('around the table', () => {
  const body = rows(20).map((row) => `${row},${row * 2},${row % 3}`);

  test('a title, blank lines, comments and the lines of a logger are left out, and it is said', () => {
    const above: readonly (readonly string[])[] = [
      ['Measurements of 2024', ''],
      ['# made by a program', '# in 2024'],
      ['Logger: X1', 'Serial: 123', 'Start: 2024-01-01', 'Every: 10 min'],
      ['Report,,', ',,'],
    ];
    for (const lines of above) {
      const { names, table, facts } = read([...lines, 'a,b,c', ...body].join('\n'));
      expect([names, table.rows, facts.header]).toEqual([['a', 'b', 'c'], 20, lines.length + 1]);
    }
    const { problems } = read(['Measurements of 2024', 'a,b,c', ...body].join('\n'));
    expect(problems).toMatchObject([{ place: 'row 1', found: 'Measurements of 2024', used: 'left out' }]);
    const comments = read(['# made by', '# a program', 'a,b,c', ...body].join('\n'));
    expect(comments.problems).toMatchObject([
      { place: 'rows 1 to 2', found: '# a program', used: 'left out' },
    ]);
  });

  test('a row of units below the header is no data, and it is said', () => {
    for (const units of ['mm,kg,h', '[mm],[kg],[h]', '°C,m/s,%']) {
      const { table, numbers, problems } = read(['a,b,c', units, ...body].join('\n'));
      expect([table.rows, numbers('a')[0]]).toEqual([20, 0]);
      expect(problems).toMatchObject([{ place: 'row 2', used: 'units, left out' }]);
    }
  });

  test('texts that come again below them are data, not a header', () => {
    const cells = rows(20).map(
      (row) => ['low,small,yes,acc', 'high,big,no,good', 'low,big,yes,good'][row % 3]!,
    );
    const { names, table } = read(cells.join('\n'));
    expect([names[0], table.rows]).toEqual(['column 1', 20]);
  });

  test('a header without a name for the names of the rows, or behind a comment sign, is one', () => {
    const r = read(['a b c', ...rows(20).map((row) => `"r${row}" ${row} ${row * 2} 1.5`)].join('\n'));
    expect(r.names).toEqual(['column 1', 'a', 'b', 'c']);
    expect(read(['# a, b, c', ...body].join('\n')).names).toEqual(['a', 'b', 'c']);
  });

  test('the header is where the user says, or nowhere', () => {
    const text = ['u,v,w', 'a,b,c', ...body].join('\n');
    expect(read(text, { header: 2 }).names).toEqual(['a', 'b', 'c']);
    expect(read(text, { header: 0 }).table.rows).toBe(22);
  });

  test('runs of spaces, a quoted "sep=" and rows quoted whole are read', () => {
    const spaced = read(['  a     b   c', ...rows(20).map((row) => ` ${row}   ${row},5  x`)].join('\n'));
    expect([spaced.names, spaced.numbers('b')[2], spaced.facts.separator]).toEqual([
      ['a', 'b', 'c'],
      2.5,
      ' ',
    ]);
    const said = read(['"sep=;"', 'a;b', ...rows(20).map((row) => `${row};x,y`)].join('\n'));
    expect([said.names, said.numbers('a')[3], said.texts('b')[3]]).toEqual([['a', 'b'], 3, 'x,y']);
    const mixed = read(
      rows(20)
        .map((row) => ` ${row}.5   4   307.0      35${row}.\t"chevrolet ${row} malibu"`)
        .join('\n'),
    );
    expect([mixed.names.length, mixed.numbers('column 3')[0], mixed.texts('column 5')[1]]).toEqual([
      5,
      307,
      'chevrolet 1 malibu',
    ]);
    const whole = read(['"a,b"', ...rows(20).map((row) => `"${row},""x, y"""`)].join('\n'));
    expect([whole.names, whole.texts('b')[0]]).toEqual([['a', 'b'], 'x, y']);
  });

  test('rows of another length are left out where the user says so, and counted', () => {
    const text = ['a,b,c', ...body, '1,2'].join('\n');
    expect(readTable(text, 'made.csv')).toMatchObject({ table: null, badRows: 1 });
    const { table, problems, facts } = read(text, { leavesOut: true });
    expect([table.rows, facts.leftOut]).toEqual([20, 1]);
    expect(problems).toMatchObject([{ found: '1 row of another length', used: 'left out' }]);
  });
});

test.skipIf(!hasRealTables)('the real tables have the fingerprints that old links name', () => {
  const fingerprints = {
    'adult-income': 'ba6186d2',
    'concrete-slump': '163cd8e6',
    'energy-efficiency': '3b5f6e23',
    'student-math': 'e0e3792d',
  };
  for (const [file, fingerprint] of Object.entries(fingerprints)) {
    expect(realTable(`${file}.csv`).fingerprint).toBe(fingerprint);
  }
});
