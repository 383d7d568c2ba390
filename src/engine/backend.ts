import { dense } from './ops/dense';
import { type Tensor, type Tensor4D, tf } from './tf';

export type BackendId = 'webgl' | 'cpu';

/** A backend that passed its self-test, and why those before it did not. */
export interface ChosenBackend {
  readonly id: BackendId;
  /** The graphics card as the browser names it; empty for other backends and where it is hidden. */
  readonly device: string;
  /** One sentence for each backend that was passed over. */
  readonly reason: string;
}

const order: readonly BackendId[] = ['webgl', 'cpu'];
const selfTestLimitMs = 5000;

/**
 * Sets the first backend of webgl, cpu that computes a known product and gradient rightly within 5 s;
 * `preferred` is tried before the others. Throws only if not even cpu works.
 */
export async function chooseBackend(preferred: BackendId | null): Promise<ChosenBackend> {
  prepareBackends();
  const reasons: string[] = [];
  const candidates = preferred === null ? order : [preferred, ...order.filter((id) => id !== preferred)];
  for (const id of candidates) {
    const failure = await setBackend(id);
    if (failure === null) return { id, device: deviceOf(id), reason: reasons.join(' ') };
    reasons.push(`${id}: ${failure}.`);
  }
  throw new Error(`no backend works here. ${reasons.join(' ')}`);
}

/** Lets a software renderer be used; once, before any backend is set. */
export function prepareBackends(): void {
  // A software renderer is slow but right; without this flag TensorFlow.js refuses it (tensorflow/tfjs#6606).
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
}

/** Sets a backend that works here; gives why it does not, or null. */
export async function setBackend(id: BackendId): Promise<string | null> {
  try {
    if (!(await within(tf.setBackend(id), selfTestLimitMs))) return 'it could not start';
    await within(tf.ready(), selfTestLimitMs);
    if (id === 'webgl' && !tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) {
      return 'the graphics card computes in half precision only';
    }
    return (await within(computesRightly(), selfTestLimitMs))
      ? null
      : 'it gave a wrong answer in the self-test';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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

function deviceOf(id: BackendId): string {
  if (id !== 'webgl') return '';
  const { gpgpu } = tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  const info = gpgpu.gl.getExtension('WEBGL_debug_renderer_info');
  return info ? String(gpgpu.gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
}

/** The backend that computes now. */
export function activeBackend(): string {
  return tf.getBackend();
}

interface ContextHolder {
  readonly gpgpu: { readonly gl: WebGL2RenderingContext & { readonly canvas: EventTarget } };
}

/** Whether the WebGL context that computes has been taken away: what it answers then is garbage. */
export function isContextLost(): boolean {
  return tf.getBackend() === 'webgl' && (tf.backend() as unknown as ContextHolder).gpgpu.gl.isContextLost();
}

/** Calls `react` when the context is taken away that computes; TensorFlow.js itself tells nobody. */
export function onContextLost(react: () => void): void {
  if (tf.getBackend() !== 'webgl') return;
  const { canvas } = (tf.backend() as unknown as ContextHolder).gpgpu.gl;
  canvas.addEventListener('webglcontextlost', () => {
    if (tf.getBackend() === 'webgl') react();
  });
}

/** What the engine holds on the backend right now. */
export function memoryUse(): { tensors: number; bytes: number } {
  const { numTensors, numBytes } = tf.memory();
  return { tensors: numTensors, bytes: numBytes };
}
