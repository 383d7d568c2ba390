import type { Problem } from '../problem';
import { type Words, words } from '../words';

/** A tensor of a file: numbers of one of the kinds that we write. */
export interface NamedTensor {
  readonly shape: readonly number[];
  /** The last axis fastest. */
  readonly values: Float32Array | Float64Array | Int32Array;
}

export interface TensorFile {
  /** In the order in which they are written. */
  readonly tensors: Readonly<Record<string, NamedTensor>>;
  /** What the file says of itself, text by text. */
  readonly metadata: Readonly<Record<string, string>>;
}

const kinds = {
  F32: Float32Array,
  F64: Float64Array,
  I32: Int32Array,
} as const;

type Kind = keyof typeof kinds;

/** A header is a few kilobytes; the format's own bound. */
const longestHeader = 100_000_000;

/**
 * Tensors as a safetensors file: the length of the header in 8 bytes, the header in JSON (by name the kind of number, the
 * shape and where its bytes are), then the bytes, little endian. The header ends in spaces, so that numbers begin at a
 * multiple of 8. Format: https://github.com/huggingface/safetensors, version 0.
 */
export function writeSafetensors({ tensors, metadata }: TensorFile): Uint8Array<ArrayBuffer> {
  let at = 0;
  const entries = Object.entries(tensors).map(([name, { shape, values }]) => {
    const from = at;
    at += values.byteLength;
    return [name, { dtype: kindOf(values), shape, data_offsets: [from, at] }] as const;
  });
  const header = { __metadata__: metadata, ...Object.fromEntries(entries) };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + headerLength + at);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerLength), true);
  file.set(text, 8);
  file.fill(0x20, 8 + text.length, 8 + headerLength);
  let to = 8 + headerLength;
  for (const { values } of Object.values(tensors)) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), to);
    to += values.byteLength;
  }
  return file;
}

function kindOf(values: NamedTensor['values']): Kind {
  return values instanceof Float32Array ? 'F32' : values instanceof Float64Array ? 'F64' : 'I32';
}

/** The tensors of such a file, or what is wrong with it. Never throws. */
export function readSafetensors(file: Uint8Array, name: string): TensorFile | Problem {
  const fault = (found: Words, expected: Words): Problem => ({ place: name, found, expected, used: '' });
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const headerLength = file.length < 8 ? Number.NaN : Number(view.getBigUint64(0, true));
  if (!(headerLength <= Math.min(longestHeader, file.length - 8))) {
    return fault(words`${file.length} bytes without a header`, words`a safetensors file`);
  }
  const header = parsed(file.subarray(8, 8 + headerLength));
  if (header === null) return fault(words`a header that is no JSON`, words`a safetensors file`);
  const { __metadata__: metadata = {}, ...entries } = header;
  const data = file.subarray(8 + headerLength);
  const tensors: Record<string, NamedTensor> = {};
  for (const [tensor, entry] of Object.entries(entries)) {
    const read = readTensor(entry, data);
    if (typeof read === 'string' || 'say' in read) {
      return {
        ...fault(read, words`numbers of the shape that it names`),
        place: words`${name}, tensor ${tensor}`,
      };
    }
    tensors[tensor] = read;
  }
  return { tensors, metadata: textsOf(metadata) };
}

function parsed(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof header === 'object' && header !== null && !Array.isArray(header)
      ? (header as Record<string, unknown>)
      : null;
  } catch {
    return null; // No JSON: said as a problem.
  }
}

function textsOf(metadata: unknown): Record<string, string> {
  if (typeof metadata !== 'object' || metadata === null) return {};
  return Object.fromEntries(
    Object.entries(metadata).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** A tensor, or what was found in its place. */
function readTensor(entry: unknown, data: Uint8Array): NamedTensor | Words {
  if (typeof entry !== 'object' || entry === null) return words`no description`;
  const { dtype, shape, data_offsets: offsets } = entry as Record<string, unknown>;
  if (typeof dtype !== 'string' || !(dtype in kinds)) return words`numbers of the kind ${String(dtype)}`;
  if (!isCounts(shape) || !isCounts(offsets)) return words`no shape`;
  const [from = 0, to = 0] = offsets;
  const Values = kinds[dtype as Kind];
  const length = shape.reduce((product, axis) => product * axis, 1);
  if (to > data.length || to - from !== length * Values.BYTES_PER_ELEMENT) return words`${to - from} bytes`;
  // A copy, since numbers may begin anywhere in the file.
  return { shape, values: new Values(data.slice(from, to).buffer) };
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((count) => Number.isSafeInteger(count) && count >= 0);
}
