import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { type HeapTensor, Processor } from '../processor/backend';
import type { Tensor, TensorInfo } from '../tf';
import { tf } from '../tf';
import { type Launch, launched, viewOf } from './webgl-launch';

/** What a fused kernel is given besides its tensors; fixed for a call. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What a kernel can do on a graphics card. */
export interface Card {
  launch(launch: Launch): TensorInfo;
  /** A tensor on a part of an unpacked one, without a copy. */
  view(info: TensorInfo, offset: number, shape: readonly number[]): TensorInfo;
  /** Frees what was launched on the way to the outputs. */
  release(info: TensorInfo): void;
}

/** An operation that is one call for TensorFlow.js, on every backend that we use. */
export interface FusedKernel {
  readonly name: string;
  /** All outputs, by launches on WebGL. */
  webgl(inputs: Readonly<Record<string, TensorInfo>>, attributes: Attributes, card: Card): TensorInfo[];
  /** All outputs, by WebAssembly on the processor's heap, for what a step of training is made of. */
  native?(
    inputs: Readonly<Record<string, HeapTensor>>,
    attributes: Attributes,
    processor: Processor,
  ): HeapTensor[];
  /** All outputs, by loops over plain arrays: for the processor where there is no other. Inputs are not written to. */
  loops(inputs: Readonly<Record<string, PlainTensor>>, attributes: Attributes): PlainTensor[];
}

export interface PlainTensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** Makes a kernel known to TensorFlow.js on every backend that we use. */
export function registerFused(kernel: FusedKernel): void {
  const kernelName = kernel.name;
  tf.registerKernel({
    kernelName,
    backendName: 'webgl',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const webgl = backend as MathBackendWebGL;
      return kernel.webgl(inputs as Record<string, TensorInfo>, attrs as unknown as Attributes, {
        launch: (launch) => launched(webgl, launch),
        view: (info, offset, shape) => viewOf(webgl, info, offset, shape),
        release: (info) => webgl.disposeIntermediateTensorInfo(info),
      });
    },
  });
  tf.registerKernel({
    kernelName,
    backendName: 'cpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      if (kernel.native !== undefined && backend instanceof Processor) {
        const onHeap: Record<string, HeapTensor> = {};
        for (const name in inputs)
          onHeap[name] = backend.tensorOf((inputs as Record<string, TensorInfo>)[name]!);
        return kernel.native(onHeap, attrs as unknown as Attributes, backend).map(({ info }) => info);
      }
      const cpu = backend as MathBackendCPU;
      const plain = plainOf(
        inputs as Record<string, TensorInfo>,
        (info) => cpu.data.get(info.dataId).values as Float32Array,
      );
      return kernel
        .loops(plain, attrs as unknown as Attributes)
        .map(({ values, shape }) => cpu.makeTensorInfo(shape as number[], 'float32', values));
    },
  });
}

/** Runs a registered kernel through TensorFlow.js, so that its gradient is known to the tape. */
export function runFused(
  name: string,
  inputs: Record<string, Tensor>,
  attributes: Attributes = {},
): Tensor[] {
  const outputs = tf.engine().runKernel(name, inputs, attributes as never) as Tensor | Tensor[];
  return Array.isArray(outputs) ? outputs : [outputs];
}

function plainOf(
  inputs: Record<string, TensorInfo>,
  read: (info: TensorInfo) => Float32Array,
): Record<string, PlainTensor> {
  const plain: Record<string, PlainTensor> = {};
  for (const name in inputs) plain[name] = { values: read(inputs[name]!), shape: inputs[name]!.shape };
  return plain;
}
