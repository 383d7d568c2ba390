import base64 from '../assembly/index.ts?assembly';

/** What src/engine/assembly exports: addresses and distances in bytes, counts in entries. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  product(
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bStep: number,
    bColumn: number,
    start: number,
    startRow: number,
    out: number,
    rows: number,
    columns: number,
    terms: number,
    scratch: number,
  ): void;
  activate(code: number, z: number, count: number): void;
  slope(code: number, dy: number, y: number, out: number, count: number): void;
  taskLoss(
    z: number,
    labels: number,
    rowWeights: number,
    samples: number,
    width: number,
    code: number,
    out: number,
  ): void;
  taskLossSlope(
    dy: number,
    z: number,
    labels: number,
    rowWeights: number,
    samples: number,
    width: number,
    code: number,
    out: number,
  ): void;
  gelu(z: number, out: number, count: number): void;
  geluSlope(dy: number, z: number, out: number, count: number): void;
  copy(to: number, from: number, bytes: number): void;
  zero(at: number, bytes: number): void;
  addRows(to: number, from: number, rows: number, columns: number): void;
  addScaled(to: number, from: number, factorAt: number, count: number): void;
  gram(rows: number, ofTask: number, tasks: number, count: number, out: number): void;
  sgd(...numbers: number[]): void;
  momentum(...numbers: number[]): void;
  adam(...numbers: number[]): void;
}

/** A new instance of the kernels with a memory of its own, or null where the browser has no SIMD. */
export function newKernels(): Kernels | null {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return null;
  const abort = () => {
    throw new Error('a kernel of the processor gave up');
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { abort } });
  return exports as unknown as Kernels;
}
