import { pow } from '../elementary';
import { choice, number } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { counted, type EpochMean, emptyMean, epochMeanLayout } from './solvers/epoch-mean';
import { positiveLosses } from './solvers/positive';
import { type Trained, trainedLayout, trainedOnce, untrained } from './solvers/small-optimizer';
import { softmax } from './solvers/softmax';
import type { OptionValues, WeighInput, Weighting } from './weighting';

interface GradNormState {
  /** w, or v in LibMTL's form. */
  readonly trained: Trained;
  /** [task]: L_t(0); null before it is known. */
  readonly initial: readonly (number | null)[];
  /** Of the epoch under way, where L_t(0) is an epoch's mean. */
  readonly mean: EpochMean;
}

/** A weight that a large rate has driven to 0 or below is put back here, from where it can grow again. */
const leastWeight = 1e-4;

/**
 * Learns weights with which every task's gradient has the norm that its pace calls for. With n_t the norm of grad
 * L_t over the kernel of the last shared layer, G_t = w_t n_t, Gbar their mean and
 * r_t = (L_t / L_t(0)) / mean_s(L_s / L_s(0)), the weights descend sum_t |G_t - Gbar r_t^alpha| with the target
 * Gbar r_t^alpha held still: the slope for w_t is sign(G_t - Gbar r_t^alpha) n_t, where sign(0) = 0.
 *
 * w starts at 1, is moved by its own Adam after the network has been given the old w, is kept >= 0.0001 and then
 * scaled to add up to T. L_t(0) is the loss of the first batch with a label of the task. alpha >= 0; 0 makes all norms equal.
 *
 * LibMTL's form: w = T softmax(v) with v from 1, moved by the rule and the rate of the network's optimiser; norms over
 * all shared parameters; heads get their own gradient; L_t(0) is the first epoch's mean, and weights are 1 until then.
 *
 * A loss under 1e-20, 0 included, counts as 1e-20. Chen, Badrinarayanan, Lee, Rabinovich (2018), equations 1 and 2,
 * algorithm 1.
 */
export const gradnorm: Weighting<GradNormState> = {
  id: 'gradnorm',
  title: 'GradNorm',
  needs: 'gram',
  summary: "Learns weights that bring the tasks' gradients to one size, larger for tasks that are behind.",
  formula: String.raw`\min_w \sum_t \left| G_t - \bar G \, r_t^{\alpha} \right|, \quad G_t = w_t \lVert \nabla_W L_t \rVert, \qquad r_t = \frac{L_t / L_t(0)}{\frac{1}{T} \sum_s L_s / L_s(0)}`,
  symbols: [
    { tex: 'w_t', meaning: 'weight of task t; all of them add up to T' },
    { tex: 'L_t', meaning: 'loss of task t; L_t(0) at the start' },
    { tex: 'W', meaning: 'kernel of the last shared layer' },
    { tex: String.raw`\bar G`, meaning: 'mean of the G of all tasks, held still while the weights move' },
    { tex: 'r_t', meaning: 'how far task t is behind the others; 1 for the mean' },
    { tex: String.raw`\alpha`, meaning: 'how strongly a task that is behind is pulled' },
    { tex: 'T', meaning: 'number of tasks' },
  ],
  source: {
    authors: 'Chen, Badrinarayanan, Lee, Rabinovich',
    year: 2018,
    title: 'GradNorm: Gradient Normalization for Adaptive Loss Balancing in Deep Multitask Networks',
    venue: 'ICML 2018',
    url: 'https://arxiv.org/abs/1711.02257',
    place: 'equations 1 and 2, algorithm 1',
  },
  departures: 'Weights are kept at 0.0001 or above, and a loss under 1e-20 counts as 1e-20.',
  options: {
    form: choice({
      key: 'form',
      title: 'Form',
      help: 'The paper’s GradNorm or LibMTL’s.',
      options: [
        { id: 'paper', title: 'as in the paper' },
        {
          id: 'libmtl',
          title: 'as in LibMTL',
          help: 'Weights are T softmax(v), v trained with the network; norms over the whole trunk; heads unweighted.',
        },
      ],
      default: 'paper',
      effect: 'live',
    }),
    alpha: number({
      key: 'alpha',
      title: 'Alpha',
      help: 'How strongly tasks that are behind are pulled; 0 makes all gradients the same size.',
      min: 0,
      max: 3,
      default: 1.5,
      step: 0.01,
      scale: 'linear',
      effect: 'live',
    }),
    initial: choice({
      key: 'initial',
      title: 'First loss',
      help: "What a task's loss is compared with.",
      options: [
        { id: 'form', title: 'as the form has it' },
        { id: 'batch', title: 'of the first batch', help: 'As in the paper.' },
        {
          id: 'epoch',
          title: "the first epoch's mean",
          help: 'As in LibMTL; weights are equal until it is over.',
        },
      ],
      default: 'form',
      effect: 'live',
    }),
    rate: number({
      key: 'rate',
      title: 'Rate',
      help: "The paper's form: how fast the weights' own Adam learns; 0 trains them as the network is trained.",
      min: 1e-4,
      max: 1,
      default: 0.025,
      zero: 'auto',
      scale: 'log',
      effect: 'live',
    }),
  },
  heads: ({ form }) => (form === 'libmtl' ? 'own' : 'weighted'),
  usesYourWeights: () => false,
  scale: 'sum',
  random: '',
  init: ({ kinds }) => ({
    trained: untrained(kinds.map(() => 1)),
    initial: kinds.map(() => null),
    mean: emptyMean(kinds.length),
  }),
  layout: ({ form }) => ({
    trained: form === 'libmtl' ? trainedLayout : { ...trainedLayout, values: 'factors' },
    initial: 'tasks',
    mean: epochMeanLayout,
  }),
  weigh(input, state, options) {
    const known = withInitial(input, state, options);
    const { trained, initial } = known;
    if (!isKnown(initial)) return { weights: initial.map(() => 1), state: known };
    const step = options.form === 'libmtl' ? logitStep : weightStep;
    const { weights, next } = step(input, trained, initial, options);
    return { weights, state: { ...known, trained: next } };
  },
};

/** The state with L_t(0) of the tasks of which it is known by now. */
function withInitial({ losses, epoch }: WeighInput, state: GradNormState, { form, initial }: OptionValues) {
  if (isKnown(state.initial)) return state;
  const isEpoch = initial === 'epoch' || (initial === 'form' && form === 'libmtl');
  const { mean, finished } = isEpoch
    ? counted(state.mean, losses, epoch)
    : { mean: state.mean, finished: losses };
  return { ...state, mean, initial: state.initial.map((first, t) => first ?? finished[t]!) };
}

function isKnown(initial: GradNormState['initial']): initial is readonly number[] {
  return initial.every((first) => first !== null);
}

function weightStep(input: WeighInput, trained: Trained, initial: readonly number[], options: OptionValues) {
  const weights = scaled(trained.values);
  const gradient = slopes(weights, norms(input.lastKernelGram), paces(input.losses, initial), options);
  const [rule, rate] = options.rate
    ? (['adam', options.rate as number] as const)
    : ([input.optimizer, input.learningRate] as const);
  return { weights, next: trainedOnce({ ...trained, values: weights }, gradient, rule, rate) };
}

function logitStep(input: WeighInput, trained: Trained, initial: readonly number[], options: OptionValues) {
  const tasks = trained.values.length;
  const shares = softmax(trained.values);
  const weights = shares.map((share) => tasks * share);
  const gradient = slopes(weights, norms(input.gram), paces(input.losses, initial), options);
  // Through the softmax: dw_s / dv_t = w_s ([s = t] - share_t).
  const mean = gradient.reduce((sum, slope, t) => sum + shares[t]! * slope, 0);
  const behind = gradient.map((slope, t) => weights[t]! * (slope - mean));
  return { weights, next: trainedOnce(trained, behind, input.optimizer, input.learningRate) };
}

/** [task]: the slope of sum_t |G_t - target_t| for each weight, the targets held still. */
function slopes(
  weights: readonly number[],
  gradientNorms: readonly number[],
  pace: readonly number[],
  { alpha }: OptionValues,
): number[] {
  const sizes = weights.map((weight, t) => weight * gradientNorms[t]!);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return sizes.map((size, t) => Math.sign(size - mean * pow(pace[t]!, alpha as number)) * gradientNorms[t]!);
}

/** [task]: r_t. */
function paces(losses: readonly number[], initial: readonly number[]): number[] {
  const first = positiveLosses(initial);
  const ratios = positiveLosses(losses).map((loss, t) => loss / first[t]!);
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return ratios.map((ratio) => ratio / mean);
}

function norms(gram: Matrix): number[] {
  return gram.map((row, t) => Math.sqrt(Math.max(row[t]!, 0)));
}

/** Weights above 0 that add up to their number. */
function scaled(values: readonly number[]): number[] {
  const raised = values.map((value) => Math.max(value, leastWeight));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => (raised.length * value) / sum);
}
