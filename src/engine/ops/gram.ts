import { sizeOf } from '../../core/linalg/shape';
import { registerFused, runFused } from '../launches/fused';
import { grouped, mostTextures, pieceInputs, piecesOf } from '../launches/pieces';
import type { Tensor } from '../tensorflow/tf';

/**
 * Inner products of the task gradients, [part, run, task, task], in parts whose sum is the Gram matrix J J': of each
 * layer [run, task, ...bank, row, column] the parts of {@link gramParts}. `hasBias` says of which layers the last row
 * is a bias. The parts come in as many tensors as there are launches: one for each 16 layers.
 */
export function gramOf(jacobian: readonly Tensor[], hasBias: readonly boolean[]): Tensor[] {
  const layers = jacobian.map((gradient, i) => ({ gradient, hasBias: hasBias[i]! }));
  return grouped(layers, mostTextures, () => 1).map((group) => {
    const inputs = { layers: group.map(({ gradient }) => gradient) };
    return runFused(gramKernel, inputs, { hasBias: group.map((layer) => layer.hasBias) });
  });
}

export interface GramLayer {
  /** [run, task, ...bank, row, column] */
  readonly shape: readonly number[];
  /** Whether the last row is a bias. */
  readonly hasBias: boolean;
}

/** A part of one matrix of a layer: rows of the kernel from `first` to before `end`, in pairs, or the bias row. */
export interface GramPart {
  readonly layer: number;
  /** Which of the matrices that lie between task and row. */
  readonly bank: number;
  readonly isBias: boolean;
  readonly first: number;
  readonly end: number;
}

/** Entries of a kernel that one sum goes over, at least; and about the most parts that a layer's kernels are cut into. */
const fewestEntries = 256;
const mostParts = 64;

/** The parts of these layers, in the order of {@link gramOf}: bank by bank the kernel's, then the bias. */
export function gramParts(layers: readonly GramLayer[]): GramPart[] {
  return layers.flatMap((given, layer) => {
    const { banks, rows, rowsOfPart, count } = cutOf(given);
    return Array.from({ length: banks }, (_, bank) => {
      const kernel = Array.from({ length: count }, (_part, part) => ({
        layer,
        bank,
        isBias: false,
        first: part * rowsOfPart,
        end: Math.min(rows, (part + 1) * rowsOfPart),
      }));
      return given.hasBias ? [...kernel, { layer, bank, isBias: true, first: rows, end: rows + 1 }] : kernel;
    }).flat();
  });
}

/** How a layer's matrices are cut: each kernel of `rows` rows into `count` parts of `rowsOfPart`. */
interface Cut {
  readonly banks: number;
  readonly rows: number;
  readonly rowsOfPart: number;
  readonly count: number;
}

function cutOf({ shape, hasBias }: GramLayer): Cut {
  const banks = sizeOf(shape.slice(2, -2));
  const rows = shape.at(-2)! - (hasBias ? 1 : 0);
  const pairs = Math.ceil(rows / 2);
  const mostOfBank = Math.max(1, Math.floor(mostParts / banks));
  const pairsOfPart = Math.max(Math.ceil(fewestEntries / (2 * shape.at(-1)!)), Math.ceil(pairs / mostOfBank));
  return { banks, rows, rowsOfPart: 2 * pairsOfPart, count: Math.ceil(pairs / pairsOfPart) };
}

interface GramAttributes {
  /** [layer] */
  readonly hasBias: readonly boolean[];
}

/** Layers with what they are given by. */
function layersOf<T extends { readonly shape: readonly number[] }>(
  inputs: readonly T[],
  { hasBias }: GramAttributes,
): (GramLayer & { readonly input: T })[] {
  return inputs.map((input, i) => ({ input, shape: input.shape, hasBias: hasBias[i]! }));
}

const gramKernel = registerFused<{ layers: readonly Tensor[] }, GramAttributes>({
  name: 'MtlGram',
  lists: ['layers'],
  webgl: (inputs, attributes, card) => {
    const layers = layersOf(inputs.layers, attributes);
    const [runs, tasks] = layers[0]!.shape as [number, number];
    const parts = gramParts(layers);
    return [
      card.launch({
        inputs: pieceInputs('J', piecesOf(layers.map(({ input }) => input))),
        outputShape: [parts.length, runs, tasks, tasks],
        output: 'vector',
        key: `gram/${layers.map(({ hasBias }) => hasBias)}`,
        code: () => `
          ${layers.map(({ shape }, p) => productOf(p, shape)).join('\n')}
          float valueAt(int index) {
            int b = index % ${tasks};
            int a = index / ${tasks} % ${tasks};
            int run = index / ${tasks * tasks} % ${runs};
            int part = index / ${tasks * tasks * runs};
            int one = run * ${tasks} + a;
            int other = run * ${tasks} + b;
            ${layers.map((layer, p) => partOf(p, layer)).join('\n')}
            return 0.0;
          }`,
      }),
    ];
  },
  native: (inputs, attributes, processor) => {
    const layers = layersOf(inputs.layers, attributes);
    const [runs, tasks] = layers[0]!.shape as [number, number];
    const parts = gramParts(layers);
    const sums = processor.make([parts.length, runs, tasks, tasks]);
    let out = sums.at;
    for (const { layer, bank, first, end } of parts) {
      const { input, shape } = layers[layer]!;
      const columns = shape.at(-1)!;
      const ofTask = input.length / (runs * tasks);
      const from = bank * shape.at(-2)! * columns + first * columns;
      for (let run = 0; run < runs; run++) {
        const rows = input.at + 4 * (run * tasks * ofTask + from);
        processor.kernels.gram(rows, 4 * ofTask, tasks, (end - first) * columns, out);
        out += 4 * tasks * tasks;
      }
    }
    return [sums];
  },
  loops: (inputs, attributes) => {
    const layers = layersOf(inputs.layers, attributes);
    const [runs, tasks] = layers[0]!.shape as [number, number];
    const parts = gramParts(layers);
    const values = new Float32Array(parts.length * runs * tasks * tasks);
    let place = 0;
    for (const { layer, bank, first, end } of parts) {
      const { input, shape } = layers[layer]!;
      const j = input.values;
      const columns = shape.at(-1)!;
      const size = shape.at(-2)! * columns;
      const ofTask = j.length / (runs * tasks);
      const from = bank * size + first * columns;
      for (let run = 0; run < runs; run++) {
        for (let a = 0; a < tasks; a++) {
          for (let b = 0; b < tasks; b++) {
            const one = (run * tasks + a) * ofTask + from;
            const other = (run * tasks + b) * ofTask + from;
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

/** GLSL: the inner product of rows `first` to before `end` of two matrices of layer p. */
function productOf(p: number, shape: readonly number[]): string {
  return `
    float product${p}(int one, int other, int first, int end) {
      float sum = 0.0;
      for (int row = first & ~1; row < end; row += 2) {
        vec2 keep = vec2(row >= first ? 1.0 : 0.0, row + 1 < end ? 1.0 : 0.0);
        for (int c = 0; c < ${Math.ceil(shape.at(-1)! / 2)}; c++) {
          vec4 v = texelJ${p}(one, row >> 1, c) * texelJ${p}(other, row >> 1, c);
          sum += dot(vec2(v.x + v.y, v.z + v.w), keep);
        }
      }
      return sum;
    }`;
}

/** GLSL: returns the product where `part`, counted from layer p on, is one of its own; else counts it from the next. */
function partOf(p: number, layer: GramLayer): string {
  const { banks, rows, rowsOfPart, count } = cutOf(layer);
  const ofBank = count + (layer.hasBias ? 1 : 0);
  return `
    if (part < ${banks * ofBank}) {
      int bank = part / ${ofBank};
      int own = part - bank * ${ofBank};
      int first = own < ${count} ? own * ${rowsOfPart} : ${rows};
      int end = own < ${count} ? min(first + ${rowsOfPart}, ${rows}) : ${rows + 1};
      return product${p}(one * ${banks} + bank, other * ${banks} + bank, first, end);
    }
    part -= ${banks * ofBank};`;
}
