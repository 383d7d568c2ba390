import type { Problem } from '../problem';
import type { Block, Copy } from '../sharing/block';
import { words } from '../words';
import type { NamedTensor } from './safetensors';

/** Says where a copy of a block lies in a PyTorch module: "trunk.0"; of a mixture the name of its parameter. */
export type PlaceOf = (block: Block, copy: number) => string;

/** Where some numbers of the vector of parameters lie in a tensor. */
interface Piece {
  readonly name: string;
  readonly shape: readonly number[];
  /** [entry of the tensor]: its place in one run's part of the block. */
  readonly places: Int32Array;
  /** The block's place in a vector of one run. */
  readonly from: number;
}

const rowsOf = ({ inputs, hasBias }: Block) => inputs + (hasBias ? 1 : 0);
const sizeOf = (block: Block) => block.copies.length * rowsOf(block) * block.units;

/**
 * The tensors that the parameters of blocks are in a PyTorch module. Of a layer `weight` [unit, input] and `bias` [unit],
 * padding left out; of a mixture one tensor of all its copies, [copy, row, column], without axes of length 1 but the last.
 */
function piecesOf(blocks: readonly Block[], placeOf: PlaceOf): Piece[] {
  let from = 0;
  return blocks.flatMap((block) => {
    const start = from;
    from += sizeOf(block);
    if (block.role === 'mixing') return [{ ...mixturePiece(block, placeOf(block, 0)), from: start }];
    return block.copies.flatMap((copy, place) =>
      copy.units === 0
        ? []
        : layerPieces(block, copy, place, placeOf(block, place)).map((piece) => ({ ...piece, from: start })),
    );
  });
}

function layerPieces(block: Block, { inputs, units }: Copy, place: number, name: string) {
  const first = place * rowsOf(block) * block.units;
  const at = (row: number, column: number) => first + row * block.units + column;
  const weight = {
    name: `${name}.weight`,
    shape: [units, inputs],
    places: Int32Array.from({ length: units * inputs }, (_, i) => at(i % inputs, Math.floor(i / inputs))),
  };
  const bias = {
    name: `${name}.bias`,
    shape: [units],
    places: Int32Array.from({ length: units }, (_, unit) => at(block.inputs, unit)),
  };
  return block.hasBias ? [weight, bias] : [weight];
}

function mixturePiece(block: Block, name: string) {
  const { copies, inputs, units } = block;
  const shape = [...[copies.length, inputs].filter((length) => length > 1), units];
  return { name, shape, places: Int32Array.from({ length: sizeOf(block) }, (_, i) => i) };
}

/** The parameters of one of several runs, by name. `vector` is all of them: block by block, runs outermost in a block. */
export function namedTensors(
  vector: Float32Array,
  { run, runs }: { readonly run: number; readonly runs: number },
  blocks: readonly Block[],
  placeOf: PlaceOf,
): Record<string, NamedTensor> {
  const sizes = new Map<number, number>();
  let from = 0;
  for (const block of blocks) {
    sizes.set(from, sizeOf(block));
    from += sizeOf(block);
  }
  const pieces = piecesOf(blocks, placeOf).map(({ name, shape, places, from: start }) => {
    const first = start * runs + run * sizes.get(start)!;
    return [name, { shape, values: Float32Array.from(places, (place) => vector[first + place]!) }] as const;
  });
  return Object.fromEntries(pieces);
}

/**
 * The vector of one run's parameters that tensors make, or what keeps them from being those: a tensor that is missing, of
 * another shape, or one too many. Padding is 0. Never throws.
 */
export function vectorOf(
  tensors: Readonly<Record<string, NamedTensor>>,
  blocks: readonly Block[],
  placeOf: PlaceOf,
  file: string,
): Float32Array | readonly Problem[] {
  const pieces = piecesOf(blocks, placeOf);
  const problems = [
    ...pieces.flatMap((piece) => misfit(tensors[piece.name], piece, file)),
    ...Object.keys(tensors)
      .filter((name) => !pieces.some((piece) => piece.name === name))
      .map((name) => ({
        place: words`${file}, tensor ${name}`,
        found: shapeText(tensors[name]!.shape),
        expected: 'no such tensor',
        used: '',
      })),
  ];
  if (problems.length > 0) return problems;
  const vector = new Float32Array(blocks.reduce((sum, block) => sum + sizeOf(block), 0));
  for (const { name, places, from } of pieces) {
    const { values } = tensors[name]!;
    places.forEach((place, i) => {
      vector[from + place] = values[i]!;
    });
  }
  return vector;
}

function misfit(tensor: NamedTensor | undefined, { name, shape }: Piece, file: string): Problem[] {
  const place = words`${file}, tensor ${name}`;
  const expected = shapeText(shape);
  if (tensor === undefined) return [{ place, found: 'nothing', expected, used: '' }];
  const isSame =
    tensor.shape.length === shape.length && shape.every((length, i) => tensor.shape[i] === length);
  if (!isSame) return [{ place, found: shapeText(tensor.shape), expected, used: '' }];
  const odd = tensor.values.find((value) => !Number.isFinite(value));
  return odd === undefined ? [] : [{ place, found: String(odd), expected: 'finite numbers', used: '' }];
}

const shapeText = (shape: readonly number[]) => `[${shape.join(', ')}]`;

/** The parameters of several runs, [run] as {@link vectorOf} gives them, as one vector: runs outermost in a block. */
export function joinedRuns(vectors: readonly Float32Array[], blocks: readonly Block[]): Float32Array {
  const joined = new Float32Array(vectors.reduce((sum, vector) => sum + vector.length, 0));
  let from = 0;
  for (const block of blocks) {
    const size = sizeOf(block);
    vectors.forEach((vector, run) => {
      joined.set(vector.subarray(from, from + size), from * vectors.length + run * size);
    });
    from += size;
  }
  return joined;
}
