import type { Kernels } from './kernels';

/** A call of a kernel, by addresses and other numbers. */
export interface Call {
  readonly kernel: (...numbers: number[]) => void;
  readonly numbers: readonly number[];
}

/** Work of our kernels that can be done again. */
export interface Recording {
  play(): void;
  /** Lets go of the memory that it works on. */
  end(): void;
}

/** Kernels that tell of each of their calls. */
export function recorderOf(kernels: Kernels, tell: (call: Call) => void): Kernels {
  const recorders = Object.entries(kernels).map(([name, kernel]) => {
    if (typeof kernel !== 'function') return [name, kernel];
    const recorded = (...numbers: number[]) => {
      tell({ kernel, numbers });
      return kernel(...numbers);
    };
    return [name, recorded];
  });
  return Object.fromEntries(recorders);
}
