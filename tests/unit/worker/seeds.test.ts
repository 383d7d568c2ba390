import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { seedsOf } from '../../../src/core/config/seeds';
import { judgementOf, lossesOf } from '../../../src/core/run/spotlight';
import type { Ended, RunJudgement } from '../../../src/core/run/told';
import { setBackend } from '../../../src/engine/backend';
import { tf } from '../../../src/engine/tensorflow/tf';
import { Run } from '../../../src/worker/run';
import { type RunSetup, setUpRun } from '../../../src/worker/run-setup';

beforeAll(async () => {
  await setBackend('cpu');
});

/** Few labels, so that batches of some seeds lack a task that those of others have. */
const few: Config = {
  ...defaultConfig,
  samples: 60,
  batch: 7,
  trunk: [5],
  tasks: [
    { ...defaultTask, target: 'rings', kind: 'multiclass' },
    { ...defaultTask, target: 'hills', kind: 'regression', labels: 0.2 },
  ],
};

interface Told {
  readonly losses: readonly (readonly number[])[];
  readonly judgements: readonly Pick<RunJudgement, 'shared' | 'baseline'>[];
  readonly ended: readonly Ended[];
}

/** What a configuration's runs tell of some steps, [run]. */
async function told(config: Config, steps = 12): Promise<Told> {
  const run = new Run(setUpRun(config, null) as RunSetup);
  for (let i = 0; i < steps; i++) await run.update();
  const { losses, ended } = await run.takeLosses();
  const judged = await run.evaluate(0);
  run.dispose();
  const runs = seedsOf(config).map((_, i) => i);
  return {
    losses: runs.map((i) => {
      const { shared, baseline, weights } = lossesOf(losses, i);
      return [...shared, ...baseline, ...weights];
    }),
    judgements: runs.map((i) => {
      const { shared, baseline } = judgementOf(judged, i);
      return { shared, baseline };
    }),
    ended,
  };
}

describe('runs of several seeds', () => {
  const cases: Record<string, Partial<Config>> = {
    'by weights of their own': {},
    'by their losses': { method: { id: 'uw', options: {} } },
    'by their gradients': { method: { id: 'mgda', options: {} } },
    'by random weights': { method: { id: 'rlw', options: {} } },
    'by single entries': { method: { id: 'graddrop', options: {} } },
    'sharing through gates': { sharing: { id: 'mmoe', options: {} } },
    'on the same examples': { draws: 'training' },
  };
  it.each(Object.entries(cases))('are bit for bit those of each seed alone, %s', async (_, changes) => {
    const config = { ...few, ...changes, seeds: 3 };
    const together = await told(config);
    const alone = await Promise.all(
      seedsOf(config).map(async (seed) => {
        const isFirst = seed === config.seed;
        // Another seed's examples are another configuration's: only what is drawn for training can be alike.
        return isFirst || config.draws === 'everything' ? told({ ...config, seed, seeds: 1 }) : null;
      }),
    );
    alone.forEach((one, run) => {
      if (one === null) return;
      expect(together.losses[run]).toEqual(one.losses[0]);
      expect(together.judgements[run]).toEqual(one.judgements[0]);
    });
    expect(new Set(together.losses.map(String)).size).toBe(3);
  });

  it('go on where one of them diverges', async () => {
    // At this rate two of these seeds overflow within six steps.
    const config: Config = { ...few, seeds: 6, optimizer: 'sgd', activation: 'linear', learningRate: 3 };
    const { ended, losses } = await told(config, 6);
    expect(ended.map(({ run, step }) => [run, step])).toEqual([
      [0, 3],
      [1, 5],
    ]);
    const told0 = losses[0]!.slice(0, 12);
    expect(told0.slice(0, 6).every(Number.isFinite)).toBe(true);
    expect(told0.slice(6).every(Number.isNaN)).toBe(true);
    expect(losses[2]!.slice(6, 12).some(Number.isFinite)).toBe(true);
  });

  it('leave no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await told({ ...few, seeds: 2 });
    expect(tf.memory().numTensors).toBe(before);
  });
});
