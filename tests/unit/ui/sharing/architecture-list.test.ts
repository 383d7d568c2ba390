import { describe, expect, test } from 'vitest';
import { architectures } from '../../../../src/core/sharing';
import { architectureGroups } from '../../../../src/ui/sharing/architecture-list';

const found = (search: string) =>
  architectureGroups(search).flatMap((group) => group.records.map(({ id }) => id));

describe('the list of ways to share', () => {
  test('has every architecture once', () => {
    expect(found('').toSorted()).toEqual(Object.keys(architectures).toSorted());
  });

  test('puts together what is made of trunks, of towers and of experts', () => {
    const groups = architectureGroups('').map(({ id, records }) => [id, records.map((record) => record.id)]);
    expect(groups).toEqual([
      ['trunk', ['hard', 'groups', 'mtan']],
      ['tower', ['soft', 'trace', 'cross-stitch', 'sluice', 'single']],
      ['expert', ['mmoe', 'cgc', 'ple', 'dselect']],
    ]);
  });

  test('finds by name, authors and year', () => {
    expect(found('dselectk')).toEqual(['dselect']);
    expect(found('tang 2020')).toEqual(['cgc', 'ple']);
    expect(found('misra')).toEqual(['cross-stitch']);
    expect(found('PLE')).toEqual(['ple']);
    expect(found('no such thing')).toEqual([]);
  });
});
