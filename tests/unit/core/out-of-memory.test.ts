import { expect, test } from 'vitest';
import { isOutOfMemory, OutOfMemory } from '../../../src/core/out-of-memory';

test.each([
  new OutOfMemory('12 MB were refused'),
  new RangeError('Array buffer allocation failed'),
  new RangeError('allocation size overflow'),
  new RangeError('Out of memory'),
  new Error('Unable to create WebGLTexture.'),
])('a refusal of memory is known by what is said: %s', (error) => {
  expect(isOutOfMemory(error)).toBe(true);
});

test.each([new RangeError('values must have length 3'), 'out of memory', null])(
  'other faults are none: %s',
  (error) => {
    expect(isOutOfMemory(error)).toBe(false);
  },
);
