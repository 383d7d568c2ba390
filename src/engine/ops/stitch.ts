import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { Tensor } from '../tensorflow/tf';
import { type StitchAxes, stitchAxes } from './stitch-axes';
import { stitchLoops, stitchWeightsGradientLoops } from './stitch-loops';
import { stitchLaunch, stitchWeightsGradientLaunch } from './stitch-webgl';

/**
 * Linear combinations of the feature maps of several networks, with learnt weights that all samples share:
 *
 *     out[o, s, p w + j] = sum_(e, q) weights[o parts + p, e parts + q] x[e, s, q w + j],   w = unit / parts
 *
 * `weights` is [L.., O parts, E parts] and `x` [L.., E, sample, unit], whose units are split into `parts` subspaces of
 * w. The leading axes L.., such as run and task, are as many on both sides and broadcast; gradients are summed over
 * what was broadcast. Returns [L.., O, sample, unit]. With one part this is a cross-stitch unit, with two the layer
 * of a sluice network. One launch, and one for each gradient.
 *
 * Misra, Shrivastava, Gupta and Hebert: Cross-Stitch Networks for Multi-task Learning, CVPR 2016, eq. 1. Ruder,
 * Bingel, Augenstein and Sogaard: Latent Multi-Task Architecture Learning, AAAI 2019, eq. 1.
 */
export function stitch(weights: Tensor, x: Tensor, parts = 1): Tensor {
  const shapes = { weights: weights.shape, x: x.shape };
  // What does not fit together is told here, before any backend reads past an end.
  stitchAxes(shapes.weights, shapes.x, parts);
  return runDifferentiable(stitchKernel, { weights, x }, { shapes, parts }, (dy, inputs) => ({
    weights: () => runFused(weightsGradient, { dy, x: inputs.x }, { shapes, parts }),
    x: () => runFused(inputGradient, { dy, weights: inputs.weights }, { shapes, parts }),
  }));
}

interface StitchAttributes {
  readonly shapes: { readonly weights: readonly number[]; readonly x: readonly number[] };
  readonly parts: number;
}

function axesOf({ shapes, parts }: StitchAttributes): StitchAxes {
  return stitchAxes(shapes.weights, shapes.x, parts);
}

const stitchKernel = registerFused<{ weights: Tensor; x: Tensor }, StitchAttributes>({
  name: 'MtlStitch',
  webgl: ({ weights, x }, attributes, card) => [
    stitchLaunch(weights, x, axesOf(attributes), 'forward', card),
  ],
  loops: ({ weights, x }, attributes) => [stitchLoops(weights, x, axesOf(attributes), 'forward')],
});

const inputGradient = registerFused<{ dy: Tensor; weights: Tensor }, StitchAttributes>({
  name: 'MtlStitchInputGradient',
  webgl: ({ dy, weights }, attributes, card) => [stitchLaunch(weights, dy, axesOf(attributes), 'back', card)],
  loops: ({ dy, weights }, attributes) => [stitchLoops(weights, dy, axesOf(attributes), 'back')],
});

const weightsGradient = registerFused<{ dy: Tensor; x: Tensor }, StitchAttributes>({
  name: 'MtlStitchWeightsGradient',
  webgl: ({ dy, x }, attributes, card) => [stitchWeightsGradientLaunch(dy, x, axesOf(attributes), card)],
  loops: ({ dy, x }, attributes) => [stitchWeightsGradientLoops(dy, x, axesOf(attributes))],
});
