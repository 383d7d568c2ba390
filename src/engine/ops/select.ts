import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor, Tensor2D, Tensor4D } from '../tensorflow/tf';
import { selectAxes } from './select-axes';
import {
  penaltyGradientLoops,
  penaltyLoops,
  selectBitsGradientLoops,
  selectLoops,
  selectSharesGradientLoops,
} from './select-loops';
import {
  penaltyGradientLaunch,
  penaltyLaunch,
  selectBitsGradientLaunch,
  selectLaunch,
  selectSharesGradientLaunch,
} from './select-webgl';

/**
 * The weights of experts by DSelect-k: k selectors, each of which spells the index of an expert in m binary numbers.
 *
 *     S(t) = 0 for t <= -gamma / 2, 1 for t >= gamma / 2, else -2 t^3 / gamma^3 + 3 t / (2 gamma) + 1 / 2
 *     r_ji = prod_b (S(z_jb) where bit b of i is set, else 1 - S(z_jb)),   p_i = sum_j softmax(w)_j r_ji
 *
 * `z` is [run, task, sample, k m], selector by selector, the most significant bit first; m = ceil(log2 experts), at
 * least 1. `w` is [run, task, sample, k]. gamma > 0. Returns p, [run, task, sample, expert]; combinations of bits that
 * are no expert are dropped, so that p may sum to less than 1. One launch, and one for each gradient.
 *
 * Hazimeh, Zhao, Chowdhery, Sathiamoorthy, Chen, Mazumder, Hong and Chi: DSelect-k: Differentiable Selection in the
 * Mixture of Experts with Applications to Multi-Task Learning, NeurIPS 2021, https://arxiv.org/abs/2106.03760,
 * section 3; the order of bits is that of LibMTL's DSelect_k.
 */
export function select(z: Tensor4D, w: Tensor4D, experts: number, gamma = 1): Tensor4D {
  const { selectors } = selectAxes(z.shape, experts, gamma);
  if (w.shape[3] !== selectors)
    throw new RangeError(`w must be of ${selectors} selectors; got ${w.shape[3]}`);
  const attributes = { experts, gamma };
  return runDifferentiable(selectKernel, { z, w }, attributes, (dy, inputs) => ({
    z: () => runFused(bitsGradient, { dy, ...inputs }, attributes),
    w: () => runFused(sharesGradient, { dy, ...inputs }, attributes),
  })) as Tensor4D;
}

/**
 * How far the selectors of {@link select} are from choosing one expert each, [run, task]:
 *
 *     mean over samples of sum_j (-sum_i r_ji log(r_ji + 1e-6) + 1 / (sum_i r_ji + 1e-6))
 *
 * the second term only where the number of experts is no power of 2: it keeps selectors from combinations of bits
 * that are dropped. One launch, and one for the gradient.
 *
 * LibMTL, DSelect_k, `_entropy_reg_loss`. Departures: there the sum over samples is taken, of the first term times 1e-6
 * and of the second as it is, whose quotient has no 1e-6 in it and is infinite for a selector that has chosen nothing.
 */
export function selectPenalty(z: Tensor4D, experts: number, gamma = 1): Tensor2D {
  const attributes = { experts, gamma };
  selectAxes(z.shape, experts, gamma);
  return runDifferentiable(penaltyKernel, { z }, attributes, (dy, inputs) => ({
    z: () => runFused(penaltyGradient, { dy, ...inputs }, attributes),
  })) as Tensor2D;
}

interface SelectAttributes {
  readonly experts: number;
  readonly gamma: number;
}

function axesOf(z: { readonly shape: readonly number[] }, { experts, gamma }: SelectAttributes) {
  return selectAxes(z.shape, experts, gamma);
}

const selectKernel = registerFused<{ z: Tensor; w: Tensor }, SelectAttributes>({
  name: 'MtlSelect',
  webgl: ({ z, w }, attributes, card) => [selectLaunch(z, w, axesOf(z, attributes), card)],
  loops: ({ z, w }, attributes) => [selectLoops(z, w, axesOf(z, attributes))],
});

const bitsGradient = registerFused<{ dy: Tensor; z: Tensor; w: Tensor }, SelectAttributes>({
  name: 'MtlSelectBitsGradient',
  webgl: ({ dy, z, w }, attributes, card) => [
    selectBitsGradientLaunch(dy, z, w, axesOf(z, attributes), card),
  ],
  loops: ({ dy, z, w }, attributes) => [selectBitsGradientLoops(dy, z, w, axesOf(z, attributes))],
});

const sharesGradient = registerFused<{ dy: Tensor; z: Tensor; w: Tensor }, SelectAttributes>({
  name: 'MtlSelectSharesGradient',
  webgl: ({ dy, z, w }, attributes, card) => [
    selectSharesGradientLaunch(dy, z, w, axesOf(z, attributes), card),
  ],
  loops: ({ dy, z, w }, attributes) => [selectSharesGradientLoops(dy, z, w, axesOf(z, attributes))],
});

const penaltyKernel = registerFused<{ z: Tensor }, SelectAttributes>({
  name: 'MtlSelectPenalty',
  webgl: ({ z }, attributes, card) => [penaltyLaunch(z, axesOf(z, attributes), card)],
  loops: ({ z }, attributes) => [penaltyLoops(z, axesOf(z, attributes))],
});

const penaltyGradient = registerFused<{ dy: Tensor; z: Tensor }, SelectAttributes>({
  name: 'MtlSelectPenaltyGradient',
  webgl: ({ dy, z }, attributes, card) => [penaltyGradientLaunch(dy, z, axesOf(z, attributes), card)],
  loops: ({ dy, z }, attributes) => [penaltyGradientLoops(dy, z, axesOf(z, attributes))],
});
