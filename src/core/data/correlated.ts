import { type Stream, stream } from '../random';

/** Two tasks whose likeness is a knob. */
export interface CorrelatedLaw {
  /** w [task][input] */
  readonly directions: readonly (readonly number[])[];
  /** alpha [wave]: how often a wave repeats. */
  readonly frequencies: readonly number[];
  /** beta [wave]: where it begins. */
  readonly phases: readonly number[];
}

export interface CorrelatedSizes {
  /** An integer >= 2. */
  readonly inputs: number;
  /** p, of -1 to 1: the cosine of the angle between both tasks' directions. */
  readonly correlation: number;
  /** c > 0: their length; 0.3 in the usual re-implementation, which the paper leaves open. */
  readonly length?: number;
  /** m: waves in the sum; 5 in the usual re-implementation. */
  readonly waves?: number;
}

/** The standard deviation of the noise that the paper adds to every target: a variance of 0.01. */
export const correlatedNoise = 0.1;

/**
 * A task's target at one x, without noise.
 *
 *     y_t = w_t'x + sum_{i=1}^m sin(alpha_i w_t'x + beta_i),  x ~ N(0, I)
 *
 * w_t [input]: direction of the task; alpha, beta [m]: frequencies and phases, the same for both tasks.
 *
 * Source: Ma, Zhao, Yi, Chen, Hong and Chi (2018), "Modeling task relationships in multi-task learning with
 * multi-gate mixture-of-experts", KDD 2018, doi 10.1145/3219819.3220007, section 3.2, with 100 inputs.
 */
export function correlatedTarget(law: CorrelatedLaw, task: number, x: ArrayLike<number>): number {
  const along = law.directions[task]!.reduce((sum, weight, k) => sum + weight * x[k]!, 0);
  return law.frequencies.reduce(
    (sum, frequency, i) => sum + Math.sin(frequency * along + law.phases[i]!),
    along,
  );
}

/**
 * The directions of two tasks: w_1 = c u_1 and w_2 = c (p u_1 + sqrt(1 - p^2) u_2), of the cosine p.
 *
 * @param first u_1 [input], of length 1
 * @param second u_2 [input], of length 1 and orthogonal to u_1
 * @throws RangeError where the correlation is not on [-1, 1] or the length is not > 0.
 */
export function correlatedDirections(
  first: readonly number[],
  second: readonly number[],
  correlation: number,
  length: number,
): [number[], number[]] {
  if (!(Math.abs(correlation) <= 1))
    throw new RangeError(`correlation must be on [-1, 1]; got ${correlation}`);
  if (!(length > 0)) throw new RangeError(`length must be > 0; got ${length}`);
  const across = Math.sqrt(1 - correlation * correlation);
  return [
    first.map((value) => length * value),
    first.map((value, k) => length * (correlation * value + across * second[k]!)),
  ];
}

/**
 * A law with u_1 and u_2 of random direction and alpha, beta ~ N(0, 1), all from the stream `data/law`: the same
 * whatever the correlation.
 *
 * @throws RangeError where inputs is not an integer >= 2, and as {@link correlatedDirections} does.
 */
export function drawCorrelatedLaw(sizes: CorrelatedSizes, seed: number): CorrelatedLaw {
  const { inputs, correlation, length = 0.3, waves = 5 } = sizes;
  if (!(Number.isInteger(inputs) && inputs >= 2)) {
    throw new RangeError(`inputs must be an integer >= 2; got ${inputs}`);
  }
  const random = stream(seed, 'data/law');
  const first = unit(normals(inputs, random));
  const other = normals(inputs, random);
  const shared = other.reduce((sum, value, k) => sum + value * first[k]!, 0);
  const second = unit(other.map((value, k) => value - shared * first[k]!));
  return {
    directions: correlatedDirections(first, second, correlation, length),
    frequencies: normals(waves, random),
    phases: normals(waves, random),
  };
}

function normals(count: number, random: Stream): number[] {
  return Array.from({ length: count }, () => random.normal());
}

function unit(vector: readonly number[]): number[] {
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}
