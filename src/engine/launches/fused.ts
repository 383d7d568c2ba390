import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { KernelBackend, NamedTensorInfoMap, NamedTensorMap } from '@tensorflow/tfjs-core';
import { Processor } from '../processor/backend';
import type { HeapTensor, PlainTensor } from '../processor/heap-data';
import type { Tensor, TensorInfo } from '../tensorflow/tf';
import { tf } from '../tensorflow/tf';
import { type As, type Inputs, inputsOf, type Listing, namedInputs } from './named-inputs';
import { type Launch, launched, viewOf } from './webgl-launch';

/** What a kernel can do on a graphics card. */
export interface Card {
  launch(launch: Launch): TensorInfo;
  /** A tensor on a part of an unpacked one, without a copy. */
  view(info: TensorInfo, offset: number, shape: readonly number[]): TensorInfo;
  /** Frees what was launched on the way to the outputs. */
  release(info: TensorInfo): void;
}

/**
 * An operation that is one call for TensorFlow.js, on every backend that we use. `Attributes` are what it is given
 * besides its tensors, fixed for a call.
 */
export interface FusedKernel<I extends Inputs, Attributes extends object> extends Listing<I> {
  readonly name: string;
  /** All outputs, by launches on WebGL. */
  webgl(inputs: As<TensorInfo, I>, attributes: Attributes, card: Card): TensorInfo[];
  /** All outputs, by WebAssembly on the processor's heap, for what a step of training is made of. */
  native?(inputs: As<HeapTensor, I>, attributes: Attributes, processor: Processor): HeapTensor[];
  /** All outputs, by loops over plain arrays: for the processor where there is no other. Inputs are not written to. */
  loops(inputs: As<PlainTensor, I>, attributes: Attributes): PlainTensor[];
}

/** Makes a kernel known to TensorFlow.js on every backend that we use. */
export function registerFused<I extends Inputs, Attributes extends object = object>(
  kernel: FusedKernel<I, Attributes>,
): FusedKernel<I, Attributes> {
  registerOn<Attributes>('webgl', kernel.name, (infos, attributes, backend) => {
    const webgl = backend as MathBackendWebGL;
    return kernel.webgl(
      inputsOf(kernel, infos, (info) => info),
      attributes,
      {
        launch: (launch) => launched(webgl, launch),
        view: (info, offset, shape) => viewOf(webgl, info, offset, shape),
        release: (info) => webgl.disposeIntermediateTensorInfo(info),
      },
    );
  });
  registerOn<Attributes>('cpu', kernel.name, (infos, attributes, backend) => {
    if (backend instanceof Processor) {
      return onHeap(kernel, infos, attributes, backend).map(({ info }) => info);
    }
    const cpu = backend as MathBackendCPU;
    const plain = inputsOf(kernel, infos, (info) => ({
      values: cpu.data.get(info.dataId).values as Float32Array,
      shape: info.shape,
    }));
    return kernel
      .loops(plain, attributes)
      .map(({ values, shape }) => cpu.makeTensorInfo(shape as number[], 'float32', values));
  });
  return kernel;
}

/** TensorFlow.js hands a kernel the very attributes that {@link runFusedAll} has given it, but knows their type no more. */
function registerOn<Attributes extends object>(
  backendName: 'webgl' | 'cpu',
  kernelName: string,
  work: (infos: NamedTensorInfoMap, attributes: Attributes, backend: KernelBackend) => TensorInfo[],
): void {
  tf.registerKernel({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) => work(inputs, attrs as Attributes, backend as KernelBackend),
  });
}

function onHeap<I extends Inputs, Attributes extends object>(
  kernel: FusedKernel<I, Attributes>,
  infos: NamedTensorInfoMap,
  attributes: Attributes,
  processor: Processor,
): HeapTensor[] {
  const given: Record<string, HeapTensor> = {};
  for (const name in infos) given[name] = processor.tensorOf(infos[name]!);
  if (kernel.native !== undefined) {
    return kernel.native(
      inputsOf(kernel, given, (tensor) => tensor),
      attributes,
      processor,
    );
  }
  return processor.inPlainCode((valuesOf) => {
    const plain = inputsOf(kernel, given, (tensor) => ({ values: valuesOf(tensor), shape: tensor.shape }));
    return kernel.loops(plain, attributes);
  });
}

/** Runs a kernel through TensorFlow.js and gives its outputs. */
export function runFusedAll<I extends Inputs, Attributes extends object>(
  kernel: FusedKernel<I, Attributes>,
  inputs: NoInfer<I>,
  attributes: Attributes,
): Tensor[] {
  return runNamed(kernel.name, namedInputs<Tensor>(inputs), attributes);
}

/** The same of a kernel with one output. */
export function runFused<I extends Inputs, Attributes extends object>(
  kernel: FusedKernel<I, Attributes>,
  inputs: NoInfer<I>,
  attributes: Attributes,
): Tensor {
  return runFusedAll(kernel, inputs, attributes)[0]!;
}

/** Runs a kernel whose inputs have the names that TensorFlow.js knows them by. */
export function runNamed(name: string, inputs: NamedTensorMap, attributes: object): Tensor[] {
  const outputs = tf.engine().runKernel(name, inputs, attributes as never) as Tensor | Tensor[];
  return Array.isArray(outputs) ? outputs : [outputs];
}
