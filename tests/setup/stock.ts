// All of TensorFlow.js's kernels and gradients, for compositions of stock operations that ours are compared with.
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
