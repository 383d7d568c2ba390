import type { OptimizerId } from '../../core/config/schema';
import { registerFused, runFused } from '../launches/fused';
import { entryOfPieces, mostTextures, pieceInputs, piecesOf } from '../launches/pieces';
import { gathered } from '../ops/gather';
import { type Tensor, type Tensor1D, type Tensor2D, type TensorInfo, tf } from '../tensorflow/tf';
import { optimizers } from './index';
import { type UpdateAttributes, type UpdateInputs, updateLoops } from './update-loops';

/** What an update depends on besides the gradient. Vectors are as long as the parameters. */
export interface UpdateSettings {
  readonly optimizer: OptimizerId;
  /** Learning rates > 0, one for each parameter or one for all. */
  readonly rates: Tensor1D;
  /** Factors of sign(p) and of p in the gradient of the penalties; null where they are all 0. */
  readonly l1: Tensor1D | null;
  readonly l2: Tensor1D | null;
  /** The number of this update, from 1 on. */
  readonly step: number;
  /** How many parameters there are. */
  readonly length: number;
}

/**
 * The state (parameters, then the optimiser's slots, see {@link stateShape}) after one update, in one launch.
 * `gradients` are the gradients of the parameters in their order, in as many tensors as they come; where those are
 * more than a card reads at a time, from 13 to 15 on, some are put together first.
 */
export function updated(state: Tensor2D, gradients: readonly Tensor[], settings: UpdateSettings): Tensor2D {
  const { optimizer, rates, l1, l2, step, length } = settings;
  const vectors = { state, rates, ...(l1 && { l1 }), ...(l2 && { l2 }) };
  const most = mostTextures - Object.keys(vectors).length;
  if (gradients.length > most) return tf.tidy(() => updated(state, gathered(gradients, most), settings));
  return runFused(updateKernel, { ...vectors, gradients }, { optimizer, step, length }) as Tensor2D;
}

/** Numbers of a row of a long vector. */
export const rowLength = 4096;

/** The shape of a vector on the backend: rows of a power of two, so that places on the card are cheap to find. */
export function stateShape(length: number): [number, number] {
  return length <= rowLength ? [1, length] : [Math.ceil(length / rowLength), rowLength];
}

const updateKernel = registerFused<UpdateInputs, UpdateAttributes>({
  name: 'MtlUpdate',
  lists: ['gradients'],
  webgl: ({ state, rates, l1, l2, gradients }, { optimizer, step, length }, card) => {
    const { slots, isDecoupled, code, numbers } = optimizers[optimizer];
    const pieces = piecesOf(gradients);
    const vector = (info: TensorInfo | undefined, name: string) =>
      info ? { [name]: { info, as: 'vector' as const } } : {};
    const decay = `(${l1 ? 'atA(i) * sign(atS(i))' : '0.0'} + ${l2 ? 'atB(i) * atS(i)' : '0.0'})`;
    const hasDecay = l1 !== undefined || l2 !== undefined;
    return [
      card.launch({
        inputs: {
          ...vector(state, 'S'),
          ...vector(rates, 'R'),
          ...vector(l1, 'A'),
          ...vector(l2, 'B'),
          ...pieceInputs('G', pieces),
        },
        outputShape: state.shape,
        output: 'vector',
        key: `update/${optimizer}/${length}/${hasDecay ? `${l1 ? 1 : 0}${l2 ? 1 : 0}` : ''}`,
        uniforms: numbers(step),
        code: () => `
          ${entryOfPieces('gradient', 'G', pieces)}
          float rate(int i) { return atR(${rates.shape[0] === 1 ? '0' : 'i'}); }
          float slot(int k, int i) { return atS((k + 1) * ${length} + i); }
          float slope(int i) { return gradient(i)${hasDecay && !isDecoupled ? ` + ${decay}` : ''}; }
          float parameter(int i) { return atS(i)${hasDecay && isDecoupled ? ` - rate(i) * ${decay}` : ''}; }
          float nextOf(int part, int i) { ${code} }
          float valueAt(int index) {
            int part = index / ${length};
            return part > ${slots} ? 0.0 : nextOf(part, index - part * ${length});
          }`,
      }),
    ];
  },
  native: ({ state, rates, l1, l2, gradients }, { optimizer, step, length }, processor) => {
    const { slots, native, numbers } = optimizers[optimizer];
    const next = processor.make(state.shape);
    const end = (1 + slots) * length;
    // What fills up the last row of the vector.
    processor.kernels.zero(next.at + 4 * end, 4 * (next.length - end));
    processor.setNumbers(numbers(step));
    const slotNumbers = Array.from({ length: slots }, (_, k) => k + 1);
    let place = 0;
    for (const { at, length: count } of gradients) {
      const from = 4 * place;
      native(processor.kernels, {
        parameters: state.at + from,
        slope: at,
        rates: rates.length === 1 ? rates.at : rates.at + from,
        rateStep: rates.length === 1 ? 0 : 4,
        l1: l1 ? l1.at + from : 0,
        l2: l2 ? l2.at + from : 0,
        next: next.at + from,
        count,
        slots: slotNumbers.map((slot) => state.at + from + 4 * slot * length),
        nextSlots: slotNumbers.map((slot) => next.at + from + 4 * slot * length),
        numbers: processor.numbersAt,
      });
      place += count;
    }
    return [next];
  },
  loops: (inputs, attributes) => [updateLoops(inputs, attributes)],
});
