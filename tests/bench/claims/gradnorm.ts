import { findingOf, intervalOf, meanOf, pairedDifference } from '../../../src/core/analysis/statistics';
import type { Config, TaskConfig } from '../../../src/core/config/schema';
import { scaledFamily } from '../../../src/core/data/scaled-family';
import { stream } from '../../../src/core/random';
import { type Claim, differenceText, meanText, ratesText, verdictOf, withBestRates } from './claim';
import type { Job, Model, Trained } from './train';

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);
const pilotSeed = 101;
const steps = 2_000;
const trainRows = 18_000;
const testRows = 2_000;
const trunk = [32, 32, 32, 32];

const hard = { id: 'hard', options: {} };
const rates = [1e-3, 3e-3, 1e-2];
const models: readonly Model[] = [
  { name: 'equal weights', sharing: hard, method: { id: 'equal', options: {} }, trunk, rates },
  { name: 'GradNorm', sharing: hard, method: { id: 'gradnorm', options: { alpha: 0.12 } }, trunk, rates },
  { name: 'uncertainty', sharing: hard, method: { id: 'uw', options: { rate: 0.025 } }, trunk, rates },
];

const base: Partial<Config> = {
  data: 'scaled',
  inputs: 50,
  samples: trainRows + testRows,
  testShare: testRows / (trainRows + testRows),
  head: [],
  activation: 'relu',
  optimizer: 'adam',
  batch: 32,
};

/** The paper's two systems: [task], the scales sigma of a seed. */
const systems: readonly { readonly tasks: number; scalesOf(seed: number): number[] }[] = [
  { tasks: 2, scalesOf: () => [1, 100] },
  {
    tasks: 10,
    scalesOf: (seed) => {
      const random = stream(seed, 'bench/scales');
      return Array.from({ length: 10 }, () => 100 * Math.abs(random.normal()));
    },
  },
];

/**
 * Chen, Badrinarayanan, Lee and Rabinovich (2018), "GradNorm: gradient normalization for adaptive loss balancing in
 * deep multitask networks", ICML 2018, section 4.
 */
export const gradnormClaim: Claim = {
  id: 'gradnorm',
  title: 'GradNorm: tasks of unlike scales',
  async measure(train) {
    const measured = await Promise.all(
      systems.map(async ({ tasks, scalesOf }) => {
        const jobOf = (seed: number, of: readonly Model[]) => job(seed, scalesOf(seed), of);
        const pilot = [jobOf(pilotSeed, models)];
        const chosen = await withBestRates(models, pilot, normalised, train);
        const answers = await Promise.all(seeds.map((seed) => train(jobOf(seed, chosen))));
        const scores = models.map((_, model) => answers.map((answer) => normalised(answer[model]![0]!)));
        const [equal, gradnorm, uncertainty] = scores as [number[], number[], number[]];
        const ratios = (model: number, place: number) =>
          answers.map((answer, at) => {
            const order = byScale(scalesOf(seeds[at]!));
            return ratiosOf(answer[model]![0]!)[order.at(place)!]!;
          });
        const rows = models.map(({ name }, model) => ({
          system: `T = ${tasks}`,
          method: name,
          'all tasks': meanText(intervalOf(scores[model]!), 3),
          'less equal weights': model === 0 ? '' : differenceText(pairedDifference(scores[model]!, equal), 3),
          'smallest scale': meanText(intervalOf(ratios(model, 0)), 3),
          'largest scale': meanText(intervalOf(ratios(model, -1)), 3),
        }));
        const question = (other: string, theirs: number[]) => {
          const found = pairedDifference(gradnorm, theirs);
          return `T = ${tasks}: is GradNorm's loss below that of ${other}? ${verdictOf(findingOf(found), 'less')}: ${differenceText(found, 3)}.`;
        };
        return {
          rows,
          verdicts: [question('equal weights', equal), question('uncertainty weighting', uncertainty)],
          rates: `T = ${tasks}: ${ratesText(chosen)}`,
        };
      }),
    );
    return {
      rows: measured.flatMap(({ rows }) => rows),
      notes: [...measured.flatMap(({ verdicts }) => verdicts), ...settings(measured.map((one) => one.rates))],
    };
  },
};

function job(seed: number, scales: readonly number[], of: readonly Model[]): Job {
  const task = scaledFamily.defaultTasks(null)[0]!;
  const tasks = scales.map((scale): TaskConfig => ({ ...task, scale, name: '' }));
  return { config: { ...base, seed, tasks }, models: of, steps };
}

/** [task]: L_i(t) / L_i(0). */
function ratiosOf({ before, after }: Trained): number[] {
  return after.map((loss, task) => loss / before[task]!);
}

/** The paper's measure: sum_i L_i(t) / L_i(0), divided by the number of tasks. */
function normalised(trained: Trained): number {
  return meanOf(ratiosOf(trained));
}

/** The tasks in the order of their scales. */
function byScale(scales: readonly number[]): number[] {
  return scales.map((_, task) => task).sort((a, b) => scales[a]! - scales[b]!);
}

function settings(chosenRates: readonly string[]): string[] {
  return [
    `Losses on ${testRows.toLocaleString('en')} test rows at the end as shares of those at the beginning, mean over the tasks; ± 95 % intervals (Student's t) over`,
    `${seeds.length} seeds, differences paired by seed: a seed draws law, inputs, network, order of the rows and the scales of T = 10.`,
    'Scales: 1 and 100; for T = 10 those of 100 |z|, z normal.',
    `50 inputs, trunk of four ReLU layers of 32, a linear head for each task; ${trainRows.toLocaleString('en')} training rows, batch ${base.batch}, ${steps.toLocaleString('en')} steps of Adam.`,
    'GradNorm: alpha 0.12; it and uncertainty weighting learn their weights at a rate of 0.025, whatever that of the network.',
    `Learning rates: for each method the best of ${rates.join(', ')} by its mean on seed ${pilotSeed}. ${chosenRates.join('; ')}.`,
    'The paper: GradNorm below both for T = 2 and T = 10. It has 250 inputs, four layers of 100 and 100 outputs a task.',
  ];
}
