import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../src/core/experiment/export/cell-text';
import { csvOfTable } from '../../../../src/core/experiment/export/csv';
import { jsonOfTable } from '../../../../src/core/experiment/export/json';
import { latexOfTable, latexText } from '../../../../src/core/experiment/export/latex';
import { markdownOfTable, markdownText } from '../../../../src/core/experiment/export/markdown';
import type { NamedTable } from '../../../../src/core/experiment/export/named-table';
import { tableOf, withColumns } from '../../../../src/core/experiment/table';
import { done, variant } from './results';

const r2 = (...scores: readonly number[]) => scores.map((score) => [score, 0.5]);

function named(rowNames: readonly string[], columnNames = ['R²', 'parameters']): NamedTable {
  const entries = [
    done(r2(0.8, 0.82, 0.81)),
    done(r2(0.61, 0.6, 0.63)),
    { variant: variant(), state: { kind: 'waiting' } } as const,
  ];
  const table = withColumns(tableOf(entries, 'now', null), ({ key }) =>
    ['score 0', 'parameters'].includes(key),
  );
  return { table, corner: 'variant', rowNames, columnNames, seeds: [7, 8, 9] };
}

const plain = named(['PCGrad', 'equal', 'later']);

const cell = (mean: number, reach: number | null) => ({
  values: [],
  mean,
  interval: reach === null ? null : { low: mean - reach, high: mean + reach },
  isCompared: true,
  isBest: false,
});

describe('a printed cell', () => {
  it('has two significant digits of the reach, and as many decimals of the mean', () => {
    expect(cellText(cell(0.81234, 0.0248))).toEqual({ mean: '0.812', reach: '0.025' });
    expect(cellText(cell(-3.456, 12.3))).toEqual({ mean: '-3', reach: '12' });
    expect(cellText(cell(4e-6, 3e-7))).toEqual({ mean: '0.00000400', reach: '0.00000030' });
  });

  it('takes a reach that is rounding for none', () => {
    expect(cellText(cell(40, 7e-15))).toEqual({ mean: '40', reach: '0' });
  });

  it('has four significant digits without an interval, and whole numbers in full', () => {
    expect(cellText(cell(0.123456, null))).toEqual({ mean: '0.1235', reach: '' });
    expect(cellText(cell(123_456, null))).toEqual({ mean: '123456', reach: '' });
  });

  it('is nothing where there is no number', () => {
    expect(cellText(cell(Number.NaN, null))).toBeNull();
    expect(cellText(null)).toBeNull();
  });
});

describe('a table as CSV', () => {
  it('has a row a variant and seed, and one of a variant that waits', () => {
    const { data } = Papa.parse<string[]>(csvOfTable(plain));
    expect(data[0]).toEqual(['variant', 'link', 'state', 'seed', 'R²', 'parameters']);
    expect(data[2]).toEqual(['PCGrad', 'v=1', 'done', '8', '0.82', '100']);
    expect(data.slice(4).map((row) => row[0])).toEqual(['equal', 'equal', 'equal', 'later']);
    expect(data[7]!.slice(2)).toEqual(['waiting', '', '', '']);
  });

  it.each(['=1+1', '+x', '@sum', '-2', ' =1', '\t=1', '=1\n+2', '\uff1d1'])(
    'keeps the name %j from being a formula, and negative numbers numbers',
    (name) => {
      const { data } = Papa.parse<string[]>(csvOfTable(named([name, name, name], [name, name])));
      expect(data[1]![0]).toBe(`'${name}`);
      expect(data[0]![4]).toBe(`'${name}`);
    },
  );

  it('gives separators and quotes back', () => {
    const name = 'a, "b"; c\nd';
    const { data } = Papa.parse<string[]>(csvOfTable(named([name, '', ''])));
    expect(data[1]![0]).toBe(name);
  });
});

describe('a table as JSON', () => {
  it('has all numbers by column, and says where they come from', () => {
    const read = JSON.parse(jsonOfTable(plain, { backend: 'cpu' }));
    expect(read).toMatchObject({ about: { backend: 'cpu' }, reading: 'now', seeds: [7, 8, 9] });
    expect(read.columns[0]).toMatchObject({ key: 'score 0', metric: 'r2', better: 'more' });
    expect(read.rows[0].cells['score 0']).toMatchObject({ isBest: true, values: [0.8, 0.82, 0.81] });
    expect(read.rows[2]).toMatchObject({ name: 'later', state: 'waiting', cells: { 'score 0': null } });
  });
});

describe('a table in LaTeX', () => {
  it('is a tabular with booktabs, the best in bold', () => {
    expect(latexOfTable(plain).split('\n')).toEqual([
      '% \\usepackage{booktabs}',
      '\\begin{tabular}{lrr}',
      '\\toprule',
      'variant & R² & parameters \\\\',
      '\\midrule',
      'PCGrad & $\\mathbf{0.810} \\pm 0.025$ & $\\mathbf{100}$ \\\\',
      'equal & $0.613 \\pm 0.038$ & $\\mathbf{100}$ \\\\',
      'later & -- & -- \\\\',
      '\\bottomrule',
      '\\end{tabular}',
      '',
    ]);
  });

  it('lets no name be a command, a comment or another cell', () => {
    expect(latexText('50% a_b & \\input{x} #1 $y^2$ ~<>|')).toBe(
      '50\\% a\\_b \\& \\textbackslash{}input\\{x\\} \\#1 \\$y\\textasciicircum{}2\\$ \\textasciitilde{}\\textless{}\\textgreater{}\\textbar{}',
    );
    expect(latexText('a\n\nb')).toBe('a b');
  });
});

describe('a table in Markdown', () => {
  it('has its numbers at the right, the best in bold', () => {
    expect(markdownOfTable(plain).split('\n')).toEqual([
      '| variant | R² | parameters |',
      '| --- | ---: | ---: |',
      '| PCGrad | **0.810 ± 0.025** | **100** |',
      '| equal | 0.613 ± 0.038 | **100** |',
      '| later | – | – |',
      '',
    ]);
  });

  it('lets no name be another cell, markup or HTML', () => {
    expect(markdownText('a|b\n*c* <img> `d` [e](f) \\g_h')).toBe(
      'a\\|b \\*c\\* \\<img\\> \\`d\\` \\[e\\](f) \\\\g\\_h',
    );
  });
});
