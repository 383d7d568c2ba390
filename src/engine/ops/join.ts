import { sizeOf } from '../../core/linalg/shape';
import { runDifferentiable } from '../launches/differentiable';
import { registerFused, runFused } from '../launches/fused';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor, TensorInfo } from '../tensorflow/tf';
import { broadcast, columnReader, declaredAxes, overBroadcast, placeCode, placesOf } from './leading';

/**
 * Two tensors [L.., sample, unit] side by side on the last axis: [L.., sample, unit of a + unit of b]. The leading axes
 * L.., such as run and task, are as many on both sides and broadcast; gradients are summed over what was broadcast. One
 * launch, and one for each gradient.
 */
export function join(a: Tensor, b: Tensor): Tensor {
  const shapes = [a.shape, b.shape] as const;
  const axes = joinAxes(shapes);
  if (a.shape.at(-2) !== b.shape.at(-2)) throw new RangeError('a and b must have the same samples');
  const gradient = (dy: Tensor, side: 0 | 1) => () =>
    runFused(joinGradient, { dy }, { shape: shapes[side], from: side === 0 ? 0 : axes.units[0] });
  return runDifferentiable(joinKernel, { a, b }, {}, (dy) => ({ a: gradient(dy, 0), b: gradient(dy, 1) }));
}

function joinAxes(shapes: readonly (readonly number[])[]) {
  const leads = shapes.map((shape) => shape.slice(0, -2)) as [number[], number[]];
  return {
    leads,
    full: broadcast(leads),
    samples: shapes[0]!.at(-2)!,
    units: shapes.map((shape) => shape.at(-1)!) as [number, number],
  };
}

const matrix = (info: TensorInfo) => ({ info, as: 'matrix' as const });

const joinKernel = registerFused<{ a: Tensor; b: Tensor }>({
  name: 'MtlJoin',
  webgl: ({ a, b }, _attributes, card) => {
    const { leads, full, samples, units } = joinAxes([a.shape, b.shape]);
    const [left, right] = units;
    // Past an even number of units on the left the texels of both sides are those of the result.
    const texel =
      left % 2 === 0
        ? `return c < ${left / 2} ? texelA(a, r, c) : texelB(b, r, c - ${left / 2});`
        : `vec2 first = 2 * c < ${left} ? columnA(a, r, 2 * c) : columnB(b, r, 2 * c - ${left});
           vec2 second = 2 * c + 1 < ${left} ? columnA(a, r, 2 * c + 1) : columnB(b, r, 2 * c + 1 - ${left});
           return vec4(first.x, second.x, first.y, second.y);`;
    return [
      card.launch({
        inputs: { A: matrix(a), B: matrix(b) },
        outputShape: [...full, samples, left + right],
        output: 'matrix',
        key: `join/${leads.join('/')}`,
        code: () => `
          ${columnReader('A')}
          ${columnReader('B')}
          vec4 texelAt(int batch, int r, int c) {
            ${declaredAxes('batch', full)}
            int a = ${placeCode(leads[0])};
            int b = ${placeCode(leads[1])};
            ${texel}
          }`,
      }),
    ];
  },
  loops: ({ a, b }) => [joinLoops([a, b])],
});

function joinLoops(sides: readonly [PlainTensor, PlainTensor]): PlainTensor {
  const { leads, full, samples, units } = joinAxes(sides.map(({ shape }) => shape));
  const width = units[0] + units[1];
  const values = new Float32Array(sizeOf(full) * samples * width);
  for (const side of [0, 1] as const) {
    const given = sides[side].values;
    const own = units[side];
    const places = placesOf(leads[side], full);
    for (let at = 0; at < places.length; at++) {
      let from = places[at]! * samples * own;
      let to = at * samples * width + (side === 0 ? 0 : units[0]);
      for (let sample = 0; sample < samples; sample++) {
        for (let unit = 0; unit < own; unit++) values[to + unit] = given[from++]!;
        to += width;
      }
    }
  }
  return { values, shape: [...full, samples, width] };
}

interface JoinGradientAttributes {
  /** The shape of the side, and where its units begin in the result. */
  readonly shape: readonly number[];
  readonly from: number;
}

const joinGradient = registerFused<{ dy: Tensor }, JoinGradientAttributes>({
  name: 'MtlJoinGradient',
  webgl: ({ dy }, { shape, from }, card) => {
    const full = dy.shape.slice(0, -2);
    const place = placeCode(full);
    const sum =
      from % 2 === 0
        ? `sum += texelD(${place}, r, c + ${from / 2});`
        : `vec2 first = columnD(${place}, r, 2 * c + ${from});
           vec2 second = columnD(${place}, r, 2 * c + ${from + 1});
           sum += vec4(first.x, second.x, first.y, second.y);`;
    return [
      card.launch({
        inputs: { D: matrix(dy) },
        outputShape: shape,
        output: 'matrix',
        key: `join-d/${full}/${shape}/${from}`,
        code: () => `
          ${columnReader('D')}
          vec4 texelAt(int batch, int r, int c) {
            vec4 sum = vec4(0.0);
            ${overBroadcast('batch', shape.slice(0, -2), full, sum)}
            return sum;
          }`,
      }),
    ];
  },
  loops: ({ dy }, { shape, from }) => {
    const full = dy.shape.slice(0, -2);
    const [samples, width] = dy.shape.slice(-2) as [number, number];
    const own = shape.at(-1)!;
    const values = new Float32Array(sizeOf(shape));
    const places = placesOf(shape.slice(0, -2), full);
    for (let at = 0; at < places.length; at++) {
      let to = places[at]! * samples * own;
      let line = at * samples * width + from;
      for (let sample = 0; sample < samples; sample++) {
        for (let unit = 0; unit < own; unit++) values[to++]! += dy.values[line + unit]!;
        line += width;
      }
    }
    return [{ values, shape }];
  },
});
