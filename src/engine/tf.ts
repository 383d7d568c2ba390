// The one place where TensorFlow.js comes in: two copies of its core would register every kernel twice.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-core/dist/register_all_gradients';

import '@tensorflow/tfjs-backend-wasm';

export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
export type { Tensor, Tensor1D, Tensor2D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
export * as tf from '@tensorflow/tfjs-core';
