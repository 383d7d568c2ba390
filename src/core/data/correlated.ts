import { hypot, sin } from '../elementary';
import { type Stream, stream } from '../random';

/** Tasks whose likeness is a knob. */
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
  /** p, of -1 / (tasks - 1) to 1: the cosine of the angle between any two tasks' directions. */
  readonly correlation: number;
  /** Of 1 to inputs; 2 in the paper. */
  readonly tasks?: number;
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
 * w_t [input]: direction of the task; alpha, beta [m]: frequencies and phases, the same for all tasks.
 *
 * Source: Ma, Zhao, Yi, Chen, Hong and Chi (2018), "Modeling task relationships in multi-task learning with
 * multi-gate mixture-of-experts", KDD 2018, doi 10.1145/3219819.3220007, section 3.2, with 100 inputs.
 */
export function correlatedTarget(law: CorrelatedLaw, task: number, x: ArrayLike<number>): number {
  const along = law.directions[task]!.reduce((sum, weight, k) => sum + weight * x[k]!, 0);
  return law.frequencies.reduce((sum, frequency, i) => sum + sin(frequency * along + law.phases[i]!), along);
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
  return directionsOn([first, second], correlation, length) as [number[], number[]];
}

/**
 * The direction of each task, any two of them at the cosine p: w_t = c sum_{k <= t} R_tk u_k, where R is the lower
 * triangle with R R' = (1 - p) I + p 1 1'. The first two are the paper's, and a further task leaves those before it
 * as they are.
 *
 * @param basis u [task][input], orthonormal
 * @throws RangeError where the correlation is not on [-1 / (tasks - 1), 1] or the length is not > 0.
 */
export function directionsOn(
  basis: readonly (readonly number[])[],
  correlation: number,
  length: number,
): number[][] {
  const lowest = basis.length > 1 ? -1 / (basis.length - 1) : -1;
  if (!(correlation >= lowest && correlation <= 1)) {
    throw new RangeError(`correlation must be on [${lowest}, 1]; got ${correlation}`);
  }
  if (!(length > 0)) throw new RangeError(`length must be > 0; got ${length}`);
  return equalCosines(basis.length, correlation).map((shares) =>
    basis[0]!.map((_, k) => length * shares.reduce((sum, share, i) => sum + share * basis[i]![k]!, 0)),
  );
}

/** R [task][k <= task]: rows of length 1, the inner product of any two of them p. Below its diagonal a column is constant. */
function equalCosines(tasks: number, p: number): number[][] {
  const below: number[] = [];
  /** Sum of the squares of `below`. */
  let spent = 0;
  return Array.from({ length: tasks }, () => {
    const own = Math.sqrt(Math.max(0, 1 - spent));
    const row = [...below, own];
    const rest = own === 0 ? 0 : (p - spent) / own;
    below.push(rest);
    spent += rest * rest;
    return row;
  });
}

/**
 * A law with u of random directions and alpha, beta ~ N(0, 1): the same whatever the correlation. u_1, u_2, alpha and
 * beta are of the stream `data/law`, the direction of a further task of `data/law/<task>`, so that one more task
 * leaves the others as they are.
 *
 * @throws RangeError where inputs is not an integer >= 2 and >= tasks, and as {@link directionsOn} does.
 */
export function drawCorrelatedLaw(sizes: CorrelatedSizes, seed: number): CorrelatedLaw {
  const { inputs, correlation, tasks = 2, length = 0.3, waves = 5 } = sizes;
  if (!(Number.isInteger(inputs) && inputs >= Math.max(2, tasks))) {
    throw new RangeError(`inputs must be an integer >= ${Math.max(2, tasks)}; got ${inputs}`);
  }
  const random = stream(seed, 'data/law');
  const basis: number[][] = [];
  const extend = (numbers: Stream) => basis.push(unit(across(normals(inputs, numbers), basis)));
  extend(random);
  extend(random);
  const frequencies = normals(waves, random);
  const phases = normals(waves, random);
  while (basis.length < tasks) extend(stream(seed, `data/law/${basis.length}`));
  return { directions: directionsOn(basis.slice(0, tasks), correlation, length), frequencies, phases };
}

/** What of a vector is orthogonal to an orthonormal basis. */
function across(vector: readonly number[], basis: readonly (readonly number[])[]): readonly number[] {
  return basis.reduce((rest, one) => {
    const along = one.reduce((sum, value, k) => sum + value * rest[k]!, 0);
    return rest.map((value, k) => value - along * one[k]!);
  }, vector);
}

function normals(count: number, random: Stream): number[] {
  return Array.from({ length: count }, () => random.normal());
}

function unit(vector: readonly number[]): number[] {
  const norm = hypot(...vector);
  return vector.map((value) => value / norm);
}
