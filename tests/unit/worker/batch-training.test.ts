import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import type { Question } from '../../../src/core/experiment/experiment';
import type { VariantResult } from '../../../src/core/experiment/result';
import type { RecordChoice } from '../../../src/core/fields/field';
import { atBestSteps, BestSteps } from '../../../src/core/run/best-steps';
import type { Ended, Judgement } from '../../../src/core/run/told';
import { architectures } from '../../../src/core/sharing';
import { weightings } from '../../../src/core/weighting';
import { setBackend } from '../../../src/engine/backend';
import { tf } from '../../../src/engine/tensorflow/tf';
import { Run } from '../../../src/worker/run';
import { type RunSetup, setUpRun } from '../../../src/worker/run-setup';
import { trainedExperiment } from '../../setup/trained-experiment';

beforeAll(async () => {
  await setBackend('cpu');
});

const choice = (id: string): RecordChoice => ({ id, options: {} });

/** Few labels, so that batches of some seeds lack a task that those of others have. */
const few: Config = {
  ...defaultConfig,
  samples: 90,
  batch: 7,
  trunk: [5, 4],
  validationShare: 0.3,
  seeds: 2,
  steps: 33,
  tasks: [
    { ...defaultTask, target: 'rings', kind: 'multiclass', trunkDepth: 1 },
    { ...defaultTask, target: 'hills', kind: 'regression', labels: 0.2 },
    { ...defaultTask, target: 'xor', weight: 0.5 },
  ],
};

/** What a configuration's runs come to as the page trains them. */
async function alone(
  config: Config,
): Promise<Pick<VariantResult, 'last' | 'best' | 'stepsToBest' | 'ended'>> {
  const run = new Run(setUpRun(config, null) as RunSetup);
  const bestSteps = new BestSteps(config.tasks.map(({ weight }) => weight > 0));
  let last: Judgement | null = null;
  let best: Judgement | null = null;
  let ended: readonly Ended[] = [];
  for (;;) {
    if (run.isEvaluationDue || run.step === config.steps) {
      ended = (await run.takeLosses()).ended;
      if (ended.length === config.seeds) break;
      last = await run.evaluate(0);
      const improved = bestSteps.take(last);
      if (improved !== null) best = atBestSteps(best, last, improved);
    }
    const isOver = run.step === config.steps || (config.patience > 0 && bestSteps.since >= config.patience);
    if (isOver) break;
    await run.update();
  }
  run.dispose();
  const { step, shared } = last!;
  const stepsToBest = shared.map((_, i) => (best === null ? step : bestSteps.shared[i]!.step));
  return { last: last!, best, stepsToBest, ended };
}

const untimed = (judgement: Judgement | null) => judgement && { ...judgement, elapsedMs: 0 };

/** Trains a question and expects each of its variants to be what it is alone; gives in how many batches. */
async function expectAsAlone(base: Config, question: Question): Promise<number> {
  const { results, variants, batches } = await trainedExperiment({ base, question });
  expect(variants.length).toBeGreaterThan(1);
  for (const { link, config } of variants) {
    const result = results.get(link)!;
    const expected = await alone(config);
    expect(untimed(result.last), link).toEqual(untimed(expected.last));
    expect(untimed(result.best), link).toEqual(untimed(expected.best));
    expect(result.stepsToBest, link).toEqual(expected.stepsToBest);
    expect(result.ended, link).toEqual(expected.ended);
  }
  return batches.length;
}

const choices = (methods: readonly RecordChoice[], sharings = [choice('hard')]): Question => ({
  kind: 'choices',
  methods,
  sharings,
});
const knob = (
  name: string,
  values: readonly (number | number[])[],
  task: number | null = null,
): Question => ({
  kind: 'knobs',
  knobs: [{ name, task, values }],
});

describe('variants of an experiment are bit for bit what they are alone', () => {
  it('by every method', async () => {
    const batches = await expectAsAlone(few, choices(Object.keys(weightings).map(choice)));
    expect(batches).toBeLessThan(10);
  });

  it('by every architecture', async () => {
    const sharings = Object.keys(architectures).map(choice);
    await expectAsAlone(few, choices([choice('fixed'), choice('mgda')], sharings));
  });

  it('over knobs that runs of one trainer differ in', async () => {
    const rates = await expectAsAlone(few, knob('learningRate', [0.001, 0.01, 0.1]));
    expect(rates).toBe(2);
    await expectAsAlone(few, knob('trunkL2', [0, 0.001, 0.1]));
    await expectAsAlone({ ...few, sharing: choice('soft') }, knob('sharing.strength', [0, 0.1, 10]));
    const labels = await expectAsAlone(few, knob('labels', [0.1, 0.4, 1], 0));
    expect(labels).toBe(2);
  });

  it('over knobs that ask for other networks', async () => {
    expect(await expectAsAlone(few, knob('trunk', [[3], [4, 4], [4, 4, 4]]))).toBe(6);
    await expectAsAlone(few, knob('batch', [1, 8, 64]));
    await expectAsAlone(few, knob('steps', [5, 17, 40]));
    await expectAsAlone(few, knob('trunkDepth', [0, 1, 2], 1));
  });

  it('over loss weights, tasks that are left out, and groups', async () => {
    const { tasks } = few;
    const two = { ...few, tasks: tasks.slice(0, 2) };
    const sweeps = [choice('fixed'), choice('stch')];
    const batches = await expectAsAlone(two, {
      kind: 'weights',
      points: 16,
      sweeps,
      methods: [choice('uw')],
    });
    expect(batches).toBeLessThanOrEqual(5);
    await expectAsAlone(few, { kind: 'partners', networks: 2 });
    await expectAsAlone(few, { kind: 'labels', task: 1, shares: [0.1, 0.5] });
  });

  it('where they end out of patience, each at a step of its own', async () => {
    const base = { ...few, seeds: 2, steps: 600, patience: 3 };
    const question = knob('learningRate', [0.002, 0.03, 0.3]);
    await expectAsAlone(base, question);
    const { results } = await trainedExperiment({ base, question });
    const lasts = [...results.values()].map(({ last }) => last.step);
    expect(new Set(lasts).size).toBeGreaterThan(1);
    expect(Math.min(...lasts)).toBeLessThan(600);
  });

  it('where runs diverge, some or all', async () => {
    const base: Config = { ...few, seeds: 4, optimizer: 'sgd', activation: 'linear', validationShare: 0 };
    const question = knob('learningRate', [0.01, 1, 3, 10]);
    await expectAsAlone(base, question);
    const { results } = await trainedExperiment({ base, question });
    const counts = [...results.values()].map(({ ended }) => ended.length);
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBe(4);
  });

  it('on the same examples, by one data set', async () => {
    await expectAsAlone({ ...few, draws: 'training' }, choices(['fixed', 'rlw'].map(choice)));
  });

  it('each judged at steps of its own, although they share single-task networks', async () => {
    // A task that leaves the trunk early does so alone as well, but not beside experts.
    const tasks = few.tasks.map((each) => ({ ...each, trunkDepth: 6 }));
    const base: Config = { ...few, tasks, samples: 900, trunk: [24, 24], seeds: 1, steps: 120 };
    const question = choices([choice('fixed')], ['hard', 'mmoe'].map(choice));
    await expectAsAlone(base, question);
    const { batches, results } = await trainedExperiment({ base, question });
    const [baseline] = batches.flat().filter(({ key }) => key.includes('sharing=single'));
    expect(baseline!.gaps.length).toBe(2);
    const [hard, mmoe] = [...results.values()].map(({ curves }) => curves.steps);
    expect(hard).not.toEqual(mmoe);
  });

  it('without a baseline', async () => {
    await expectAsAlone({ ...few, baseline: false }, choices(['fixed', 'uw'].map(choice)));
  });
});

describe('an experiment', () => {
  const question = choices(['fixed', 'equal', 'uw', 'pcgrad', 'mgda', 'graddrop'].map(choice));

  it('comes to the same however it is cut into batches', async () => {
    const cuts = [{}, { workers: 3 }, { mostRuns: 4 }, { mostRuns: 2, workers: 2 }];
    const trained = [];
    for (const cut of cuts) trained.push(await trainedExperiment({ base: few, question }, cut));
    const untimedResults = trained.map(({ results }) =>
      [...results].map(([link, result]) => [
        link,
        { ...result, elapsedMs: 0, last: untimed(result.last), best: untimed(result.best) },
      ]),
    );
    for (const results of untimedResults) expect(results).toEqual(untimedResults[0]);
    expect(new Set(trained.map(({ batches }) => batches.length)).size).toBeGreaterThan(2);
  });

  it('trains single-task networks once for all variants that share them', async () => {
    const { batches } = await trainedExperiment({ base: few, question });
    const keys = batches.flat().map(({ key }) => key);
    expect(keys.length).toBe(7);
    expect(keys.filter((key) => key.includes('sharing=single')).length).toBe(1);
  });

  it('trains all together and all apart once', async () => {
    const { batches, variants } = await trainedExperiment({
      base: few,
      question: { kind: 'partners', networks: 2 },
    });
    expect(variants.length).toBe(5);
    expect(batches.flat().length).toBe(5);
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await trainedExperiment({ base: few, question });
    expect(tf.memory().numTensors).toBe(before);
  });
});
