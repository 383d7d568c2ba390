import { afterAll, beforeAll, describe } from 'vitest';
import { setBackend } from '../../src/engine/backend';
import { tf } from '../../src/engine/tensorflow/tf';

/** Runs the same claims on WebGL and on the processor. */
export function onEachBackend(claims: (backend: 'webgl' | 'cpu') => void): void {
  describe.each(['webgl', 'cpu'] as const)('on %s', (backend) => {
    let tensors = 0;
    beforeAll(async () => {
      const failure = await setBackend(backend);
      if (failure !== null) throw new Error(`${backend}: ${failure}`);
      tensors = tf.memory().numTensors;
    });
    claims(backend);
    afterAll(() => {
      if (tf.memory().numTensors !== tensors) {
        throw new Error(`${tf.memory().numTensors - tensors} tensors were left behind on ${backend}`);
      }
    });
  });
}
