// The one place where TensorFlow.js comes in: two copies of its core would register every kernel twice. The backends
// come without their two hundred kernels each; those that the engine uses are listed in kernels/.
import '@tensorflow/tfjs-backend-cpu/dist/base';
import '@tensorflow/tfjs-backend-wasm/dist/base';
import '@tensorflow/tfjs-backend-webgl/dist/base';
import * as core from '@tensorflow/tfjs-core';
import { cpuKernels } from './kernels/cpu';
import { gradients } from './kernels/gradients';
import { wasmKernels } from './kernels/wasm';
import { webglKernels } from './kernels/webgl';

for (const kernel of [...webglKernels, ...cpuKernels, ...wasmKernels]) {
  if (!core.getKernel(kernel.kernelName, kernel.backendName)) core.registerKernel(kernel);
}
for (const gradient of gradients) {
  if (!core.getGradient(gradient.kernelName)) core.registerGradient(gradient);
}

export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
export type { Tensor, Tensor1D, Tensor2D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
export * as tf from '@tensorflow/tfjs-core';
