// The one place where TensorFlow.js comes in: two copies of its core would register every kernel twice. The backends
// come without their two hundred kernels each; those that the engine uses are listed in kernels/.
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import * as core from '@tensorflow/tfjs-core';
import { Processor } from '../processor/backend';
import { newKernels } from '../processor/kernels';
import { recordable } from '../processor/stock';
import * as cpuKernels from './kernels/cpu';
import * as gradients from './kernels/gradients';

core.registerBackend('cpu', () => {
  const kernels = newKernels();
  return kernels === null ? new MathBackendCPU() : new Processor(kernels);
});

/** By the names of kernels/cpu.ts, so that no backend lacks a kernel that the other has. */
type StockKernels = Readonly<Record<keyof typeof cpuKernels, core.KernelConfig>>;

register(cpuKernels);
for (const gradient of Object.values(gradients)) {
  if (!core.getGradient(gradient.kernelName)) core.registerGradient(gradient);
}

function register(kernels: StockKernels): void {
  for (const kernel of Object.values(kernels)) {
    if (!core.getKernel(kernel.kernelName, kernel.backendName)) core.registerKernel(recordable(kernel));
  }
}

/** Loads TensorFlow.js's WebGL backend, a third of a megabyte that the processor does without. */
export async function loadWebgl(): Promise<void> {
  register(await import('./kernels/webgl'));
}

export type { Tensor, Tensor1D, Tensor2D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
export * as tf from '@tensorflow/tfjs-core';
