import { defaultConfig, defaultTask } from '../../src/core/config/defaults';
import type { Config } from '../../src/core/config/schema';
import { seedsOf } from '../../src/core/config/seeds';
import { correlatedTarget, drawCorrelatedLaw } from '../../src/core/data/correlated';
import { drawnRegressions } from '../../src/core/data/drawn-regressions';
import {
  type AffinityMatrix,
  bestPartners,
  meanAffinity,
  type Pair,
  pairwiseGains,
} from '../../src/core/experiment/affinities';
import type { Affinity } from '../../src/core/experiment/result';
import { stream } from '../../src/core/random';
import { membersOf } from '../../src/core/run/member';
import { modelShape } from '../../src/core/run/model';
import { affinityOf } from '../../src/engine/lens/affinity';
import { Batches } from '../../src/engine/trainer/batches';
import { Trainer } from '../../src/engine/trainer/trainer';
import type { RunSetup } from '../../src/worker/run-setup';
import { resultOf, trialOf } from './trial';

// Tasks of which it is known who belongs together: along one direction, or along orthogonal ones.

/** [task]: the direction of its law. Any two directions have correlation 0. */
export const knownFamilies = {
  pairs: { name: 'two groups of two', directions: [0, 0, 1, 1] },
  apart: { name: 'four independent', directions: [0, 1, 2, 3] },
} as const;

const affinityEvery = 10;

const task = { ...defaultTask, target: 'sines', kind: 'regression', labels: 0.4, noise: 0.4 } as const;

const base: Config = {
  ...defaultConfig,
  data: 'correlated',
  inputs: 16,
  samples: 1200,
  trunk: [1],
  batch: 128,
  evenLabels: true,
  learningRate: 0.02,
  steps: 600,
  tasks: [task, task, task, task],
};

/** What tasks do to each other, found both ways, of runs of so many seeds. */
export async function foundMatrices(
  directions: readonly number[],
  seeds: Pick<Config, 'seed' | 'seeds'>,
): Promise<{ readonly pairwise: AffinityMatrix; readonly lookahead: AffinityMatrix }> {
  const config = { ...base, ...seeds };
  return {
    pairwise: pairwiseGains(await trainedPairs(config, directions), directions.length, 'now', 'loss'),
    lookahead: meanAffinity(await affinitiesOf(config, directions)),
  };
}

/** Whether each task's best partner is the other one of its group; of a task that is alone, whether nobody helps it. */
export function findsGroups(matrix: AffinityMatrix, directions: readonly number[]): boolean {
  const partners = bestPartners(matrix);
  return directions.every((direction, of) => {
    const twin = directions.findIndex((other, by) => other === direction && by !== of);
    return twin === -1 ? matrix[of]![partners[of]!]!.mean <= 0 : partners[of] === twin;
  });
}

/** The sines of the correlated family, some tasks along the same direction. */
function setupOf(config: Config, directions: readonly number[]): RunSetup {
  const datasets = seedsOf(config).map((seed) => {
    const { inputs, samples } = config;
    const law = drawCorrelatedLaw({ inputs, correlation: 0, tasks: directions.length }, seed);
    const numbers = stream(seed, 'data');
    const built = drawnRegressions({ ...config, seed }, { id: 'sines', title: 'Sines' }, () => ({
      inputs: Float32Array.from({ length: samples * inputs }, () => numbers.normal()),
      valuesAt: (x) => directions.map((direction) => correlatedTarget(law, direction, x)),
    }));
    if (!('dataset' in built)) throw new Error(JSON.stringify(built.problems));
    return built.dataset;
  });
  return { config, datasets, shape: modelShape(config, datasets[0]!), table: null };
}

/** Each pair in one network, while the others have no weight. */
async function trainedPairs(base: Config, directions: readonly number[]): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const first of directions.keys()) {
    for (let second = first + 1; second < directions.length; second++) {
      const tasks = base.tasks.map((each, t) => ({ ...each, weight: Number(t === first || t === second) }));
      const config = { ...base, tasks };
      const { judgement } = await trialOf(setupOf(config, directions));
      pairs.push({ tasks: [first, second], result: resultOf(config, judgement) });
    }
  }
  return pairs;
}

/** The lookahead affinities of all tasks in one network, on the batches that it is trained on. */
async function affinitiesOf(base: Config, directions: readonly number[]): Promise<Affinity[]> {
  const { config, datasets, shape } = setupOf(base, directions);
  const kinds = config.tasks.map(({ kind }) => kind);
  const { sharing, optimizer } = config;
  const trainer = new Trainer({ shape, kinds, sharing, optimizer, runs: membersOf(config) });
  const batches = new Batches(datasets, config.batch, seedsOf(config), config.evenLabels);
  const found: Affinity[] = [];
  for (let step = 0; step < config.steps; step++) {
    const batch = batches.next();
    if (step % affinityEvery === 0) found.push({ step, values: await affinityOf(trainer, batch) });
    await trainer.step(batch);
  }
  trainer.dispose();
  batches.dispose();
  return found;
}
