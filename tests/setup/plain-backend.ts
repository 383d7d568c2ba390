import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { tf } from '../../src/engine/tensorflow/tf';

/** The processor without its kernels, on which our operations are the loops in plain code: what those are held against. */
export const plainBackend = 'plain';

/** Makes that backend known, with all kernels that are known by now. */
export function registerPlain(): void {
  tf.registerBackend(plainBackend, () => new MathBackendCPU());
  for (const kernel of tf.getKernelsForBackend('cpu')) {
    if (!tf.getKernel(kernel.kernelName, plainBackend)) {
      tf.registerKernel({ ...kernel, backendName: plainBackend });
    }
  }
}
