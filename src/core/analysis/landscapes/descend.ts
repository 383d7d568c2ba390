import type { OptimizerId } from '../../config/schema';
import type { Matrix } from '../../linalg/matrix';
import { dot } from '../../linalg/rows';
import { directed } from '../../weighting/directed';
import { type Trained, trainedOnce, untrained } from '../../weighting/solvers/small-optimizer';
import type { Method, OptionValues } from '../../weighting/weighting';
import type { Landscape, Pair } from './landscape';

export interface DescentSettings {
  /** Updates to make: an integer >= 0. */
  readonly steps: number;
  /** > 0 */
  readonly learningRate: number;
  readonly optimizer: OptimizerId;
  /** The start, every so many updates, and the end are recorded: an integer >= 1. */
  readonly recordEvery: number;
  /** [objective]: the user's weights; 1 and 1 where left out. */
  readonly userWeights?: readonly number[];
  /** Of what a method draws at random; 1 where left out. */
  readonly seed?: number;
}

/** The way of a descent: one entry a record in each of the lists. */
export interface Path {
  /** Updates made up to the record. */
  readonly steps: readonly number[];
  /** [record][parameter] */
  readonly points: readonly (readonly number[])[];
  /** [record][objective] */
  readonly losses: readonly Pair[];
  /** Whether a loss or a direction that is not finite ended it early; the records are all finite. */
  readonly hasDiverged: boolean;
}

/**
 * The way that a method takes down a landscape in float64: each objective is a task, every parameter is shared, and
 * a step is an epoch.
 *
 * A method that looks at losses is given their height above the landscape's floor, which is positive: so does FAMO's
 * toy with its lower bounds of the losses. What a method says of heads is left aside, since there are none.
 *
 * @throws RangeError where a setting is out of its range or the start has not one number a parameter.
 */
export function descend(
  landscape: Landscape,
  method: Method,
  options: OptionValues,
  start: readonly number[],
  settings: DescentSettings,
): Path {
  check(settings);
  const { steps, recordEvery } = settings;
  const way = descent(landscape, method, options, start, settings);
  const path = { steps: [] as number[], points: [] as (readonly number[])[], losses: [] as Pair[] };
  for (;;) {
    if (way.step % recordEvery === 0 || way.step === steps) {
      path.steps.push(way.step);
      path.points.push(way.point);
      path.losses.push(way.losses);
    }
    if (way.step === steps) return { ...path, hasDiverged: false };
    if (!way.advance()) return { ...path, hasDiverged: true };
  }
}

/** A descent under way, for whoever wants to see it go or to end it early. */
export interface Descent {
  /** Updates made so far. */
  readonly step: number;
  /** [parameter]; always finite. */
  readonly point: readonly number[];
  /** [objective]; always finite. */
  readonly losses: Pair;
  /** Makes one update; false, and everything as it was, where that does not lead to finite numbers. */
  advance(): boolean;
}

/**
 * The descent that {@link descend} makes, update by update.
 *
 * @throws RangeError where the learning rate is not > 0 or the start has not one number a parameter.
 */
export function descent(
  landscape: Landscape,
  method: Method,
  options: OptionValues,
  start: readonly number[],
  settings: Omit<DescentSettings, 'steps' | 'recordEvery'>,
): Descent {
  const { dimensions, floor } = landscape;
  const { learningRate, optimizer } = settings;
  if (start.length !== dimensions) {
    throw new RangeError(`start must have ${dimensions} numbers; got ${start.length}`);
  }
  if (!(learningRate > 0)) throw new RangeError(`learningRate must be > 0; got ${learningRate}`);
  const { userWeights = [1, 1], seed = 1 } = settings;
  const kinds = ['regression', 'regression'] as const;
  const working = directed(method, options, { kinds, optimizer }, seed);
  let step = 0;
  let parameters: Trained = untrained(start);
  let losses: Pair = landscape.value(start);
  return {
    get step() {
      return step;
    },
    get point() {
      return parameters.values;
    },
    get losses() {
      return losses;
    },
    advance() {
      const gradients = landscape.gradients(parameters.values);
      const gram = gramOf(gradients);
      const { direction } = working.direct({
        kinds,
        optimizer,
        losses: height(losses, floor),
        gram,
        lastKernelGram: gram,
        userWeights,
        step,
        epoch: step,
        learningRate,
        jacobian: gradients,
      });
      const moved = trainedOnce(parameters, direction, optimizer, learningRate);
      const after = landscape.value(moved.values);
      if (!moved.values.every(Number.isFinite) || !after.every(Number.isFinite)) return false;
      working.learn(step, height(losses, floor), height(after, floor));
      parameters = moved;
      losses = after;
      step++;
      return true;
    },
  };
}

function height(losses: Pair, floor: Pair): Pair {
  return [losses[0] - floor[0], losses[1] - floor[1]];
}

function gramOf(gradients: readonly (readonly number[])[]): Matrix {
  const [first, second] = [gradients[0]!, gradients[1]!];
  const across = dot(first, second);
  return [
    [dot(first, first), across],
    [across, dot(second, second)],
  ];
}

function check({ steps, recordEvery }: DescentSettings): void {
  if (!(Number.isInteger(steps) && steps >= 0)) {
    throw new RangeError(`steps must be an integer >= 0; got ${steps}`);
  }
  if (!(Number.isInteger(recordEvery) && recordEvery >= 1)) {
    throw new RangeError(`recordEvery must be an integer >= 1; got ${recordEvery}`);
  }
}
