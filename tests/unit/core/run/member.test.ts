import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import {
  baselineOf,
  configWith,
  liveNumbers,
  liveSettings,
  membersOf,
} from '../../../../src/core/run/member';

const config = {
  ...defaultConfig,
  seed: 3,
  method: { id: 'pcgrad', options: {} },
  tasks: defaultConfig.tasks.map((task, index) => ({ ...task, weight: 2 + index })),
};

describe('the live settings of a configuration', () => {
  it('are the fields whose effect is live, the tasks’ weights and the strength of the sharing', () => {
    const live = Object.entries(runFields).filter(([, { effect }]) => effect === 'live');
    const names = [...live.map(([name]) => name), 'weights', 'strength'];
    expect(new Set(Object.keys(liveSettings(config)))).toEqual(new Set(names));
    expect(liveSettings(config).weights).toEqual(config.tasks.map(({ weight }) => weight));
  });

  it('know of every live field of a task: its weight, and its name and its metric, which are nothing to a run', () => {
    const live = Object.entries(taskFields).filter(([, { effect }]) => effect === 'live');
    expect(live.map(([name]) => name)).toEqual(['name', 'weight', 'metric']);
  });

  it('are marked as numbers in the order of the fields', () => {
    expect(liveNumbers).toEqual([
      'learningRate',
      'trunkL1',
      'trunkL2',
      'headL1',
      'headL2',
      'patience',
      'steps',
    ]);
  });
});

describe('a configuration with other live settings', () => {
  it('has those, and nothing else of it is another', () => {
    const soft = { ...config, sharing: { id: 'soft', options: {} } };
    const settings = { ...liveSettings(soft), learningRate: 0.5, weights: [7, 8], strength: 3 };
    const changed = configWith(soft, settings);
    expect(liveSettings(changed)).toEqual(settings);
    expect(configWith(changed, liveSettings(soft))).toMatchObject({ ...soft, sharing: { id: 'soft' } });
    expect(configWith(soft, liveSettings(soft))).toEqual(soft);
  });
});

describe('the runs of a configuration', () => {
  it('have its seed, and its settings or the ones that hold now', () => {
    expect(membersOf(config)).toEqual([{ seed: 3, settings: liveSettings(config) }]);
    const now = { ...liveSettings(config), learningRate: 0.5 };
    expect(membersOf(config, now)[0]!.settings.learningRate).toBe(0.5);
  });

  it('have baselines that weigh every task with 1', () => {
    const [baseline] = baselineOf(membersOf(config));
    expect(baseline!.settings.weights).toEqual(config.tasks.map(() => 1));
    expect(baseline!.settings.method).toEqual({ id: 'fixed', options: {} });
    expect(baseline!.settings.learningRate).toBe(config.learningRate);
  });
});
