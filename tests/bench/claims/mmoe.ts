import {
  findingOf,
  type Interval,
  intervalOf,
  meanOf,
  pairedDifference,
} from '../../../src/core/analysis/statistics';
import type { Config } from '../../../src/core/config/schema';
import { correlatedFamily } from '../../../src/core/data/correlated-family';
import { type Claim, differenceText, meanText, ratesText, verdictOf, withBestRates } from './claim';
import { type Job, type Model, parametersOf, type Trained } from './train';

const correlations = [1, 0.5, 0];
const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
const pilotSeed = 101;
const steps = 6_000;
const trainRows = 64_000;
const testRows = 1_000;

const equal = { id: 'equal', options: {} };
const rates = [1e-4, 1e-3, 1e-2];
const models: readonly Model[] = [
  { name: 'shared-bottom', sharing: { id: 'hard', options: {} }, method: equal, trunk: [113], rates },
  {
    name: 'OMoE',
    sharing: { id: 'mmoe', options: { experts: 8, gates: 'one' } },
    method: equal,
    trunk: [16],
    rates,
  },
  { name: 'MMoE', sharing: { id: 'mmoe', options: { experts: 8 } }, method: equal, trunk: [16], rates },
];

const base: Partial<Config> = {
  data: 'correlated',
  inputs: 100,
  samples: trainRows + testRows,
  testShare: testRows / (trainRows + testRows),
  head: [8],
  activation: 'relu',
  optimizer: 'adam',
  batch: 32,
  tasks: correlatedFamily.defaultTasks(null),
};

/**
 * Ma, Zhao, Yi, Chen, Hong and Chi (2018), "Modeling task relationships in multi-task learning with multi-gate
 * mixture-of-experts", KDD 2018, sections 3.2, 3.3 and 4.2.
 */
export const mmoeClaim: Claim = {
  id: 'mmoe',
  title: 'MMoE: the final loss as tasks become less alike',
  async measure(train) {
    const pilot = [1, 0].map((p) => jobOf(pilotSeed, p, models));
    const chosen = await withBestRates(models, pilot, finalLoss, train);
    const answers = await Promise.all(
      correlations.map((p) => Promise.all(seeds.map((seed) => train(jobOf(seed, p, chosen))))),
    );
    /** [model][p][seed] */
    const losses = models.map((_, model) =>
      answers.map((ofSeeds) => ofSeeds.map((answer) => 1000 * finalLoss(answer[model]![0]!))),
    );
    const [bottom, omoe, mmoe] = losses as [number[][], number[][], number[][]];
    const last = correlations.length - 1;
    const fall = (of: number[][]) => pairedDifference(of[last]!, of[0]!);
    const gaps = correlations.map((_, p) => bottom[p]!.map((loss, seed) => loss - mmoe[p]![seed]!));
    const rows = correlations.map((p, at) => ({
      'task correlation p': p,
      'shared-bottom': meanText(intervalOf(bottom[at]!), 2),
      OMoE: meanText(intervalOf(omoe[at]!), 2),
      MMoE: meanText(intervalOf(mmoe[at]!), 2),
      'shared-bottom - MMoE': differenceText(intervalOf(gaps[at]!), 2),
      'OMoE - MMoE': differenceText(pairedDifference(omoe[at]!, mmoe[at]!), 2),
    }));
    return { rows, notes: [...verdicts(fall, { bottom, omoe, mmoe }, gaps), ...settings(chosen)] };
  },
};

function jobOf(seed: number, correlation: number, of: readonly Model[]): Job {
  return { config: { ...base, seed, correlation }, models: of, steps };
}

/** The mean of the tasks' losses at the end. */
function finalLoss({ after }: Trained): number {
  return meanOf(after);
}

function verdicts(
  fall: (of: number[][]) => Interval,
  { bottom, omoe, mmoe }: Record<'bottom' | 'omoe' | 'mmoe', number[][]>,
  gaps: readonly (readonly number[])[],
): string[] {
  const answer = (question: string, found: Interval) =>
    `${question} ${verdictOf(findingOf(found), 'more')}: ${differenceText(found, 2)}.`;
  const widening = pairedDifference(gaps.at(-1)!, gaps[0]!);
  return [
    answer("Does shared-bottom's loss grow from p = 1 to p = 0?", fall(bottom)),
    answer('Does the gap shared-bottom - MMoE widen from p = 1 to p = 0?', widening),
    answer('Is the loss of shared-bottom above that of MMoE at p = 0?', intervalOf(gaps.at(-1)!)),
    `Of the others, from p = 1 to p = 0: MMoE ${differenceText(fall(mmoe), 2)}, OMoE ${differenceText(fall(omoe), 2)}.`,
  ];
}

function settings(chosen: readonly Model[]): string[] {
  const sizes = models.map((model) => `${model.name} ${parametersOf(base, model).toLocaleString('en')}`);
  return [
    'Thousandths of the mean squared error on 1,000 test rows, mean of the two tasks, at the end; the noise alone is 10.',
    `Means ± 95 % intervals (Student's t) over ${seeds.length} seeds, differences paired by seed: a seed draws law, inputs, noise, network`,
    'and order of the rows, and p turns the second task alone.',
    `100 inputs, |w| = 0.3, five sines, noise of variance 0.01; ${trainRows.toLocaleString('en')} training rows, batch ${base.batch}, ${steps.toLocaleString('en')} steps of Adam, ReLU.`,
    'Shared-bottom: one layer of 113; MoE: eight experts of one layer of 16, gates linear in the inputs; towers of 8.',
    `Parameters: ${sizes.join(', ')}; without its gates, MMoE has 13,218.`,
    `Learning rate of each model: the best of ${rates.join(', ')} by the mean final loss on seed ${pilotSeed} at p = 1 and 0: ${ratesText(chosen)}.`,
    "The paper: shared-bottom's loss grows as p falls, MMoE's hardly does. It repeats 200 times and leaves |w|, the number of sines, rows,",
    'batch size and steps open; |w| and sines are those of the usual re-implementation, the rest is ours.',
    'Tried besides, on the same ten seeds, p = 0 less p = 1. On the 10,000 rows of the re-implementation and 2,000 steps all models do best',
    'at 0.01, and what they learn of the noise hides the rest: shared-bottom -0.24 [-2.54, +2.07], gap -1.23 [-4.10, +1.63]. With |w| = 1,',
    'where the sines bend more, on 64,000 rows: shared-bottom +2.90 [-1.68, +7.49], gap -1.38 [-8.47, +5.71]: no wider there either.',
  ];
}
