import type { Heap } from './heap';
import type { Call, KernelModule } from './kernels';

/** Work that can be done again. */
export interface Recording {
  play(): void;
  /** Lets go of the memory that it works on. */
  end(): void;
}

/** What was done: a kernel was called, or plain code did something. */
export type Deed = Call | (() => void);

/** Writes calls of kernels down on the heap, so that a whole row of them is made by one call from here. */
export function recordingOf(deeds: readonly Deed[], module: KernelModule, heap: Heap): Recording {
  const parts = inRows(deeds).map((part) =>
    typeof part === 'function' ? part : writtenDown(part, module, heap),
  );
  return {
    play() {
      for (const part of parts) {
        if (typeof part === 'function') part();
        else module.play(part.stretch.at, part.end);
      }
    },
    end() {
      for (const part of parts) if (typeof part !== 'function') heap.release(part.stretch);
    },
  };
}

/** Calls that come one after the other, together. */
function inRows(deeds: readonly Deed[]): (readonly Call[] | (() => void))[] {
  const rows: (Call[] | (() => void))[] = [];
  for (const deed of deeds) {
    const last = rows.at(-1);
    if (typeof deed === 'function') rows.push(deed);
    else if (Array.isArray(last)) last.push(deed);
    else rows.push([deed]);
  }
  return rows;
}

/** As the kernels' `play` reads them: the kernel's place, the bytes that the call takes, its numbers. */
function writtenDown(calls: readonly Call[], { memory }: KernelModule, heap: Heap) {
  const words = calls.flatMap(({ kernel, numbers }) => [kernel, 4 * (2 + numbers.length), ...numbers]);
  const stretch = heap.take(4 * words.length);
  new Int32Array(memory.buffer, stretch.at, words.length).set(words);
  return { stretch, end: stretch.at + 4 * words.length };
}
