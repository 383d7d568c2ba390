import { describe, expect, it } from 'vitest';
import { readSafetensors, writeSafetensors } from '../../../../src/core/export/safetensors';
import { spelled } from '../../../../src/core/problem';

const tensors = {
  'trunk.0.weight': { shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6.5) },
  draws: { shape: [1, 2], values: Float64Array.of(Math.PI, -1e300) },
  order: { shape: [3], values: Int32Array.of(-1, 2, 2 ** 30) },
  nothing: { shape: [0, 4], values: new Float32Array() },
};

const problemOf = (file: Uint8Array) => {
  const read = readSafetensors(file, 'a.safetensors');
  if (!('place' in read)) throw new Error('the file was read');
  return spelled(read);
};

/** A file with this header and these bytes behind it. */
function fileOf(header: unknown, bytes = 0): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(8 + text.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

describe('a safetensors file', () => {
  it('gives back the tensors and the texts that were written', () => {
    const file = writeSafetensors({ tensors, metadata: { link: '#v=1' } });
    expect(readSafetensors(file, 'a.safetensors')).toEqual({ tensors, metadata: { link: '#v=1' } });
  });

  it('lays numbers out as the format says', () => {
    const file = writeSafetensors({ tensors: { a: tensors.order }, metadata: {} });
    const length = Number(new DataView(file.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)))).toEqual({
      __metadata__: {},
      a: { dtype: 'I32', shape: [3], data_offsets: [0, 12] },
    });
    expect([...file.subarray(8 + length, 12 + length)]).toEqual([255, 255, 255, 255]);
  });

  it('is refused where it is none, with what was found', () => {
    expect(problemOf(new Uint8Array(3)).found).toBe('3 bytes without a header');
    expect(problemOf(new TextEncoder().encode('a,b\n1,2\n3,4\n5,6\n')).expected).toBe('a safetensors file');
    expect(problemOf(fileOf([1])).found).toBe('a header that is no JSON');
  });

  it('is refused where a tensor is not as it says, by its name', () => {
    const entry = { dtype: 'F32', shape: [2], data_offsets: [0, 8] };
    expect(problemOf(fileOf({ w: entry }, 4))).toMatchObject({
      place: 'a.safetensors, tensor w',
      found: '8 bytes',
    });
    expect(problemOf(fileOf({ w: { ...entry, dtype: 'BF16' } }, 8)).found).toBe('numbers of the kind BF16');
    expect(problemOf(fileOf({ w: { ...entry, shape: [-2] } }, 8)).found).toBe('no shape');
    expect(problemOf(fileOf({ w: 3 })).found).toBe('no description');
  });
});
