import { registerFused, runFused } from '../launches/fused';
import { entryOfPieces, mostTextures, pieceInputs, piecesOf } from '../launches/pieces';
import type { Tensor } from '../tensorflow/tf';

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
  return runFused(gatherKernel, { pieces: tensors }, {});
}

const gatherKernel = registerFused<{ pieces: readonly Tensor[] }>({
  name: 'MtlGather',
  lists: ['pieces'],
  webgl: (inputs, _attributes, card) => {
    const pieces = piecesOf(inputs.pieces);
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
  native: ({ pieces }, _attributes, processor) => {
    const whole = processor.make([pieces.reduce((sum, { length }) => sum + length, 0)]);
    let to = whole.at;
    for (const { at, length } of pieces) {
      processor.kernels.copy(to, at, 4 * length);
      to += 4 * length;
    }
    return [whole];
  },
  loops: ({ pieces }) => {
    const values = new Float32Array(pieces.reduce((length, piece) => length + piece.values.length, 0));
    let place = 0;
    for (const piece of pieces) {
      values.set(piece.values, place);
      place += piece.values.length;
    }
    return [{ values, shape: [values.length] }];
  },
});
