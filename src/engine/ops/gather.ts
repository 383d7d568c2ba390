import type { Tensor, TensorInfo } from '../tf';
import { registerFused, runFused } from './fused';
import { entryOfPieces, mostTextures, pieceInputs, piecesOf } from './pieces';

/**
 * The entries of these tensors, one after the other, in no more than `most` tensors, which is at least 1. Where there
 * are too many, as few of the first as need be are put together in vectors, 16 by a launch.
 */
export function gathered(tensors: readonly Tensor[], most: number): readonly Tensor[] {
  if (tensors.length <= most) return tensors;
  const vectors: Tensor[] = [];
  let at = 0;
  while (at < tensors.length && vectors.length + tensors.length - at > most) {
    const tooMany = vectors.length + tensors.length - at - most;
    const group = tensors.slice(at, at + Math.min(mostTextures, tooMany + 1));
    vectors.push(together(group));
    at += group.length;
  }
  return gathered([...vectors, ...tensors.slice(at)], most);
}

function together(tensors: readonly Tensor[]): Tensor {
  return runFused('MtlGather', Object.fromEntries(tensors.map((tensor, i) => [`piece${i}`, tensor])))[0]!;
}

registerFused({
  name: 'MtlGather',
  webgl: (inputs, _attributes, card) => {
    const pieces = piecesOf(Object.keys(inputs).map((_, i) => inputs[`piece${i}`] as TensorInfo));
    return [
      card.launch({
        inputs: pieceInputs('G', pieces),
        outputShape: [pieces.reduce((length, { size }) => length + size, 0)],
        output: 'vector',
        key: 'gather',
        code: () => entryOfPieces('valueAt', 'G', pieces),
      }),
    ];
  },
  native: (inputs, _attributes, processor) => {
    const pieces = Object.keys(inputs).map((_, i) => inputs[`piece${i}`]!);
    const whole = processor.make([pieces.reduce((sum, { length }) => sum + length, 0)]);
    let to = whole.at;
    for (const { at, length } of pieces) {
      processor.kernels.copy(to, at, 4 * length);
      to += 4 * length;
    }
    return [whole];
  },
  loops: (inputs) => {
    const pieces = Object.keys(inputs).map((_, i) => inputs[`piece${i}`]!.values);
    const values = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let place = 0;
    for (const piece of pieces) {
      values.set(piece, place);
      place += piece.length;
    }
    return [{ values, shape: [values.length] }];
  },
});
