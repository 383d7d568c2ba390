import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { architectures } from '../../../../src/core/sharing';
import { harmonyOf, hasConflicts } from '../../../../src/ui/store/shared-trunk';

const withSharing = (id: string, changes: Partial<Config> = {}): Config => ({
  ...defaultConfig,
  sharing: { id, options: {} },
  ...changes,
});

describe('tasks', () => {
  test('can be in conflict wherever a parameter serves more than one of them', () => {
    const lone = new Set(['soft', 'trace', 'single']);
    for (const id of Object.keys(architectures)) {
      // Both tasks are in the first group.
      expect([id, hasConflicts(withSharing(id))]).toEqual([id, !lone.has(id)]);
    }
  });

  test('of towers meet in the penalty alone, and those without any do not meet', () => {
    expect(harmonyOf(withSharing('soft'))).toBe('penaltyAlone');
    expect(harmonyOf(withSharing('trace'))).toBe('penaltyAlone');
    expect(harmonyOf(withSharing('single'))).toBe('nothingShared');
  });

  test('in a group each share nothing', () => {
    const tasks = defaultConfig.tasks.map((task, index) => ({ ...task, group: index + 1 }));
    expect(harmonyOf(withSharing('groups', { tasks }))).toBe('nothingShared');
    expect(harmonyOf(withSharing('hard', { tasks }))).toBeNull();
  });

  test('that all leave the trunk before its first layer share nothing', () => {
    const tasks = defaultConfig.tasks.map((task) => ({ ...task, trunkDepth: 0 }));
    expect(harmonyOf(withSharing('hard', { tasks }))).toBe('nothingShared');
    expect(harmonyOf(withSharing('mmoe', { tasks }))).toBeNull();
    const [first, second] = defaultConfig.tasks;
    expect(harmonyOf(withSharing('hard', { tasks: [{ ...first!, trunkDepth: 0 }, second!] }))).toBeNull();
  });

  test('without a trunk, and one alone, have nothing to share in any way', () => {
    for (const id of Object.keys(architectures)) {
      expect(harmonyOf(withSharing(id, { trunk: [] }))).toBe('noTrunk');
      expect(harmonyOf(withSharing(id, { tasks: defaultConfig.tasks.slice(0, 1) }))).toBe('oneTask');
    }
  });
});
