import type { Tensor, Tensor1D, Tensor2D, TensorInfo } from '../tf';
import { type PlainTensor, registerFused, runFused } from './fused';
import { entryOfPieces, pieceInputs, piecesOf } from './pieces';

/**
 * The vector sum_t weights[run, t] J[run, t] of each run: what the optimiser is given for the parameters.
 *
 * `jacobian` is the gradient of each task, layer by layer [run, task, row, column]. Of a layer that belongs to all
 * tasks (`isShared`) the sum is taken, [run, 1, row, column]; of a layer with a copy for each task each copy's own
 * gradient is kept, times `factors` [run, task]. One launch, whatever the number of tasks.
 */
export function combined(
  jacobian: readonly Tensor[],
  isShared: readonly boolean[],
  weights: Tensor2D,
  factors: Tensor2D,
): Tensor1D {
  return runFused('MtlCombine', { ...numbered(jacobian), weights, factors }, { isShared })[0] as Tensor1D;
}

/**
 * Inner products of the task gradients, [part, run, task, task], in parts whose sum is the Gram matrix J J': the
 * parts of a layer are its kernel, cut where it is large, then its bias (see {@link gramParts}). One launch.
 */
export function gramOf(jacobian: readonly Tensor[]): Tensor {
  return runFused('MtlGram', numbered(jacobian))[0]!;
}

/** A part of a layer's rows: those of the kernel from `first` to before `end`, in pairs, or the bias row. */
export interface GramPart {
  readonly layer: number;
  readonly isBias: boolean;
  readonly first: number;
  readonly end: number;
}

/** Entries of a kernel that one sum goes over, at least; and the most parts that a kernel is cut into. */
const fewestEntries = 256;
const mostParts = 64;

/** The parts of the layers of these shapes [run, task, in + 1, out], in the order of {@link gramOf}. */
export function gramParts(shapes: readonly (readonly number[])[]): GramPart[] {
  return shapes.flatMap((shape, layer) => {
    const [inputs, units] = [shape.at(-2)! - 1, shape.at(-1)!];
    const pairs = Math.ceil(inputs / 2);
    const pairsOfPart = Math.max(Math.ceil(fewestEntries / (2 * units)), Math.ceil(pairs / mostParts));
    const count = Math.ceil(pairs / pairsOfPart);
    const kernel = Array.from({ length: count }, (_, part) => ({
      layer,
      isBias: false,
      first: 2 * part * pairsOfPart,
      end: Math.min(inputs, 2 * (part + 1) * pairsOfPart),
    }));
    return [...kernel, { layer, isBias: true, first: inputs, end: inputs + 1 }];
  });
}

function numbered(tensors: readonly Tensor[]): Record<string, Tensor> {
  return Object.fromEntries(tensors.map((tensor, i) => [`layer${i}`, tensor]));
}

function layersOf<T>(inputs: Readonly<Record<string, T>>): T[] {
  const layers: T[] = [];
  for (let i = 0; inputs[`layer${i}`] !== undefined; i++) layers.push(inputs[`layer${i}`]!);
  return layers;
}

/** [run, task] */
function axesOf(layers: readonly { shape: readonly number[] }[]): [number, number] {
  return [layers[0]!.shape[0]!, layers[0]!.shape[1]!];
}

registerFused({
  name: 'MtlCombine',
  webgl: (inputs, attributes, card) => {
    const layers = layersOf(inputs as Record<string, TensorInfo>);
    const { isShared } = attributes as { isShared: readonly boolean[] };
    const [, tasks] = axesOf(layers);
    // In the vector a shared layer has one copy.
    let from = 0;
    const pieces = layers.map((info, layer) => {
      const [runs, , rows, columns] = info.shape as [number, number, number, number];
      const shape = [runs, isShared[layer] ? 1 : tasks, rows, columns];
      const piece = { info: { ...info, shape }, from };
      from += shape.reduce((product, length) => product * length, 1);
      return piece;
    });
    return [
      card.launch({
        inputs: {
          ...pieceInputs('J', piecesOf(layers)),
          W: { info: inputs.weights!, as: 'vector' },
          F: { info: inputs.factors!, as: 'vector' },
        },
        outputShape: [from],
        output: 'vector',
        key: `combine/${isShared}`,
        code: () => `
          ${isShared
            .map(
              (shared, p) => `float sumOf${p}(int batch, int row, int column) {
                ${
                  shared
                    ? `float sum = 0.0;
                       for (int t = 0; t < ${tasks}; t++) {
                         int at = batch * ${tasks} + t;
                         float w = atW(at);
                         if (w != 0.0) sum += w * entryJ${p}(at, row, column);
                       }
                       return sum;`
                    : `return atF(batch) * entryJ${p}(batch, row, column);`
                }
              }`,
            )
            .join('\n')}
          ${entryOfPieces('valueAt', 'J', pieces, (p) => `sumOf${p}(batch, row, column)`)}`,
      }),
    ];
  },
  loops: (inputs, attributes) => {
    const layers = layersOf(inputs);
    const { isShared } = attributes as { isShared: readonly boolean[] };
    const [runs, tasks] = axesOf(layers);
    const { weights, factors } = inputs as { weights: PlainTensor; factors: PlainTensor };
    const sizes = layers.map(({ values }) => values.length / (runs * tasks));
    const length = sizes.reduce((sum, size, i) => sum + runs * (isShared[i] ? 1 : tasks) * size, 0);
    const values = new Float32Array(length);
    let place = 0;
    layers.forEach((layer, i) => {
      const size = sizes[i]!;
      for (let run = 0; run < runs; run++) {
        for (let task = 0; task < tasks; task++) {
          const at = run * tasks + task;
          const factor = (isShared[i] ? weights : factors).values[at]!;
          const from = at * size;
          if (factor !== 0) {
            for (let k = 0; k < size; k++) values[place + k]! += factor * layer.values[from + k]!;
          }
          if (!isShared[i] || task === tasks - 1) place += size;
        }
      }
    });
    return [{ values, shape: [length] }];
  },
});

registerFused({
  name: 'MtlGram',
  webgl: (inputs, _attributes, card) => {
    const layers = layersOf(inputs as Record<string, TensorInfo>);
    const [runs, tasks] = axesOf(layers);
    const parts = gramParts(layers.map(({ shape }) => shape));
    const pieces = piecesOf(layers);
    return [
      card.launch({
        inputs: pieceInputs('J', pieces),
        outputShape: [parts.length, runs, tasks, tasks],
        output: 'vector',
        key: 'gram',
        code: () => `
          ${layers.map((layer, p) => productOf(p, layer.shape)).join('\n')}
          float valueAt(int index) {
            int b = index % ${tasks};
            int a = index / ${tasks} % ${tasks};
            int run = index / ${tasks * tasks} % ${runs};
            int part = index / ${tasks * tasks * runs};
            int first = run * ${tasks} + a;
            int second = run * ${tasks} + b;
            ${layers.map((_, p) => partOf(p, parts)).join('\n')}
            return 0.0;
          }`,
      }),
    ];
  },
  loops: (inputs) => {
    const layers = layersOf(inputs);
    const [runs, tasks] = axesOf(layers);
    const parts = gramParts(layers.map(({ shape }) => shape));
    const values = new Float32Array(parts.length * runs * tasks * tasks);
    let place = 0;
    for (const { layer, first, end } of parts) {
      const { values: j, shape } = layers[layer]!;
      const [rows, columns] = [shape[2]!, shape[3]!];
      for (let run = 0; run < runs; run++) {
        for (let a = 0; a < tasks; a++) {
          for (let b = 0; b < tasks; b++) {
            const one = ((run * tasks + a) * rows + first) * columns;
            const other = ((run * tasks + b) * rows + first) * columns;
            let sum = 0;
            for (let k = 0; k < (end - first) * columns; k++) sum += j[one + k]! * j[other + k]!;
            values[place++] = sum;
          }
        }
      }
    }
    return [{ values, shape: [parts.length, runs, tasks, tasks] }];
  },
});

/** GLSL: the inner product of two tasks' rows `first` to before `end` of layer p. */
function productOf(p: number, shape: readonly number[]): string {
  return `
    float product${p}(int one, int other, int first, int end) {
      float sum = 0.0;
      for (int row = first & ~1; row < end; row += 2) {
        vec2 keep = vec2(row >= first ? 1.0 : 0.0, row + 1 < end ? 1.0 : 0.0);
        for (int c = 0; c < ${Math.ceil(shape[3]! / 2)}; c++) {
          vec4 v = texelJ${p}(one, row >> 1, c) * texelJ${p}(other, row >> 1, c);
          sum += dot(vec2(v.x + v.y, v.z + v.w), keep);
        }
      }
      return sum;
    }`;
}

/** GLSL: returns the product where `part` belongs to layer p. */
function partOf(p: number, parts: readonly GramPart[]): string {
  const own = parts.flatMap((part, index) => (part.layer === p ? [{ ...part, index }] : []));
  const bias = own.at(-1)!;
  const kernel = own[0]!;
  const rows = kernel.end - kernel.first;
  return `
    if (part == ${bias.index}) return product${p}(first, second, ${bias.first}, ${bias.end});
    if (part < ${bias.index}) {
      int from = (part - ${kernel.index}) * ${rows};
      return product${p}(first, second, from, min(from + ${rows}, ${bias.first}));
    }`;
}
