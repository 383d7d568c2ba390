import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { sizeOf } from '../../core/linalg/shape';
import type { TensorInfo } from '../tensorflow/tf';
import { isWalkable, matrixReader, type Physical, vectorReader } from './webgl-readers';

/** How a launch reads one of its inputs. */
export interface LaunchInput {
  readonly info: TensorInfo;
  /**
   * `vector`: `float atN(int index)`, flat, whatever the shape. `matrix`: the last two axes are rows and columns and
   * those before them the batch; `vec4 texelN(int batch, int r, int c)` gives the 2 x 2 entries from row 2 r and
   * column 2 c on (x y over z w), 0 outside, and `float entryN(int batch, int row, int column)` a single one.
   * `packed` is a matrix whose texture is packed first where it is not: for what is read many times.
   */
  readonly as: 'vector' | 'matrix' | 'packed';
}

/** One launch on a graphics card: computes every entry of the output by itself. */
export interface Launch {
  /** By the name N that the readers of the code carry; at most 16. */
  readonly inputs: Readonly<Record<string, LaunchInput>>;
  readonly outputShape: readonly number[];
  /**
   * `vector`: the code defines `float valueAt(int index)`. `matrix`: it defines `vec4 texelAt(int batch, int r,
   * int c)` for the 2 x 2 entries as above; the output's texture is packed as TensorFlow.js packs it.
   */
  readonly output: 'vector' | 'matrix';
  /** Two launches with the same key and the same shapes have the same code. */
  readonly key: string;
  /** `isWalkable` says of an input whether its texels lie in the texture as in the matrix: see webgl-walk.ts. */
  readonly code: (isWalkable: (name: string) => boolean) => string;
  /** Numbers that change from call to call. */
  readonly uniforms?: Readonly<Record<string, number>>;
}

interface TextureData extends Physical {
  texture: { texture: WebGLTexture } | null;
  isPacked: boolean;
  shape: readonly number[];
  slice?: { flatOffset: number; origDataId: object };
}

/** What TensorFlow.js keeps for itself of its WebGL backend, as far as a launch needs it. */
interface Backend {
  readonly gpgpu: {
    readonly gl: WebGL2RenderingContext;
    createProgram(shader: WebGLShader): WebGLProgram & { vao: WebGLVertexArrayObject };
    buildVao(program: WebGLProgram): void;
    setProgram(program: WebGLProgram): void;
    bindVertexArray(vao: WebGLVertexArrayObject): void;
    setInputMatrixTexture(texture: WebGLTexture, location: WebGLUniformLocation, unit: number): void;
    setOutputMatrixTexture(texture: WebGLTexture, rows: number, columns: number): void;
    setOutputPackedMatrixTexture(texture: WebGLTexture, rows: number, columns: number): void;
    executeProgram(): void;
  };
  readonly texData: { get(dataId: object): TextureData };
  readonly dataRefCount: WeakMap<object, number>;
  makeTensorInfo(shape: number[], dtype: 'float32'): TensorInfo;
  uploadToGPU(dataId: object): void;
  packTensor(info: TensorInfo): TensorInfo;
  unpackTensor(info: TensorInfo): TensorInfo;
  disposeIntermediateTensorInfo(info: TensorInfo): void;
}

interface Program {
  readonly program: WebGLProgram & { vao: WebGLVertexArrayObject };
  readonly samplers: readonly (WebGLUniformLocation | null)[];
  readonly offsets: readonly (WebGLUniformLocation | null)[];
  readonly uniforms: readonly (WebGLUniformLocation | null)[];
}

const programs = new WeakMap<WebGL2RenderingContext, Map<string, Program>>();

/**
 * Runs a fragment program of ours on the textures of TensorFlow.js's backend. The backend's own way costs twice the
 * time on the processor (it hashes the program's text at every launch) and has all inputs of one layout.
 */
export function launched(webgl: MathBackendWebGL, launch: Launch): TensorInfo {
  const backend = webgl as unknown as Backend;
  const names = Object.keys(launch.inputs);
  const borrowed: TensorInfo[] = [];
  const inputs = Object.values(launch.inputs).map((input) => {
    const { info, isMatrix } = readable(backend, input);
    if (info !== input.info) borrowed.push(info);
    return { data: backend.texData.get(info.dataId), shape: info.shape, isMatrix };
  });

  const output = backend.makeTensorInfo([...launch.outputShape], 'float32');
  const target = backend.texData.get(output.dataId);
  target.isPacked = launch.output === 'matrix';
  // Of more than four axes the backend lays texels out in a square, where no loop can walk along a matrix.
  target.shape = withFewAxes(output.shape);
  backend.uploadToGPU(output.dataId);
  target.shape = output.shape;

  let key = `${launch.key}|${launch.outputShape}|${target.texShape}`;
  for (const { data, shape, isMatrix } of inputs) {
    key += `|${data.texShape}${data.isPacked ? 'p' : ''}${isMatrix ? `m${shape}` : ''}`;
  }
  const program = programFor(backend, key, () => {
    const readers = inputs.map(({ data, shape, isMatrix }, i) => {
      const read = isMatrix ? matrixReader : vectorReader;
      return read(names[i]!, data, shape);
    });
    const walkable = inputs.map(({ data, shape, isMatrix }) => isMatrix && isWalkable(data, shape));
    const code = launch.code((name) => walkable[names.indexOf(name)]!);
    return { source: sourceOf(launch, names, [...readers, code], target), names, launch };
  });

  const { gpgpu } = backend;
  const { gl } = gpgpu;
  const [rows, columns] = target.texShape;
  if (target.isPacked) gpgpu.setOutputPackedMatrixTexture(target.texture!.texture, rows, columns);
  else gpgpu.setOutputMatrixTexture(target.texture!.texture, rows, columns);
  gpgpu.setProgram(program.program);
  gpgpu.bindVertexArray(program.program.vao);
  inputs.forEach(({ data }, i) => {
    const sampler = program.samplers[i];
    if (sampler) gpgpu.setInputMatrixTexture(data.texture!.texture, sampler, i);
    const offset = program.offsets[i];
    if (offset) gl.uniform1i(offset, data.slice?.flatOffset ?? 0);
  });
  Object.values(launch.uniforms ?? {}).forEach((value, i) => {
    gl.uniform1f(program.uniforms[i] ?? null, value);
  });
  gpgpu.executeProgram();
  for (const info of borrowed) backend.disposeIntermediateTensorInfo(info);
  return output;
}

/** A shape with all axes before the last two as one, where there are more than four. */
function withFewAxes(shape: readonly number[]): number[] {
  if (shape.length <= 4) return [...shape];
  const batches = sizeOf(shape.slice(0, -2));
  return [1, batches, ...shape.slice(-2)];
}

/** The input on the card, in a layout that its reader can read. */
function readable(backend: Backend, { info, as }: LaunchInput): { info: TensorInfo; isMatrix: boolean } {
  backend.uploadToGPU(info.dataId);
  const data = backend.texData.get(info.dataId);
  const laidOut = (layOut: 'packTensor' | 'unpackTensor') =>
    backend[layOut]({ ...info, shape: withFewAxes(info.shape) });
  if (as === 'vector') return { info: data.isPacked ? laidOut('unpackTensor') : info, isMatrix: false };
  if (!data.isPacked) return { info: as === 'packed' ? laidOut('packTensor') : info, isMatrix: true };
  // A packed texture holds 2 x 2 entries of the matrices that it was made of: other matrices are read flat.
  const isSame = matrixAxes(data.shape).join() === matrixAxes(info.shape).join();
  return { info: isSame ? info : laidOut('unpackTensor'), isMatrix: true };
}

function matrixAxes(shape: readonly number[]): readonly number[] {
  return [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
}

function sourceOf(
  launch: Launch,
  names: readonly string[],
  parts: readonly string[],
  target: Physical,
): string {
  const [, columns] = target.texShape;
  const uniforms = Object.keys(launch.uniforms ?? {});
  return `#version 300 es
    precision highp float;
    precision highp int;
    precision highp sampler2D;
    ${names.map((name) => `uniform sampler2D ${name}; uniform int offset${name};`).join('\n')}
    ${uniforms.map((name) => `uniform float ${name};`).join('\n')}
    out vec4 result;
    ${parts.join('\n')}
    void main() {
      ivec2 place = ivec2(gl_FragCoord.xy);
      ${launch.output === 'vector' ? `result = vec4(valueAt(place.y * ${columns} + place.x), 0, 0, 0);` : texelMain(launch.outputShape, target)}
    }`;
}

/** Calls texelAt with the batch and the place in its matrix, by the place in the texture. */
function texelMain(shape: readonly number[], { texShape }: Physical): string {
  const [rows, columns] = matrixAxes(shape).map((length) => Math.ceil(length / 2)) as [number, number];
  const width = Math.ceil(texShape[1] / 2);
  const isNatural = width === columns;
  const batches = sizeOf(shape.slice(0, -2));
  const line = isNatural
    ? 'int line = place.y; int c = place.x;'
    : `int at = place.y * ${width} + place.x; int line = at / ${columns}; int c = at - line * ${columns};`;
  const batch =
    batches === 1
      ? 'int batch = 0; int r = line;'
      : `int batch = line / ${rows}; int r = line - batch * ${rows};`;
  return `${line} ${batch} result = texelAt(batch, r, c);`;
}

function programFor(
  backend: Backend,
  key: string,
  describe: () => { source: string; names: readonly string[]; launch: Launch },
): Program {
  const { gl } = backend.gpgpu;
  let known = programs.get(gl);
  if (known === undefined) {
    known = new Map();
    programs.set(gl, known);
  }
  let found = known.get(key);
  if (found === undefined) {
    const { source, names, launch } = describe();
    found = compiled(backend, source, names, Object.keys(launch.uniforms ?? {}));
    known.set(key, found);
  }
  return found;
}

function compiled(
  { gpgpu }: Backend,
  source: string,
  names: readonly string[],
  uniforms: readonly string[],
): Program {
  const { gl } = gpgpu;
  const shader = gl.createShader(gl.FRAGMENT_SHADER);
  if (shader === null) throw new Error('the graphics card makes no shader: its context may be lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`a fragment program does not compile: ${gl.getShaderInfoLog(shader)}\n${source}`);
  }
  const program = gpgpu.createProgram(shader);
  gpgpu.buildVao(program);
  return {
    program,
    samplers: names.map((name) => gl.getUniformLocation(program, name)),
    offsets: names.map((name) => gl.getUniformLocation(program, `offset${name}`)),
    uniforms: uniforms.map((name) => gl.getUniformLocation(program, name)),
  };
}

/**
 * A tensor of `shape` on the entries of an unpacked `info` from `offset` on: nothing is launched, nothing copied.
 * As the backend's own slice makes them of contiguous parts.
 */
export function viewOf(
  webgl: MathBackendWebGL,
  info: TensorInfo,
  offset: number,
  shape: readonly number[],
): TensorInfo {
  const backend = webgl as unknown as Backend;
  backend.uploadToGPU(info.dataId);
  const source = backend.texData.get(info.dataId);
  if (source.isPacked) throw new RangeError('info must be unpacked');
  const view = backend.makeTensorInfo([...shape], 'float32');
  const data = backend.texData.get(view.dataId);
  const origDataId = source.slice?.origDataId ?? info.dataId;
  Object.assign(data, source, {
    refCount: 1,
    shape: [...shape],
    slice: { flatOffset: offset + (source.slice?.flatOffset ?? 0), origDataId },
  });
  backend.dataRefCount.set(origDataId, (backend.dataRefCount.get(origDataId) ?? 1) + 1);
  return view;
}
