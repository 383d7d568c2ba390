import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutOfMemory } from '../../../../src/core/out-of-memory';
import { Heap, type MemoryStretch } from '../../../../src/engine/processor/heap';

const newHeap = () => new Heap(new WebAssembly.Memory({ initial: 1 }), 100);

test('stretches that are in use never overlap, and lie within the memory', () => {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(sizes, (requests) => {
      const heap = newHeap();
      const used: MemoryStretch[] = [];
      for (const [bytes, isFreed] of requests) {
        const stretch = heap.take(bytes);
        expect(stretch.size).toBeGreaterThanOrEqual(bytes);
        expect(stretch.at % 16).toBe(0);
        expect(stretch.at + stretch.size).toBeLessThanOrEqual(heap.memory.buffer.byteLength);
        for (const other of used) {
          expect(stretch.at >= other.at + other.size || other.at >= stretch.at + stretch.size).toBe(true);
        }
        used.push(stretch);
        if (isFreed) heap.release(used.shift()!);
      }
    }),
  );
});

test('what is freed is given out again, so that the memory does not grow', () => {
  const heap = newHeap();
  const kept = heap.take(1000);
  const first = heap.take(300_000);
  const size = heap.memory.buffer.byteLength;
  heap.release(first);
  for (let i = 0; i < 100; i++) heap.release(heap.take(300_000 - i));
  expect(heap.memory.buffer.byteLength).toBe(size);
  heap.release(kept);
});

test('memory that is refused is said to be, and changes nothing of what there is', () => {
  const heap = new Heap(new WebAssembly.Memory({ initial: 1, maximum: 40 }), 100);
  const first = heap.take(1_000_000);
  const end = first.at + first.size;
  expect(() => heap.take(2 ** 30)).toThrow(OutOfMemory);
  const next = heap.take(100_000);
  expect(next.at).toBe(end);
  for (const each of [first, next]) heap.release(each);
  expect(heap.take(64).at).toBe(first.at);
});

test('a stretch with several users is freed by the last', () => {
  const heap = newHeap();
  heap.take(64);
  const shared = heap.take(64);
  shared.users++;
  heap.release(shared);
  expect(heap.take(64).at).not.toBe(shared.at);
  heap.release(shared);
  expect(heap.take(64).at).toBe(shared.at);
});

test('where nothing is in use it starts over', () => {
  const heap = newHeap();
  const at = heap.take(64).at;
  heap.release({ at, size: 64, users: 1 });
  expect(heap.take(1 << 18).at).toBe(at);
});

test('what some work has used apart is nobody else’s until it is given back, and was free before', () => {
  const heap = newHeap();
  const kept = heap.take(64);
  const before = heap.take(5000);
  heap.release(before);
  const { result, giveBack } = heap.apart(() => {
    const used = heap.take(5000);
    heap.release(used);
    return used;
  });
  expect(result.at).toBe(before.at);
  expect(heap.take(5000).at).not.toBe(before.at);
  giveBack();
  expect(heap.take(5000).at).toBe(before.at);
  heap.release(kept);
});
