// The gradients of the stock operations that a forward pass uses; our own kernels bring theirs.
export { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad';
export { castGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Cast_grad';
export { identityGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Identity_grad';
export { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad';
export { reshapeGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Reshape_grad';
