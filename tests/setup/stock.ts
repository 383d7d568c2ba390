// All of TensorFlow.js's kernels and gradients, for compositions of stock operations that ours are compared with.
// First, so that its processor stays the one that computes.
import '../../src/engine/tensorflow/tf';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
