import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import type { ModelView } from '../../../src/core/run/told';
import { setBackend } from '../../../src/engine/backend';
import { tf } from '../../../src/engine/tensorflow/tf';
import type { Checkpoint } from '../../../src/worker/protocol';
import { Run } from '../../../src/worker/run';
import { type RunSetup, setUpRun } from '../../../src/worker/run-setup';

beforeAll(async () => {
  await setBackend('cpu');
});

/** So few rows at so high a rate that each seed is at its best before the end, at another step. */
const config: Config = {
  ...defaultConfig,
  samples: 400,
  validationShare: 0.5,
  learningRate: 0.03,
  seeds: 3,
  tasks: defaultConfig.tasks.map((task) => ({ ...task, labels: 0.3 })),
};

const makeRun = () => new Run(setUpRun(config, null) as RunSetup);

/** Trains so many steps and judges where that is due. */
async function train(run: Run, steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) {
    if (run.isEvaluationDue) await run.evaluate(0);
    await run.update();
    if (run.room === 0) await run.takeLosses();
  }
  if (run.isEvaluationDue) await run.evaluate(0);
}

const numbersOf = ({ lanes, heads, grid }: ModelView) => ({ lanes, heads, outputs: grid!.outputs });

describe('the model of the best step', () => {
  it('is bit for bit the one that was there at that step, for each seed at its own', async () => {
    const run = makeRun();
    await train(run, 500);
    const steps = run.best.shared.map(({ step }) => step);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(500);
    expect(new Set(steps).size).toBeGreaterThan(1);
    for (const [seed, step] of steps.entries()) {
      const then = makeRun();
      await train(then, step);
      for (const each of [run, then]) each.spotlight = { run: seed, isAtBest: each === run };
      const [kept, was, now] = [await run.view(true), await then.view(true), await run.view(false)];
      expect([kept.isAtBest, was.isAtBest, now.isAtBest]).toEqual([true, false, false]);
      expect(numbersOf(kept)).toEqual(numbersOf(was));
      expect(numbersOf(kept)).not.toEqual(numbersOf(now));
      then.dispose();
    }
    run.dispose();
  });

  it('of every seed can be looked at together, as each is by itself', async () => {
    const run = makeRun();
    await train(run, 30);
    expect((await run.view(false)).grid!.runs).toBeNull();
    const { runs } = (await run.view(false, true)).grid!;
    for (const [seed, outputs] of runs!.entries()) {
      run.spotlight = { run: seed, isAtBest: false };
      expect(outputs).toEqual((await run.view(false)).grid!.outputs);
    }
    expect(runs).toHaveLength(3);
    run.dispose();
  });

  it('goes on with a checkpoint', async () => {
    const run = makeRun();
    await train(run, 100);
    const other = makeRun();
    other.restore((await run.save(0)) as Checkpoint);
    for (const each of [run, other]) each.spotlight = { run: 1, isAtBest: true };
    expect(numbersOf(await other.view(true))).toEqual(numbersOf(await run.view(true)));
    expect(other.best.save()).toEqual(run.best.save());
    for (const each of [run, other]) each.dispose();
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const run = makeRun();
    await train(run, 40);
    run.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
