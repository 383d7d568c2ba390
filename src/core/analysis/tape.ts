/**
 * Numbers in a row, to which something writes all that it is made of, or from which it takes the same in the same order:
 * so one function both saves and restores.
 */
export interface Tape {
  /** Writes a number, or reads the one that was written there. */
  number(value: number): number;
  /** The same of a number that may be missing; it is never NaN. */
  maybe(value: number | null): number | null;
  /** The same of a list, in place. */
  list(values: number[]): void;
}

/** An empty tape to write on; `numbers` gives what was written. */
export function blankTape(): Tape & { numbers(): Float64Array } {
  const written: number[] = [];
  const number = (value: number) => {
    written.push(value);
    return value;
  };
  return {
    number,
    maybe(value) {
      written.push(value ?? Number.NaN);
      return value;
    },
    list(values) {
      written.push(values.length);
      for (const value of values) written.push(value);
    },
    numbers: () => Float64Array.from(written),
  };
}

/**
 * A tape that was written, to be read.
 *
 * @throws RangeError where it does not hold what is read from it.
 */
export function writtenTape(numbers: Float64Array): Tape {
  let at = 0;
  const number = () => {
    if (at >= numbers.length) throw new RangeError(`a tape of ${numbers.length} numbers is at its end`);
    return numbers[at++]!;
  };
  return {
    number,
    maybe() {
      const value = number();
      return Number.isNaN(value) ? null : value;
    },
    list(values) {
      const length = number();
      if (!(Number.isInteger(length) && length >= 0 && length <= numbers.length - at)) {
        throw new RangeError(`length must be at most ${numbers.length - at}; got ${length}`);
      }
      values.length = 0;
      for (let i = 0; i < length; i++) values.push(number());
    },
  };
}
