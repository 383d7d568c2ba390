// What kernels/cpu.ts lists, for a graphics card: a chunk that is loaded where WebGL is going to be used.
import '@tensorflow/tfjs-backend-webgl/dist/base';

export { absConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Abs';
export { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add';
export { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul';
export { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast';
export { concatConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat';
export { equalConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Equal';
export { expandDimsConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ExpandDims';
export { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity';
export { maximumConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Maximum';
export { multiplyConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply';
export { negConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Neg';
export { realDivConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv';
export { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape';
export { selectConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Select';
export { signConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sign';
export { sliceConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Slice';
export { sqrtConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt';
export { squareConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Square';
export { subConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sub';
export { sumConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sum';
export { transposeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Transpose';
export { zerosLikeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ZerosLike';
