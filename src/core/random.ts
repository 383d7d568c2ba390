import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { log } from './elementary';

/** A seeded stream of random numbers that can be saved and resumed. */
export interface Stream {
  /** The next number of the uniform distribution on [0, 1). */
  uniform(): number;
  /** The next number of the standard normal distribution. */
  normal(): number;
  /** The next integer of the uniform distribution on 0 .. below - 1; `below` must be >= 1. */
  integer(below: number): number;
  /** Puts the items in random order, in place (Fisher and Yates), and returns them. */
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T;
  /** What {@link resumeStream} needs to go on with the very next number. */
  state(): StreamState;
}

/** A stream's place: plain numbers, so that a checkpoint can carry it. */
export type StreamState = readonly number[];

/**
 * The stream of a seed and a name: `stream(7, 'data')` and `stream(7, 'init')` are independent, so turning
 * one knob never changes what the others draw. Nothing else in the project makes random numbers.
 *
 * Names in use: data, split, validation, labels, init, batches, method, bootstrap; parts of a name are joined by '/', as in
 * `init/trunk/0`.
 */
export function stream(seed: number, name: string): Stream {
  return fromGenerator(xoroshiro128plus(hash(`${seed}/${name}`)), null);
}

/** The stream that {@link Stream.state} was taken of, at that place. */
export function resumeStream(state: StreamState): Stream {
  const hasSpare = state[state.length - 2] === 1;
  const spare = hasSpare ? state[state.length - 1]! : null;
  return fromGenerator(xoroshiro128plusFromState(state.slice(0, -2)), spare);
}

type Generator = ReturnType<typeof xoroshiro128plus>;

function fromGenerator(generator: Generator, spareNormal: number | null): Stream {
  let spare = spareNormal;
  const uniform = () => uniformFloat64(generator);
  const integer = (below: number) => {
    if (!(below >= 1)) throw new RangeError(`below must be >= 1; got ${below}`);
    return Math.floor(uniform() * below);
  };
  return {
    uniform,
    integer,
    normal() {
      // Marsaglia's polar method: no trigonometry, two numbers a round.
      if (spare !== null) {
        const value = spare;
        spare = null;
        return value;
      }
      for (;;) {
        const a = 2 * uniform() - 1;
        const b = 2 * uniform() - 1;
        const square = a * a + b * b;
        if (square > 0 && square < 1) {
          const factor = Math.sqrt((-2 * log(square)) / square);
          spare = b * factor;
          return a * factor;
        }
      }
    },
    shuffle(items) {
      const list = items as { length: number; [index: number]: unknown };
      for (let i = list.length - 1; i > 0; i--) {
        const j = integer(i + 1);
        [list[i], list[j]] = [list[j], list[i]];
      }
      return items;
    },
    state: () => [...generator.getState(), spare === null ? 0 : 1, spare ?? 0],
  };
}

/** FNV-1a over UTF-16 code units, 32 bits, finished with the mixer of MurmurHash3. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
