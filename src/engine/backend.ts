import { OutOfMemory } from '../core/out-of-memory';
import type { BackendId } from '../core/run/backend';
import { dense } from './ops/dense';
import { rowLength } from './optimizers/update';
import { nameOf } from './renderer';
import { loadWebgl, type Tensor, type Tensor4D, tf } from './tensorflow/tf';

const selfTestLimitMs = 5000;
/** Those that have passed their self-test. */
const proven = new Set<BackendId>();

/**
 * Sets a backend that works here: the first time it has to compute a known product and gradient rightly within 5 s.
 * Gives why it does not, or null.
 */
export async function setBackend(id: BackendId): Promise<string | null> {
  try {
    if (id === 'webgl') await prepareWebgl();
    if (!(await within(tf.setBackend(id), selfTestLimitMs))) return 'it could not start';
    await within(tf.ready(), selfTestLimitMs);
    if (proven.has(id)) return isContextLost() ? 'the graphics card was taken away' : null;
    if (id === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
      return 'the graphics card computes in half precision only';
    }
    if (!(await within(computesRightly(), selfTestLimitMs))) return 'it gave a wrong answer in the self-test';
    proven.add(id);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function prepareWebgl(): Promise<void> {
  await loadWebgl();
  // A software renderer is slow but right; without this flag TensorFlow.js refuses it (tensorflow/tfjs#6606).
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
}

/** A layer and its gradients, by the kernels that train, against numbers worked out by hand. */
async function computesRightly(): Promise<boolean> {
  const x = tf.tensor4d([1, 2, 3, 4], [1, 1, 2, 2]);
  const block = tf.tensor4d([5, 6, 7, 8, 1, -1], [1, 1, 3, 2]);
  const layer = (a: Tensor, b: Tensor) => dense(a as Tensor4D, b as Tensor4D, 'linear') as Tensor;
  const dy = tf.tensor4d([1, 2, 3, 4], [1, 1, 2, 2]);
  const { value, grads } = tf.valueAndGrads(layer)([x, block], dy);
  const found: number[] = [];
  for (const tensor of [value, ...grads]) found.push(...(await tensor.data()));
  tf.dispose([x, block, dy, value, ...grads]);
  const expected = [20, 21, 44, 49, 17, 23, 39, 53, 10, 14, 14, 20, 4, 6];
  return expected.every((number, i) => Math.abs(found[i]! - number) < 1e-3 * Math.abs(number));
}

function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface ContextHolder {
  readonly gpgpu: { readonly gl: WebGL2RenderingContext & { readonly canvas: EventTarget } };
}

/** The context that computes; null where no card does. */
function context(): ContextHolder['gpgpu']['gl'] | null {
  return tf.getBackend() === 'webgl' ? (tf.backend() as unknown as ContextHolder).gpgpu.gl : null;
}

/** The graphics card that computes, as the browser names it; empty where it hides it or none does. */
export function activeDevice(): string {
  const gl = context();
  return gl === null ? '' : nameOf(gl);
}

/** Whether the WebGL context that computes has been taken away: what it answers then is garbage. */
export function isContextLost(): boolean {
  return context()?.isContextLost() ?? false;
}

/** Calls `react` when the context is taken away that computes now; TensorFlow.js itself tells nobody. */
export function onContextLost(react: () => void): void {
  context()?.canvas.addEventListener('webglcontextlost', react);
}

/**
 * To be asked now and then: where the card refuses memory, what it computes is garbage, and nothing else tells. Waits for
 * the card.
 *
 * @throws OutOfMemory where it has refused any since this was last asked.
 */
export function checkMemory(): void {
  if (hasRefusedMemory()) throw new OutOfMemory('the graphics card has refused memory');
}

function hasRefusedMemory(): boolean {
  const gl = context();
  if (gl === null) return false;
  let isRefused = false;
  // Each kind of error has a flag of its own, which asking takes back.
  for (let error = gl.getError(); error !== gl.NO_ERROR; error = gl.getError()) {
    if (error === gl.CONTEXT_LOST_WEBGL) return false;
    isRefused ||= error === gl.OUT_OF_MEMORY;
  }
  return isRefused;
}

/** Numbers that a model's vector may have on the backend that is set: rows of a texture, or as many as memory has room for. */
export function longestVector(): number {
  if (tf.getBackend() !== 'webgl') return Number.POSITIVE_INFINITY;
  return tf.env().getNumber('WEBGL_MAX_TEXTURE_SIZE') * rowLength;
}

/** What the engine holds on the backend right now. */
export function memoryUse(): { tensors: number; bytes: number } {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, bytes: numBytes };
}
