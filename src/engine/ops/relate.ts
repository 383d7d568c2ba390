import { sizeOf } from '../../core/linalg/shape';
import { registerFused, runFused } from '../launches/fused';
import type { PlainTensor } from '../processor/heap-data';
import type { Tensor } from '../tensorflow/tf';

/** A layer of towers in a vector: [run, tower, stride], one after the other. */
export interface RelatedBlock {
  /** Its first entry. */
  readonly from: number;
  readonly runs: number;
  readonly towers: number;
  /** Entries from one tower to the next. */
  readonly stride: number;
  /** How many entries of a tower are mixed, from its first on: all, or its kernel without the bias. */
  readonly size: number;
}

/**
 * A vector of parameters, or of gradients, in which the towers of every block of the layout are mixtures of what they were:
 * tower t of run r in the block i becomes sum_s mixing[i, r, t, s] tower_s. All else is copied bit for bit.
 *
 * `mixing` is [block, run, tower, tower]. Blocks lie one behind the other, in any distance. One launch; no gradient.
 */
export function related<T extends Tensor>(state: T, mixing: Tensor, layout: readonly RelatedBlock[]): T {
  return runFused(relateKernel, { state, mixing }, { layout }) as T;
}

interface RelateAttributes {
  readonly layout: readonly RelatedBlock[];
}

const relateKernel = registerFused<{ state: Tensor; mixing: Tensor }, RelateAttributes>({
  name: 'MtlRelate',
  webgl: ({ state, mixing }, { layout }, card) => {
    const size = sizeOf(mixing.shape.slice(1));
    const cases = layout.map(
      ({ from, runs, towers, stride, size: mixed }, i) => `
        if (index < ${from}) return atS(index);
        if (index < ${from + runs * towers * stride}) {
          int at = index - ${from};
          int place = at / ${stride};
          int entry = at - place * ${stride};
          if (entry >= ${mixed}) return atS(index);
          int first = ${from} + place / ${towers} * ${towers * stride} + entry;
          float sum = 0.0;
          for (int s = 0; s < ${towers}; s++) sum += atM(${i * size} + place * ${towers} + s) * atS(first + s * ${stride});
          return sum;
        }`,
    );
    return [
      card.launch({
        inputs: { S: { info: state, as: 'vector' }, M: { info: mixing, as: 'vector' } },
        outputShape: state.shape,
        output: 'vector',
        key: `relate/${layout.map(({ from, runs, towers, stride, size: mixed }) => [from, runs, towers, stride, mixed]).join('/')}`,
        code: () => `float valueAt(int index) { ${cases.join('\n')} return atS(index); }`,
      }),
    ];
  },
  loops: ({ state, mixing }, { layout }) => [relateLoops(state, mixing, layout)],
});

function relateLoops(state: PlainTensor, mixing: PlainTensor, layout: readonly RelatedBlock[]): PlainTensor {
  const values = state.values.slice();
  const sum = new Float64Array(Math.max(0, ...layout.map(({ size }) => size)));
  let weight = 0;
  for (const { from, runs, towers, stride, size } of layout) {
    for (let place = 0; place < runs * towers; place++) {
      const first = from + Math.floor(place / towers) * towers * stride;
      sum.fill(0);
      for (let s = 0; s < towers; s++) {
        const factor = mixing.values[weight++]!;
        const tower = first + s * stride;
        for (let entry = 0; entry < size; entry++) sum[entry]! += factor * state.values[tower + entry]!;
      }
      values.set(size === sum.length ? sum : sum.subarray(0, size), from + place * stride);
    }
  }
  return { values, shape: state.shape };
}
