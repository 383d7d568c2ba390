import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { type DataId, engine, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../core/linalg/shape';
import { Heap, type MemoryStretch } from './heap';
import {
  DataOfIds,
  firstTwo,
  HeapData,
  type HeapTensor,
  heapTensor,
  type Id,
  type PlainTensor,
} from './heap-data';
import type { KernelModule, Kernels } from './kernels';
import { type Deed, type Recording, recordingOf } from './recording';

/** An update has at most so many numbers. */
const mostNumbers = 16;

/**
 * TensorFlow.js's cpu backend with all float32 numbers on the heap of our kernels, so that the stock kernels and ours
 * work on the same numbers. Unlike that backend's arrays, which are collected when nobody knows them any more, they
 * are freed when their tensor is disposed.
 */
export class Processor extends MathBackendCPU {
  override data = new DataOfIds(this, engine()) as never as MathBackendCPU['data'];
  private readonly heap: Heap;
  private scratchStretch: MemoryStretch | null = null;

  /** Where the numbers of an update lie. */
  readonly numbersAt: number;
  /** What our operations call. */
  kernels: Kernels;
  /** What was done since a recording began; null where none is under way, or none can be made. */
  private deeds: Deed[] | null = null;
  private readonly recorder: Kernels;

  constructor(private readonly module: KernelModule) {
    super();
    this.kernels = module.kernels;
    this.recorder = module.telling((call) => this.deeds?.push(call));
    this.numbersAt = Math.ceil(module.heapBase / 16) * 16;
    this.heap = new Heap(module.memory, this.numbersAt + 4 * mostNumbers);
  }

  /** Puts the numbers of an update where its kernel finds them; a played recording has those that were put last. */
  setNumbers(numbers: Readonly<Record<string, number>>): void {
    new Float32Array(this.module.memory.buffer, this.numbersAt, mostNumbers).set(Object.values(numbers));
  }

  /**
   * Does some work and records what our kernels did for it, to be done again on the same tensors: with other contents,
   * but without TensorFlow.js's part of the work, which for a small network takes most of the time. The recording is
   * null where the work went past our kernels. What the work leaves may only be disposed after `end` of the recording.
   */
  record<T>(work: () => T): { readonly result: T; readonly recording: Recording | null } {
    const deeds: Deed[] = [];
    this.deeds = deeds;
    this.kernels = this.recorder;
    const scratch = this.scratchStretch;
    this.scratchStretch = null;
    try {
      const { result, giveBack } = this.heap.apart(() => {
        const value = work();
        if (this.scratchStretch !== null) this.heap.release(this.scratchStretch);
        return value;
      });
      if (this.deeds === null) {
        giveBack();
        return { result, recording: null };
      }
      const { play, end } = recordingOf(deeds, this.module, this.heap);
      const endAll = () => {
        end();
        giveBack();
      };
      return { result, recording: { play, end: endAll } };
    } finally {
      this.deeds = null;
      this.kernels = this.module.kernels;
      this.scratchStretch = scratch;
    }
  }

  /**
   * Tensors with what plain code gives: one array for each, the same ones whenever it is recorded and played. `work` asks
   * for the entries of tensors by a function, since views of the heap do not live long.
   */
  inPlainCode(
    work: (valuesOf: (tensor: HeapTensor) => Float32Array) => readonly PlainTensor[],
  ): HeapTensor[] {
    const view = ({ at, length }: HeapTensor) => new Float32Array(this.heap.memory.buffer, at, length);
    const outputs: HeapTensor[] = [];
    const kernel = () => {
      work(view).forEach(({ values, shape }, i) => {
        outputs[i] ??= this.make(shape);
        view(outputs[i]).set(values);
      });
    };
    this.deeds?.push(kernel);
    kernel();
    return outputs;
  }

  /** Puts the contents of a tensor into another of its size. */
  copy(from: Tensor, to: Tensor): void {
    this.copyPart(from, 0, to, 0, from.size);
  }

  /** Puts `count` entries of a tensor, from entry `first` on, into another from its entry `place` on. */
  copyPart(from: Tensor, first: number, to: Tensor, place: number, count: number): void {
    const [source, target] = [this.tensorOf(from), this.tensorOf(to)];
    this.module.kernels.copy(target.at + 4 * place, source.at + 4 * first, 4 * count);
  }

  /** A copy of the entries of these tensors, one after the other. */
  entriesOf(tensors: readonly Tensor[]): Float32Array {
    const all = new Float32Array(tensors.reduce((sum, { size }) => sum + size, 0));
    let place = 0;
    for (const { dataId, size } of tensors) {
      all.set(this.heapData(dataId).values, place);
      place += size;
    }
    return all;
  }

  /** Puts numbers, row by row, into a tensor of that size. */
  put(rows: readonly (readonly number[])[], to: Tensor): void {
    const { values } = this.heapData(to.dataId);
    let place = 0;
    for (const row of rows) for (const number of row) values[place++] = number;
  }

  /** The address of `entries` entries for passing use: the next kernel may have the same. */
  scratch(entries: number): number {
    if (this.scratchStretch === null || this.scratchStretch.size < 4 * entries) {
      if (this.scratchStretch !== null) this.heap.release(this.scratchStretch);
      this.scratchStretch = this.heap.take(4 * entries);
    }
    return this.scratchStretch.at;
  }

  /** A tensor whose entries are still to be written. */
  make(shape: readonly number[], isSpread = false): HeapTensor {
    const length = sizeOf(shape);
    const stretch = this.heap.take(4 * length);
    const over = isSpread ? firstTwo(shape) : null;
    return this.tensor(new HeapData(this.heap.memory, stretch, stretch.at, length, over), shape);
  }

  /** A tensor on a part of another's entries, from entry `from` on, without a copy. */
  view(whole: HeapTensor, from: number, shape: readonly number[], isSpread = false): HeapTensor {
    const { stretch, at } = this.heapData(whole.info.dataId);
    stretch.users++;
    const over = isSpread ? firstTwo(shape) : null;
    return this.tensor(new HeapData(this.heap.memory, stretch, at + 4 * from, sizeOf(shape), over), shape);
  }

  /** Whether a tensor lies on the heap: what a stock kernel casts may not, whatever it says of its type. */
  holds({ dataId }: TensorInfo): boolean {
    const data: unknown = this.data.get(dataId);
    return data instanceof HeapData;
  }

  /** The tensor that TensorFlow.js knows by `info`. */
  tensorOf(info: TensorInfo): HeapTensor {
    return heapTensor(info, this.heapData(info.dataId));
  }

  private tensor(data: HeapData, shape: readonly number[]): HeapTensor {
    const info = { dataId: this.idOf(data), shape: shape as number[], dtype: data.dtype };
    return heapTensor(info, data);
  }

  private idOf(data: HeapData): DataId {
    const id = {};
    this.data.set(id, data as never);
    return id;
  }

  private heapData(id: DataId): HeapData {
    const data: unknown = this.data.get(id);
    if (!(data instanceof HeapData)) throw new TypeError('our kernels take float32 tensors');
    return data;
  }

  override write(...[values, shape, dtype]: Parameters<MathBackendCPU['write']>): DataId {
    if (dtype !== 'float32') return super.write(values, shape, dtype);
    const data = this.filled(values as Float32Array);
    return this.idOf(data);
  }

  override move(...[id, values, shape, dtype, refCount]: Parameters<MathBackendCPU['move']>): void {
    if (dtype !== 'float32') {
      super.move(id, values, shape, dtype, refCount);
      return;
    }
    const data = this.filled(values as Float32Array);
    data.refCount = refCount;
    this.data.set(id, data as never);
  }

  private filled(values: Float32Array): HeapData {
    this.deeds = null;
    const { buffer, byteOffset, length } = values;
    // A stock kernel may give a part of a tensor as it lies on the heap: a view that is gone where the heap grows.
    const isOnHeap = buffer === this.heap.memory.buffer;
    const stretch = this.heap.take(4 * length);
    const data = new HeapData(this.heap.memory, stretch, stretch.at, length);
    data.values.set(isOnHeap ? new Float32Array(this.heap.memory.buffer, byteOffset, length) : values);
    return data;
  }

  /** A copy, since the heap's numbers change when the tensor is gone. */
  override readSync(id: DataId): ReturnType<MathBackendCPU['readSync']> {
    this.deeds = null;
    const data: unknown = this.data.get(id);
    return data instanceof HeapData ? data.values.slice() : super.readSync(id);
  }

  override disposeData(id: DataId, force = false): boolean {
    const { data } = id as Id;
    const isGone = super.disposeData(id, force);
    if (isGone && data instanceof HeapData) this.heap.release(data.stretch);
    return isGone;
  }
}
