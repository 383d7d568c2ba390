import { expect, test } from 'vitest';
import { readBackend } from '../../../../src/ui/store/backend-names';

test('a backend is read by its name, and wasm, which was one, is the processor', () => {
  expect(['webgl', 'cpu', 'wasm'].map(readBackend)).toEqual(['webgl', 'cpu', 'cpu']);
});

test('any other text is no backend', () => {
  expect(['', 'webgpu', 'toString', '__proto__', 'CPU', null].map(readBackend)).toEqual(Array(6).fill(null));
});
