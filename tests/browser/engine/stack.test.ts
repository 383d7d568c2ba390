import { expect, it } from 'vitest';
import { mostStacked, Stack } from '../../../src/engine/ops/stack';
import { tf } from '../../../src/engine/tensorflow/tf';
import { onEachBackend } from '../../setup/backends';

/** Puts numbers on the stack; the tensor that had them is gone then. */
function pushed(stack: Stack, values: number[]): void {
  const tensor = tf.tensor1d(values);
  stack.push(tensor);
  tensor.dispose();
}

onEachBackend(() => {
  it('gives the entries of what was pushed, in order, however many there are', async () => {
    const stack = new Stack();
    for (const count of [1, 2, 15, 16, 17, 48, 50, mostStacked]) {
      for (let i = 0; i < count; i++) pushed(stack, [i, 1 - i, i / 2]);
      expect(stack.size).toBe(count);
      const expected = Array.from({ length: count }, (_, i) => [i, 1 - i, i / 2]).flat();
      expect([...(await stack.read())]).toEqual(expected);
      expect(stack.size).toBe(0);
    }
    expect(await stack.read()).toHaveLength(0);
    stack.dispose();
  });

  it('takes no more than it can read at once, and lets go of what it holds', () => {
    const stack = new Stack();
    for (let i = 0; i < mostStacked; i++) pushed(stack, [i]);
    const one = tf.tensor1d([1]);
    expect(() => stack.push(one)).toThrow(RangeError);
    one.dispose();
    stack.dispose();
    expect(stack.size).toBe(0);
  });
});
