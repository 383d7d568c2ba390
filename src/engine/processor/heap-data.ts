import { type DataId, DataStorage, type DataType, type TensorInfo } from '@tensorflow/tfjs-core';
import type { MemoryStretch } from './heap';

/** A float32 tensor on the heap: `length` entries from the address `at`, in bytes, on. */
export interface HeapTensor {
  readonly info: TensorInfo;
  readonly at: number;
  readonly length: number;
  readonly shape: readonly number[];
  /** Whether each task, on the axis [, task], has the entries of the first, so that these stand for all. */
  readonly isSpread: boolean;
}

/** The same as plain code has it. */
export interface PlainTensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** What the stock kernels know of a tensor's data. */
interface Data {
  readonly values: ArrayLike<number>;
  readonly dtype: DataType;
  refCount: number;
}

/** The same on the heap. */
export class HeapData implements Data {
  readonly dtype = 'float32' as const;
  refCount = 1;
  private view: Float32Array | null = null;

  constructor(
    private readonly memory: WebAssembly.Memory,
    readonly stretch: MemoryStretch,
    readonly at: number,
    readonly length: number,
    /** The first two axes, [run, task], where each task has the entries of the first. */
    readonly spreadOver: readonly [number, number] | null = null,
  ) {}

  /** A view that holds until the heap grows. */
  get values(): Float32Array {
    if (this.view === null || this.view.buffer !== this.memory.buffer) {
      this.view = new Float32Array(this.memory.buffer, this.at, this.length);
    }
    return this.view;
  }
}

/** TensorFlow.js knows data by an object, which holds them here: that saves a look-up for each input of a kernel. */
export interface Id {
  data?: Data;
}

export class DataOfIds extends DataStorage<Data> {
  private count = 0;

  override get(id: DataId): Data {
    return (id as Id).data ?? super.get(id);
  }

  override set(id: DataId, data: Data): void {
    (id as Id).data = data;
    this.count++;
  }

  override has(id: DataId): boolean {
    return (id as Id).data !== undefined;
  }

  override delete(id: DataId): boolean {
    (id as Id).data = undefined as never;
    this.count--;
    return true;
  }

  override numDataIds(): number {
    return this.count;
  }
}

/** What spread entries are spread over: runs and tasks. */
export const firstTwo = ([runs, tasks]: readonly number[]) => [runs!, tasks!] as const;

/** The tensor of that shape on the data. */
export function heapTensor(info: TensorInfo, { at, length, spreadOver }: HeapData): HeapTensor {
  const { shape } = info;
  // A tensor of another shape may lie on the same data.
  const isSpread = spreadOver !== null && shape[0] === spreadOver[0] && shape[1] === spreadOver[1];
  return { info, at, length, shape, isSpread };
}
