import type { GradConfig } from '@tensorflow/tfjs-core';
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad';
import { castGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Cast_grad';
import { erfGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Erf_grad';
import { identityGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Identity_grad';
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad';
import { reshapeGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Reshape_grad';

/** The gradients of the stock operations that a forward pass uses; our own kernels bring theirs. */
export const gradients: readonly GradConfig[] = [
  addGradConfig,
  castGradConfig,
  erfGradConfig,
  identityGradConfig,
  multiplyGradConfig,
  reshapeGradConfig,
];
