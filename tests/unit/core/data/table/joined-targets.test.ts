import { describe, expect, test } from 'vitest';
import { defaultTask } from '../../../../../src/core/config/defaults';
import { separateTargets } from '../../../../../src/core/data/table/joined-targets';
import { mixedTable, tableOf } from './tables';

const task = (target: string) => ({ ...defaultTask, target, kind: 'regression' as const });

describe('a target whose commas were percent-encoded on the way', () => {
  test('is a task for each column that it names, of the kind that the column has; the guess is said', () => {
    const { tasks, problems } = separateTargets([task('price,sold')], mixedTable());
    expect(tasks.map(({ target, kind }) => [target, kind])).toEqual([
      ['price', 'regression'],
      ['sold', 'binary'],
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ found: 'price,sold' });
  });

  test('is one column where there is one of that name', () => {
    const numbers = Array.from({ length: 10 }, (_, row) => row * 1.5);
    const table = tableOf({ 'a,b': numbers, a: numbers, b: numbers });
    const tasks = [task('a,b')];
    expect(separateTargets(tasks, table)).toEqual({ tasks, problems: [] });
  });

  test('stays where one of its parts is no column', () => {
    const tasks = [task('price,weight')];
    expect(separateTargets(tasks, mixedTable())).toEqual({ tasks, problems: [] });
  });
});
