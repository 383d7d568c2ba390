import { OutOfMemory } from '../../core/out-of-memory';

/** A stretch of the heap; several tensors may lie on it, and the last to go frees it. */
export interface MemoryStretch {
  /** Its address, in bytes: a multiple of 16. */
  readonly at: number;
  readonly size: number;
  users: number;
}

const pageSize = 1 << 16;
/** The memory grows by so many bytes at least. */
const leastGrowth = 1 << 20;

/**
 * Stretches of a WebAssembly memory from `base` on, given out and taken back. Sizes are rounded up to four steps an
 * octave, so that what is freed fits what is asked for next. Where nothing is given out, it starts over.
 */
export class Heap {
  private free = new Map<number, MemoryStretch[]>();
  /** What is free outside of {@link apart}, while that is under way. */
  private outside: Map<number, MemoryStretch[]> | null = null;
  private readonly base: number;
  private end: number;
  private given = 0;

  constructor(
    readonly memory: WebAssembly.Memory,
    base: number,
  ) {
    this.base = Math.ceil(base / 16) * 16;
    this.end = this.base;
  }

  /**
   * A stretch of at least `bytes`, whose contents are whatever was there. Views of the memory may be gone then.
   *
   * @throws OutOfMemory where the machine gives no more; what is given out then, and what is free, stay as they were.
   */
  take(bytes: number): MemoryStretch {
    const size = roundedSize(bytes);
    const stretch = this.free.get(size)?.pop() ?? this.outside?.get(size)?.pop() ?? this.fresh(size);
    stretch.users = 1;
    this.given++;
    return stretch;
  }

  private fresh(size: number): MemoryStretch {
    const at = this.end;
    this.grow(at + size);
    this.end = at + size;
    return { at, size, users: 0 };
  }

  /** Gives a stretch back for one of its users. */
  release(stretch: MemoryStretch): void {
    if (--stretch.users > 0) return;
    this.put(stretch);
    this.giveOne();
  }

  private put(stretch: MemoryStretch): void {
    const alike = this.free.get(stretch.size);
    if (alike === undefined) this.free.set(stretch.size, [stretch]);
    else alike.push(stretch);
  }

  /** One less is in use. */
  private giveOne(): void {
    this.given--;
    if (this.given > 0) return;
    this.free.clear();
    this.end = this.base;
  }

  /**
   * Does some work on stretches that nobody else gets, also when it has freed them, until all of them are given back by
   * the function that comes with the work's result.
   */
  apart<T>(work: () => T): { readonly result: T; readonly giveBack: () => void } {
    const shared = this.free;
    const own = new Map<number, MemoryStretch[]>();
    this.free = own;
    this.outside = shared;
    this.given++;
    try {
      const result = work();
      return {
        result,
        giveBack: () => {
          for (const stretches of own.values()) for (const stretch of stretches) this.put(stretch);
          this.giveOne();
        },
      };
    } finally {
      this.free = shared;
      this.outside = null;
    }
  }

  private grow(end: number): void {
    const missing = end - this.memory.buffer.byteLength;
    if (missing <= 0) return;
    try {
      this.memory.grow(Math.ceil(Math.max(missing, leastGrowth) / pageSize));
    } catch (error) {
      throw new OutOfMemory(`${Math.ceil(end / 2 ** 20)} MB were refused`, { cause: error });
    }
  }
}

/** The least k * 2^n >= bytes with k of 4 to 7, from 64 on. */
function roundedSize(bytes: number): number {
  if (bytes <= 64) return 64;
  const step = 2 ** (29 - Math.clz32(bytes - 1));
  return Math.ceil(bytes / step) * step;
}
