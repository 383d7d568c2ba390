import { hypot, tanh } from '../elementary';
import type { Matrix } from '../linalg/matrix';
import { type Stream, stream } from '../random';

/** Tasks that are alike but for the size of their targets. */
export interface ScaledLaw {
  /** B [output, input] */
  readonly base: Matrix;
  /** epsilon [task][output, input] */
  readonly offsets: readonly Matrix[];
  /** sigma [task] */
  readonly scales: readonly number[];
}

export interface ScaledSizes {
  readonly inputs: number;
  readonly outputs: number;
  /** sigma [task] */
  readonly scales: readonly number[];
}

/** Standard deviations of the entries of B and of epsilon. */
const baseDeviation = 10;
const offsetDeviation = 3.5;

/**
 * The outputs of every task at one x: [task][output].
 *
 *     f_t(x) = sigma_t tanh((B + epsilon_t) x)
 *
 * sigma [task]: scales; B, epsilon_t [output, input]: what tasks have in common, and what they have not.
 *
 * Source: Chen, Badrinarayanan, Lee and Rabinovich (2018), "GradNorm", arXiv 1711.02257, section 4, with 250 inputs,
 * 100 outputs and scales of 1 and 100, or ten drawn ones.
 */
export function scaledOutputs({ base, offsets, scales }: ScaledLaw, x: ArrayLike<number>): number[][] {
  return offsets.map((offset, task) =>
    base.map((row, output) => {
      const own = offset[output]!;
      const sum = row.reduce((total, entry, k) => total + (entry + own[k]!) * x[k]!, 0);
      return scales[task]! * tanh(sum);
    }),
  );
}

/**
 * A law with B ~ N(0, 10^2) from the stream `data/law` and epsilon_t ~ N(0, 3.5^2) from `data/law/<task>`, so that a
 * further task leaves the others as they are.
 *
 * Departure: the paper writes N(0, 10) and N(0, 3.5) without saying of which; they are standard deviations here, as
 * in the re-implementations.
 */
export function drawScaledLaw({ inputs, outputs, scales }: ScaledSizes, seed: number): ScaledLaw {
  const draw = (name: string, deviation: number): Matrix => {
    const numbers = stream(seed, name);
    return Array.from({ length: outputs }, () =>
      Array.from({ length: inputs }, () => deviation * numbers.normal()),
    );
  };
  return {
    base: draw('data/law', baseDeviation),
    offsets: scales.map((_, task) => draw(`data/law/${task}`, offsetDeviation)),
    scales,
  };
}

/**
 * One x of unit length, its direction that of a uniform draw from [-1, 1)^inputs. The paper does not say how x is
 * drawn; at this length (B + epsilon_t) x is of the order of 10, where most of the tanh are saturated.
 */
export function drawUnitInput(inputs: number, random: Stream): number[] {
  for (;;) {
    const x = Array.from({ length: inputs }, () => 2 * random.uniform() - 1);
    const length = hypot(...x);
    if (length > 0) return x.map((value) => value / length);
  }
}
