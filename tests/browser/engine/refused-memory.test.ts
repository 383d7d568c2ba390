import { expect, test, vi } from 'vitest';
import { OutOfMemory } from '../../../src/core/out-of-memory';
import { checkMemory, setBackend } from '../../../src/engine/backend';
import { tf } from '../../../src/engine/tensorflow/tf';

test('a card that has refused memory is found out, among its other errors, and no other error is taken for that', async () => {
  expect(await setBackend('webgl')).toBeNull();
  const { gl } = (tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  checkMemory();
  const errors = vi.spyOn(gl, 'getError');
  errors.mockReturnValueOnce(gl.INVALID_VALUE).mockReturnValueOnce(gl.OUT_OF_MEMORY);
  expect(checkMemory).toThrow(OutOfMemory);
  checkMemory();
  errors.mockReturnValueOnce(gl.INVALID_OPERATION);
  checkMemory();
  errors.mockReturnValue(gl.CONTEXT_LOST_WEBGL);
  checkMemory();
  errors.mockRestore();
  expect(await setBackend('cpu')).toBeNull();
  checkMemory();
});
