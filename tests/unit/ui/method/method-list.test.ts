import { describe, expect, test } from 'vitest';
import { weightings } from '../../../../src/core/weighting';
import { methodGroups } from '../../../../src/ui/method/method-list';

const methods = Object.values(weightings);
const found = (search: string) => methodGroups(search).flatMap((group) => group.records.map(({ id }) => id));

describe('the list of methods', () => {
  test('has every method once, by what it looks at', () => {
    expect(found('').toSorted()).toEqual(methods.map(({ id }) => id).toSorted());
    const groups = methodGroups('');
    expect(groups.map(({ id }) => id)).toEqual(['nothing', 'losses', 'gradients']);
    const needs = groups.map((group) => [...new Set(group.records.map((method) => method.needs))].toSorted());
    expect(needs).toEqual([['nothing'], ['losses'], ['gram', 'jacobian']]);
  });

  test('begins with the weights that the user has set', () => {
    expect(found('')[0]).toBe('fixed');
  });
});

describe('a search', () => {
  test('finds by name, authors, year and words of the sentence, whatever the signs and capitals', () => {
    expect(found('PCGRAD')).toEqual(['pcgrad']);
    expect(found('nashmtl')).toEqual(['nash_mtl']);
    expect(found('nash-mtl')).toEqual(['nash_mtl']);
    expect(found('kendall 2018')).toEqual(['uw']);
    expect(found('  conflict   gives ')).toEqual(['pcgrad']);
  });

  test('wants every one of its words', () => {
    expect(found('kendall 1997')).toEqual([]);
  });

  test('leaves out the groups in which it finds nothing', () => {
    expect(methodGroups('kendall').map(({ id }) => id)).toEqual(['losses']);
    expect(methodGroups('no such thing')).toEqual([]);
  });
});
