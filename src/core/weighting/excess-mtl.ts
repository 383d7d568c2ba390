import { square } from '../elementary';
import { number } from '../fields/make-field';
import { combined } from '../linalg/rows';
import { softmax } from './solvers/softmax';
import type { EntryMethod, OptionValues } from './weighting';

export interface ExcessMtlState {
  /** [task]: steps made so far. */
  readonly steps: readonly number[];
  /** [task][parameter]: sums h of squared gradients; null before the first step, when they are 0. */
  readonly squares: readonly (Float64Array | null)[];
  /** [task]: e_t(0), the first excess there was; 0 before there is one. */
  readonly initial: readonly number[];
  /** [task]: ln w_t but for a common constant. */
  readonly logWeights: readonly number[];
}

/** Under the root of h. */
export const epsilon = 1e-7;

/** An excess that is no larger is none: quotients of smaller ones would be without bound. */
const leastExcess = 1e-20;

/** The state after a step in which these excesses e were found, but for h, and the step's weights; [task]. */
export function afterExcess(
  excess: readonly number[],
  { steps, initial: before, logWeights: logs }: ExcessMtlState,
  { eta }: OptionValues,
): { readonly weights: readonly number[]; readonly state: Omit<ExcessMtlState, 'squares'> } {
  const initial = before.map((first, t) => first || (excess[t]! > leastExcess ? excess[t]! : 0));
  const logWeights = logs.map((log, t) =>
    steps[t]! > 0 && initial[t]! > 0 ? log + ((eta as number) * excess[t]!) / initial[t]! : log,
  );
  const weights = softmax(logWeights).map((share) => logWeights.length * share);
  return { weights, state: { steps: steps.map((made) => made + 1), initial, logWeights } };
}

/**
 * Gives weight to the tasks that are furthest from what they could reach. In each step h_t <- h_t + g_t^2 entry by
 * entry, e_t = sum_k g_tk^2 / sqrt(h_tk + 1e-7) estimates task t's excess risk, w_t <- w_t exp(eta e_t / e_t(0)),
 * and the w are scaled to add up to T; the first step stores e_t(0) and leaves w at 1. A step's weights are those
 * after its update. Heads are weighted.
 *
 * The logarithms of w are kept, so that no power overflows. e_t(0) is the first e_t above 1e-20; until then task t
 * counts as without excess. He, Zhou, Zhang, Yun, Xu, Zeng, Chilimbi, Zhao (2024), algorithm 1; epsilon as in the authors'
 * code.
 */
export const excessMtl: EntryMethod<ExcessMtlState> = {
  id: 'excessmtl',
  title: 'ExcessMTL',
  needs: 'jacobian',
  summary:
    'Estimates how much each task could still gain, and gives weight to those with most of it left; label noise does not draw weight.',
  formula: String.raw`w_t \leftarrow w_t \exp \frac{\eta \, e_t}{e_t(0)}, \qquad e_t = \sum_k \frac{g_{tk}^2}{\sqrt{h_{tk}}}, \qquad h_{tk} \leftarrow h_{tk} + g_{tk}^2`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t; then all are scaled to add up to T' },
    { tex: 'e_t', meaning: 'estimate of the excess risk of task t; e_t(0) the first one' },
    { tex: 'g_{tk}', meaning: 'entry k of the shared gradient of task t' },
    { tex: 'h_{tk}', meaning: 'sum of its squares so far' },
    { tex: String.raw`\eta`, meaning: 'rate' },
  ],
  source: {
    authors: 'He, Zhou, Zhang, Yun, Xu, Zeng, Chilimbi, Zhao',
    year: 2024,
    title: 'Robust Multi-Task Learning with Excess Risks',
    venue: 'ICML 2024',
    url: 'https://arxiv.org/abs/2402.02009',
    place: 'algorithm 1',
  },
  departures: 'A task whose first gradients are 0 is compared with its first one that is not.',
  options: {
    eta: number({
      key: 'eta',
      title: 'Rate',
      help: 'How fast the weights move; LibMTL takes 0.01.',
      min: 1e-4,
      max: 10,
      default: 0.01,
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: () => 'weighted',
  usesYourWeights: () => false,
  scale: 'sum',
  random: '',
  init: ({ kinds }) => ({
    steps: kinds.map(() => 0),
    squares: kinds.map(() => null),
    initial: kinds.map(() => 0),
    logWeights: kinds.map(() => 0),
  }),
  layout: () => ({ steps: 'tasks', squares: 'tasks', initial: 'tasks', logWeights: 'tasks' }),
  combine({ jacobian }, state, options) {
    const squares = jacobian.map((row, t) =>
      Float64Array.from(row, (entry, k) => (state.squares[t]?.[k] ?? 0) + square(entry)),
    );
    const excess = jacobian.map((row, t) => {
      let sum = 0;
      for (let k = 0; k < row.length; k++) sum += square(row[k]!) / Math.sqrt(squares[t]![k]! + epsilon);
      return sum;
    });
    const { weights, state: next } = afterExcess(excess, state, options);
    return {
      direction: combined(weights, jacobian),
      headWeights: weights,
      weights,
      state: { ...next, squares },
    };
  },
};
