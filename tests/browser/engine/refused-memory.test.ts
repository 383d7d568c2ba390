import { expect, test, vi } from 'vitest';
import { hasRefusedMemory, setBackend } from '../../../src/engine/backend';
import { tf } from '../../../src/engine/tensorflow/tf';

test('a card that has refused memory is found out, among its other errors, and no other error is taken for that', async () => {
  expect(await setBackend('webgl')).toBeNull();
  const { gl } = (tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  expect(hasRefusedMemory()).toBe(false);
  const errors = vi.spyOn(gl, 'getError');
  errors.mockReturnValueOnce(gl.INVALID_VALUE).mockReturnValueOnce(gl.OUT_OF_MEMORY);
  expect(hasRefusedMemory()).toBe(true);
  expect(hasRefusedMemory()).toBe(false);
  errors.mockReturnValueOnce(gl.INVALID_OPERATION);
  expect(hasRefusedMemory()).toBe(false);
  errors.mockReturnValue(gl.CONTEXT_LOST_WEBGL);
  expect(hasRefusedMemory()).toBe(false);
  errors.mockRestore();
  expect(await setBackend('cpu')).toBeNull();
  expect(hasRefusedMemory()).toBe(false);
});
