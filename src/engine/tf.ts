// The one place where TensorFlow.js comes in: two copies of its core would register every kernel twice. The backends
// come without their two hundred kernels each; those that the engine uses are listed in kernels/.
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import '@tensorflow/tfjs-backend-webgl/dist/base';
import * as core from '@tensorflow/tfjs-core';
import * as cpuKernels from './kernels/cpu';
import * as gradients from './kernels/gradients';
import * as webglKernels from './kernels/webgl';
import { Processor } from './processor/backend';
import { newKernels } from './processor/kernels';

core.registerBackend('cpu', () => {
  const kernels = newKernels();
  return kernels === null ? new MathBackendCPU() : new Processor(kernels);
});

/** By the names of kernels/cpu.ts, so that neither backend lacks a kernel that the other has. */
type StockKernels = Readonly<Record<keyof typeof cpuKernels, core.KernelConfig>>;

for (const kernels of [cpuKernels, webglKernels] satisfies StockKernels[]) {
  for (const kernel of Object.values(kernels)) {
    if (!core.getKernel(kernel.kernelName, kernel.backendName)) core.registerKernel(kernel);
  }
}
for (const gradient of Object.values(gradients)) {
  if (!core.getGradient(gradient.kernelName)) core.registerGradient(gradient);
}

export type { Tensor, Tensor1D, Tensor2D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
export * as tf from '@tensorflow/tfjs-core';
