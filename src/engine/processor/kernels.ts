import base64 from '../assembly/index.ts?assembly';

/** The kernels of src/engine/assembly: addresses and distances in bytes, counts in entries. */
export interface Kernels {
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

/** An instance of the module. */
export interface KernelModule {
  readonly memory: WebAssembly.Memory;
  /** The first address that nothing of the module takes. */
  readonly heapBase: number;
  readonly kernels: Kernels;
  /** The same, which tell of each of their calls. */
  telling(tell: (call: Call) => void): Kernels;
  /** Makes the calls that are written down between two addresses. */
  play(from: number, end: number): void;
}

/** A call of a kernel: its place in the module's table, and what it is given. */
export interface Call {
  readonly kernel: number;
  readonly numbers: readonly number[];
}

/** What the module exports besides its kernels, which take the address of what they are given. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly table: WebAssembly.Table;
  heapBase(): number;
  play(from: number, end: number): void;
}

/** A call has at most so many numbers. */
const mostNumbers = 24;

/** A number that is no whole one, as a kernel is given it. */
export function floatWord(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}

/** A new instance of the kernels with a memory of its own, or null where the browser has no SIMD. */
export function newKernels(): KernelModule | null {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return null;
  const abort = () => {
    throw new Error('a kernel of the processor gave up');
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { abort } });
  const { memory, table, heapBase, play, ...kernels } = exports as unknown as Exports &
    Record<string, (call: number) => void>;
  const callAt = Math.ceil(heapBase() / 16) * 16;
  let words = new Int32Array(memory.buffer);
  const call = (kernel: (call: number) => void, numbers: readonly number[]) => {
    // A view is gone where the memory has grown.
    if (words.buffer !== memory.buffer) words = new Int32Array(memory.buffer);
    words.set(numbers, callAt / 4);
    kernel(callAt);
  };
  const each = (of: (kernel: (call: number) => void, name: string) => (...numbers: number[]) => void) =>
    Object.fromEntries(Object.entries(kernels).map(([name, kernel]) => [name, of(kernel, name)])) as never;
  const places = new Map(
    Object.entries(kernels).map(([name, kernel]) => [name, table.grow(1, kernel)] as const),
  );
  return {
    memory,
    heapBase: callAt + 4 * mostNumbers,
    kernels: each(
      (kernel) =>
        (...numbers) =>
          call(kernel, numbers),
    ),
    telling: (tell) =>
      each((kernel, name) => (...numbers) => {
        tell({ kernel: places.get(name)!, numbers });
        call(kernel, numbers);
      }),
    play,
  };
}
