import { sizeOf } from '../../core/linalg/shape';
import { registerFused, runFused } from '../launches/fused';
import type { As } from '../launches/named-inputs';
import { entryOfPieces, grouped, mostTextures, pieceInputs, piecesOf } from '../launches/pieces';
import type { Tensor, Tensor1D, Tensor2D, TensorInfo } from '../tensorflow/tf';

/**
 * The vector sum_t weights[run, t] J[run, t] of each run: what the optimiser is given for the parameters.
 *
 * `jacobian` is the gradient of each task, layer by layer [run, task, ...bank, row, column]. Of a layer that belongs
 * to all tasks (`isShared`) the sum is taken, [run, 1, ...bank, row, column]; of a layer with a copy for each task
 * each copy's own gradient is kept, times `factors` [run, task]. To a layer's result its entry of `extras`, of the
 * result's shape, is added where there is one.
 *
 * The vector comes in as many parts as there are launches, whatever the number of tasks: one as long as no more than
 * 14 layers and extras go into it.
 */
export function combined(
  jacobian: readonly Tensor[],
  isShared: readonly boolean[],
  weights: Tensor2D,
  factors: Tensor2D,
  extras: readonly (Tensor | undefined)[] = [],
): Tensor1D[] {
  const layers = jacobian.map((gradient, i) => ({ gradient, isShared: isShared[i]!, extra: extras[i] }));
  return grouped(layers, mostTextures - 2, ({ extra }) => (extra ? 2 : 1)).map((group) => {
    const inputs = {
      weights,
      factors,
      layers: group.map(({ gradient }) => gradient),
      extras: group.flatMap(({ extra }) => extra ?? []),
    };
    const attributes = {
      isShared: group.map((layer) => layer.isShared),
      hasExtra: group.map(({ extra }) => extra !== undefined),
    };
    return runFused(combineKernel, inputs, attributes) as Tensor1D;
  });
}

interface Layer<T> {
  readonly gradient: T;
  readonly extra: T | undefined;
  readonly isShared: boolean;
}

type CombineInputs = {
  weights: Tensor;
  factors: Tensor;
  layers: readonly Tensor[];
  /** Of the layers that have one. */
  extras: readonly Tensor[];
};

/** [layer] */
interface CombineAttributes {
  readonly isShared: readonly boolean[];
  readonly hasExtra: readonly boolean[];
}

function layersOf<T>(
  { layers, extras }: As<T, CombineInputs>,
  { isShared, hasExtra }: CombineAttributes,
): Layer<T>[] {
  let taken = 0;
  return layers.map((gradient, i) => ({
    gradient,
    extra: hasExtra[i] ? extras[taken++] : undefined,
    isShared: isShared[i]!,
  }));
}

const combineKernel = registerFused<CombineInputs, CombineAttributes>({
  name: 'MtlCombine',
  lists: ['layers', 'extras'],
  webgl: (inputs, attributes, card) => {
    const { weights, factors } = inputs;
    const layers = layersOf(inputs, attributes);
    const tasks = weights.shape[1]!;
    // In the vector a shared layer has one copy.
    const results = piecesOf(
      layers.map(({ gradient, isShared }) => {
        const [runs, , ...matrices] = gradient.shape as [number, number, ...number[]];
        return { ...gradient, shape: [runs, isShared ? 1 : tasks, ...matrices] };
      }),
    );
    const extras = layers.flatMap(({ extra }, p) =>
      extra ? [[`E${p}`, { info: extra, as: 'matrix' }]] : [],
    );
    return [
      card.launch({
        inputs: {
          ...pieceInputs('J', piecesOf(layers.map(({ gradient }) => gradient))),
          ...Object.fromEntries(extras),
          W: { info: weights, as: 'vector' },
          F: { info: factors, as: 'vector' },
        },
        outputShape: [results.reduce((length, { size }) => length + size, 0)],
        output: 'vector',
        key: `combine/${layers.map(({ isShared, extra }) => `${isShared}${extra ? '+' : ''}`)}`,
        code: () => `
          ${layers.map((layer, p) => sumOf(p, layer, tasks)).join('\n')}
          ${entryOfPieces('valueAt', 'J', results, (p) => `sumOf${p}(batch, row, column)`)}`,
      }),
    ];
  },
  native: (inputs, attributes, processor) => {
    const { kernels } = processor;
    const { weights, factors } = inputs;
    const layers = layersOf(inputs, attributes);
    const [runs, tasks] = weights.shape as [number, number];
    const sizes = layers.map(({ gradient }) => gradient.length / (runs * tasks));
    const copies = layers.map(({ isShared }) => (isShared ? 1 : tasks));
    const direction = processor.make([sizes.reduce((sum, size, i) => sum + runs * copies[i]! * size, 0)]);
    let place = direction.at;
    layers.forEach(({ gradient, extra, isShared }, i) => {
      const bytes = 4 * sizes[i]!;
      const all = runs * copies[i]! * bytes;
      if (extra) kernels.copy(place, extra.at, all);
      else kernels.zero(place, all);
      for (let at = 0; at < runs * tasks; at++) {
        const factorAt = (isShared ? weights : factors).at + 4 * at;
        const to = place + (isShared ? Math.floor(at / tasks) : at) * bytes;
        kernels.addScaled(to, gradient.at + at * bytes, factorAt, sizes[i]!);
      }
      place += all;
    });
    return [direction];
  },
  loops: (inputs, attributes) => {
    const { weights, factors } = inputs;
    const layers = layersOf(inputs, attributes);
    const [runs, tasks] = weights.shape as [number, number];
    const sizes = layers.map(({ gradient }) => gradient.values.length / (runs * tasks));
    const length = sizes.reduce((sum, size, i) => sum + runs * (layers[i]!.isShared ? 1 : tasks) * size, 0);
    const values = new Float32Array(length);
    let place = 0;
    layers.forEach(({ gradient, extra, isShared }, i) => {
      const size = sizes[i]!;
      if (extra) values.set(extra.values, place);
      for (let run = 0; run < runs; run++) {
        for (let task = 0; task < tasks; task++) {
          const at = run * tasks + task;
          const factor = (isShared ? weights : factors).values[at]!;
          const from = at * size;
          if (factor !== 0) {
            for (let k = 0; k < size; k++) values[place + k]! += factor * gradient.values[from + k]!;
          }
          if (!isShared || task === tasks - 1) place += size;
        }
      }
    });
    return [{ values, shape: [length] }];
  },
});

/** GLSL: an entry of layer p's result; `batch` counts its matrices [run, task or 1, bank]. */
function sumOf(p: number, { gradient, extra, isShared }: Layer<TensorInfo>, tasks: number): string {
  const banks = sizeOf(gradient.shape.slice(2, -2));
  const added = extra ? ` + entryE${p}(batch, row, column)` : '';
  const own = `return atF(batch / ${banks}) * entryJ${p}(batch, row, column)${added};`;
  const sum = `
    int run = batch / ${banks};
    float sum = 0.0;
    for (int t = 0; t < ${tasks}; t++) {
      float w = atW(run * ${tasks} + t);
      if (w != 0.0) sum += w * entryJ${p}((run * ${tasks} + t) * ${banks} + batch - run * ${banks}, row, column);
    }
    return sum${added};`;
  return `float sumOf${p}(int batch, int row, int column) { ${isShared ? sum : own} }`;
}
