import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import type { Dataset } from '../../../src/core/data/dataset';
import type { NewTask } from '../../../src/core/experiment/experiment';
import type { VariantResult } from '../../../src/core/experiment/result';
import { transferWays } from '../../../src/core/experiment/transfer/transfer';
import { baseOf } from '../../../src/core/experiment/variants';
import { setBackend } from '../../../src/engine/backend';
import { linearHeads } from '../../../src/engine/lens/linear-heads';
import { DataShelf } from '../../../src/worker/data-shelf';
import type { RunSetup } from '../../../src/worker/run-setup';
import { SourceShelf } from '../../../src/worker/source-shelf';
import { trainedExperiment } from '../../setup/trained-experiment';
import { trainerOf } from '../../setup/trainers';

beforeAll(async () => {
  await setBackend('cpu');
});

const task = (rotation: number) => ({
  ...defaultTask,
  target: 'hills',
  kind: 'regression' as const,
  rotation,
});

const base: Config = baseOf(
  {
    ...defaultConfig,
    samples: 120,
    batch: 16,
    trunk: [6, 5],
    head: [],
    seeds: 2,
    steps: 40,
    tasks: [task(0), task(40), task(80), { ...task(120), labels: 0.8 }],
  },
  'transfer',
);
const question: NewTask = { kind: 'transfer', task: 3, labels: [5, 12] };

const trained = (changes: Partial<Config> = {}, cuts = {}) =>
  trainedExperiment({ base: { ...base, ...changes }, question }, cuts);

/** By way and labels. */
async function found(changes: Partial<Config> = {}, cuts = {}) {
  const { variants, results } = await trained(changes, cuts);
  return new Map(
    variants.map(({ link, change }) => [
      `${change.transfer!.way} ${change.transfer!.labels}`,
      results.get(link)!,
    ]),
  );
}

const untimed = ({ last, first, curves, untaught }: VariantResult) => ({
  last: { ...last, elapsedMs: 0 },
  first: { ...first!, elapsedMs: 0 },
  curves,
  untaught,
});

describe('a new task', () => {
  it('is learnt in every way with every number of labels', async () => {
    const results = await found();
    const expected = transferWays.flatMap((way) => [`${way} 5`, `${way} 12`, `${way} null`]);
    expect([...results.keys()]).toEqual(['before 0', ...expected]);
    const labels = results.get('head 12')!.tasks.map((run) => run[3]!.trained);
    expect(labels).toEqual([[12], [12]]);
  });

  it('starts where the old tasks’ training ends, and leaves all of them as they were where its head alone moves', async () => {
    const results = await found();
    const before = results.get('before 0')!.last.shared;
    for (const way of ['head', 'tuned']) {
      expect(results.get(`${way} 12`)!.first!.shared).toEqual(before);
    }
    const old = (result: VariantResult) => result.last.shared.map((run) => run.slice(0, 3));
    expect(old(results.get('head 12')!)).toEqual(before.map((run) => run.slice(0, 3)));
    expect(old(results.get('tuned 12')!)).not.toEqual(before.map((run) => run.slice(0, 3)));
  });

  it('comes to the same however its trainings are cut into batches and beside whatever they are trained', async () => {
    const [one, many] = [await found(), await found({}, { workers: 3, mostRuns: 2 })];
    for (const [key, result] of one) expect(untimed(many.get(key)!), key).toEqual(untimed(result));
  });

  it('is refused more labels than there are', async () => {
    const { results, variants } = await trainedExperiment({
      base,
      question: { ...question, labels: [5, 1000] },
    });
    expect(variants.length - results.size).toBe(4);
  });

  it('learns by its head alone what a linear layer learns on the features of the trunk, worked out by hand', async () => {
    const plain = { ...base, optimizer: 'sgd', learningRate: 0.05, seeds: 1 } as const;
    const { variants, results } = await trainedExperiment({ base: plain, question });
    const { config, transfer, link } = variants.find(
      ({ change }) => change.transfer?.way === 'head' && change.transfer.labels === 12,
    )!;
    const shelf = new DataShelf();
    const setUp = (of: Config) => shelf.setUp(of) as RunSetup;
    const parameters = (await new SourceShelf().endOf(transfer!.source!, 'cpu', setUp, async (training) => {
      while (!training.isOver) await training.advance(5);
    }))!;
    const [dataset] = (shelf.setUp(config, transfer) as RunSetup).datasets as [Dataset];
    const model = trainerOf({ config, dataset });
    model.writeParameters(parameters);
    const asked = { model, parameters, run: 0, outputs: 1 };
    const learnt = await linearHeads(asked, { dataset, rows: dataset.train });
    const tested = await linearHeads(asked, { dataset, rows: dataset.test });
    model.dispose();
    const { targets } = dataset.tasks[3]!;
    const head = Array.from(learnt.heads[3]!);
    const outputOf = (features: Float32Array, row: number) =>
      head.reduce((sum, weight, unit) => sum + weight * (unit < 5 ? features[5 * row + unit]! : 1), 0);
    for (let step = 0; step < plain.steps; step++) {
      const errors = Array.from(dataset.train, (row, i) => outputOf(learnt.features, i) - targets[row]!);
      head.forEach((_, unit) => {
        const slope = errors.reduce(
          (sum, error, i) => sum + 2 * error * (unit < 5 ? learnt.features[5 * i + unit]! : 1),
          0,
        );
        head[unit]! -= (plain.learningRate * slope) / errors.length;
      });
    }
    const squares = Array.from(dataset.test, (row, i) => (outputOf(tested.features, i) - targets[row]!) ** 2);
    const loss = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    const found = results.get(link)!;
    expect(found.first!.shared[0]![3]!.loss).toBeGreaterThan(1.2 * loss);
    expect(found.last.shared[0]![3]!.loss / loss).toBeCloseTo(1, 4);
  });

  it('says where its runs diverge', async () => {
    const results = await found({ optimizer: 'sgd', activation: 'linear', learningRate: 1 });
    expect(results.get('scratch 12')!.ended).toHaveLength(2);
  });
});
