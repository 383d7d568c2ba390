import { number } from '../fields/make-field';
import { dot, gramOf, type Rows } from '../linalg/rows';
import { leastSquares } from './solvers/least-squares';
import type { EntryMethod } from './weighting';

/**
 * [task, entry]: 1 where the entry is kept, 0 where it is dropped.
 *
 * Of the entries k of all tasks, those of one sign are kept: the positive ones if P_k > U_k, the negative ones if
 * P_k < U_k, where P_k = (1 + sum_t g_tk / sum_t |g_tk|) / 2. Nothing is kept of a column of zeros.
 */
export function keptSigns(rows: Rows, draws: ArrayLike<number>): Uint8Array[] {
  const kept = rows.map((row) => new Uint8Array(row.length));
  for (let k = 0; k < draws.length; k++) {
    let sum = 0;
    let size = 0;
    for (const row of rows) {
      sum += row[k]!;
      size += Math.abs(row[k]!);
    }
    if (size === 0) continue;
    const lead = Math.sign((1 + sum / size) / 2 - draws[k]!);
    rows.forEach((row, t) => {
      if (Math.sign(row[k]!) === lead) kept[t]![k] = 1;
    });
  }
  return kept;
}

/**
 * [entry]: sum_t (leak_t + (1 - leak_t) kept_tk) g_tk.
 *
 * @param leak [task], the share of the dropped entries that goes through
 */
export function withoutDropped(
  rows: Rows,
  kept: readonly Uint8Array[],
  leak: readonly number[],
): Float64Array {
  const direction = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, t) => {
    for (let k = 0; k < direction.length; k++) direction[k]! += (kept[t]![k] ? 1 : leak[t]!) * row[k]!;
  });
  return direction;
}

/**
 * Keeps, in each entry of the shared gradients, the tasks of one sign, drawn with the odds of that sign's sum.
 *
 * With P_k = (1 + sum_t g_tk / sum_t |g_tk|) / 2 and U_k uniform on [0, 1): an entry is kept if it is positive and
 * P_k > U_k, or negative and P_k < U_k; the direction is sum_t (l + (1 - l) kept_tk) g_tk. With a leak l of 0 its mean
 * over the draws is the plain sum of the gradients; with l = 1 it is that sum. The leak is on 0 to 1. One number is
 * drawn for each parameter, in their order. Heads get their own gradient.
 *
 * The weights shown are those with which a plain weighted sum comes closest to the direction. Chen, Ngiam, Huang,
 * Luong, Kretzschmar, Chai, Anguelov (2020), algorithm 1, lines 10 to 15.
 */
export const graddrop: EntryMethod<null> = {
  id: 'graddrop',
  title: 'GradDrop',
  needs: 'jacobian',
  summary:
    'Tosses a coin for the sign of each entry of the gradient, and drops the tasks that pull the other way.',
  formula: String.raw`g_k = \sum_t \bigl( \ell + (1 - \ell) M_{tk} \bigr) g_{tk}, \quad M_{tk} = \begin{cases} [P_k > U_k] & g_{tk} > 0 \\ [P_k < U_k] & g_{tk} < 0 \end{cases} \qquad P_k = \frac{1}{2} \left( 1 + \frac{\sum_t g_{tk}}{\sum_t |g_{tk}|} \right)`,
  symbols: [
    { tex: 'g_{tk}', meaning: 'entry k of the shared gradient of task t' },
    { tex: 'g_k', meaning: 'entry k of the direction' },
    { tex: 'M_{tk}', meaning: 'whether the entry is kept' },
    { tex: 'P_k', meaning: 'how positive entry k is over all tasks, 0 to 1' },
    { tex: 'U_k', meaning: 'a number drawn from 0 to 1, anew each step' },
    { tex: String.raw`\ell`, meaning: 'leak: the share of a dropped entry that goes through' },
  ],
  source: {
    authors: 'Chen, Ngiam, Huang, Luong, Kretzschmar, Chai, Anguelov',
    year: 2020,
    title: 'Just Pick a Sign: Optimizing Deep Multitask Models with Gradient Sign Dropout',
    venue: 'NeurIPS 2020',
    url: 'https://arxiv.org/abs/2010.06808',
    place: 'algorithm 1, lines 10 to 15',
  },
  departures:
    'Signs are drawn for the gradient of each shared parameter, as in TorchJD, not for that of each feature of a layer; the leak is the same for all tasks.',
  options: {
    leak: number({
      key: 'leak',
      title: 'Leak',
      help: 'The share of a dropped entry that goes through; 1 drops nothing.',
      min: 0,
      max: 1,
      default: 0,
      step: 0.01,
      scale: 'linear',
      effect: 'live',
    }),
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'sum',
  random: 'one number for each shared parameter, every step',
  init: () => null,
  layout: () => null,
  combine({ jacobian }, state, { leak }, random) {
    const draws = Float64Array.from({ length: jacobian[0]?.length ?? 0 }, () => random.uniform());
    const leaks = jacobian.map(() => leak as number);
    const direction = withoutDropped(jacobian, keptSigns(jacobian, draws), leaks);
    return {
      direction,
      headWeights: jacobian.map(() => 1),
      weights: leastSquares(
        gramOf(jacobian),
        jacobian.map((row) => dot(row, direction)),
      ),
      state,
    };
  },
};
