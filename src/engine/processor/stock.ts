import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { Processor } from './backend';

/** Stock operations that steps are made of: TensorFlow.js adds gradients up, and masks are multiplied. */
const names: ReadonlySet<string> = new Set(['Add', 'Multiply', 'Sum']);

/** A stock kernel of the processor, such that a recording can take its place: as plain code from arrays to arrays. */
export function recordable(stock: KernelConfig): KernelConfig {
  if (!names.has(stock.kernelName) || stock.backendName !== 'cpu') return stock;
  return {
    ...stock,
    kernelFunc: (given) => {
      const { backend } = given;
      const infos = Object.entries(given.inputs).flatMap(([name, info]) =>
        info ? [[name, info] as const] : [],
      );
      if (!(backend instanceof Processor) || !infos.every(([, info]) => backend.holds(info))) {
        return stock.kernelFunc(given);
      }
      const tensors = infos.map(([name, info]) => [name, backend.tensorOf(info)] as const);
      const [result] = backend.inPlainCode((valuesOf) => {
        const plain = new MathBackendCPU();
        const inputs = tensors.map(([name, tensor]) => [
          name,
          plain.makeTensorInfo([...tensor.shape], 'float32', valuesOf(tensor)),
        ]);
        const found = stock.kernelFunc({ ...given, inputs: Object.fromEntries(inputs), backend: plain });
        return [found].flat().map(({ dataId, shape }) => {
          return { values: plain.data.get(dataId).values as Float32Array, shape };
        });
      });
      return result!.info;
    },
  };
}
