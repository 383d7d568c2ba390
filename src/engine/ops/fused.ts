import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { Tensor, TensorInfo } from '../tf';
import { tf } from '../tf';

/** What a fused kernel is given besides its tensors: numbers and names, fixed for a call. */
export type Attributes = Readonly<Record<string, number | string | readonly number[]>>;

/** One launch on a graphics card: computes every entry of the output by itself. */
export interface Launch {
  readonly inputs: readonly TensorInfo[];
  readonly outputShape: readonly number[];
  /** Two launches with the same key have the same code. */
  readonly key: string;
  /**
   * The shader's body. Input k is read by `get${names[k]}(index)`, flat, whatever its shape; `int index` is the
   * flat index of the output's entry, and the body ends in `return value;`.
   */
  readonly body: () => string;
  readonly names: readonly string[];
  /** Numbers that change from call to call. */
  readonly uniforms?: Readonly<Record<string, number>>;
}

/** Functions in GLSL that the bodies share. */
export interface FusedKernel {
  readonly name: string;
  /** All outputs, by launches on WebGL. */
  webgl(
    inputs: Readonly<Record<string, TensorInfo>>,
    attributes: Attributes,
    launch: (launch: Launch) => TensorInfo,
  ): TensorInfo[];
  /** All outputs, by loops over plain arrays: for the backends cpu and wasm. */
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
    kernelFunc: ({ inputs, attrs, backend }) =>
      kernel.webgl(inputs as Record<string, TensorInfo>, attrs as unknown as Attributes, (launch) =>
        launched(backend as MathBackendWebGL, launch),
      ),
  });
  tf.registerKernel({
    kernelName,
    backendName: 'cpu',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const cpu = backend as MathBackendCPU;
      const plain = plainOf(
        inputs as Record<string, TensorInfo>,
        (info) => cpu.data.get(info.dataId).values as Float32Array,
      );
      return kernel
        .loops(plain, attrs as unknown as Attributes)
        .map(({ values, shape }) => cpu.makeTensorInfo([...shape], 'float32', values));
    },
  });
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = backend as BackendWasm;
      const plain = plainOf(
        inputs as Record<string, TensorInfo>,
        (info) => wasm.typedArrayFromHeap(info) as Float32Array,
      );
      return kernel.loops(plain, attrs as unknown as Attributes).map(({ values, shape }) => {
        const output = wasm.makeOutput([...shape], 'float32');
        wasm.typedArrayFromHeap(output).set(values);
        return output;
      });
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
  return Object.fromEntries(
    Object.entries(inputs).map(([name, info]) => [name, { values: read(info), shape: info.shape }]),
  );
}

const programs = new Map<string, GPGPUProgram>();

function launched(backend: MathBackendWebGL, launch: Launch): TensorInfo {
  const uniforms = Object.entries(launch.uniforms ?? {});
  const size = launch.outputShape.reduce((product, length) => product * length, 1);
  const key = `${launch.key}/${size}`;
  let program = programs.get(key);
  if (program === undefined) {
    program = {
      variableNames: [...launch.names],
      outputShape: [size],
      customUniforms: uniforms.map(([name]) => ({ name, type: 'float' })),
      userCode: `
        float valueAt(int index) {
          ${launch.body()}
        }
        void main() {
          setOutput(valueAt(getOutputCoords()));
        }`,
    };
    programs.set(key, program);
  }
  const flat = launch.inputs.map(({ dataId, dtype, shape }) => ({
    dataId,
    dtype,
    shape: [shape.reduce((product, length) => product * length, 1)],
  }));
  const output = backend.runWebGLProgram(
    program,
    flat,
    'float32',
    uniforms.map(([, value]) => [value]),
  );
  return { ...output, shape: [...launch.outputShape] };
}
