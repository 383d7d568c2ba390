import { scoreOf, verdictMetric } from '../../analysis/verdict';
import type { TaskConfig } from '../../config/schema';
import { outputsOf, type TaskData } from '../../data/dataset';
import { taskKinds } from '../../tasks';
import type { DescribedKnob, Descriptors } from './descriptor';
import { ridge, scalingOf } from './ridge';

/** Heads for a task without labels: by ridge regression on descriptors, the nearest old task's, the mean of all old ones. */
export const untaughtWays = ['ridge', 'nearest', 'mean'] as const;

export type UntaughtWay = (typeof untaughtWays)[number];

/** How well heads without labels do, for tasks all along a knob. */
export interface ZeroLabels {
  readonly knob: DescribedKnob;
  /** Of the knob, growing; that of the new task is among them. */
  readonly values: readonly number[];
  /** By way, [run][value]: scores on the test rows, by the metric of the task's verdict. */
  readonly scores: Readonly<Record<UntaughtWay, readonly (readonly number[])[]>>;
}

/** The grid along a knob: an angle goes all the way round, another one half its range further on either side. */
export function knobValues(
  knob: DescribedKnob,
  tasks: readonly TaskConfig[],
  own: number,
): readonly number[] {
  const known = tasks.map((task) => task[knob]);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const grid =
    knob === 'rotation'
      ? Array.from({ length: 24 }, (_, i) => 15 * i)
      : Array.from({ length: 17 }, (_, i) => low + ((i - 4) / 8) * (high - low));
  const kept = knob === 'scale' ? grid.filter((value) => value > 0) : grid;
  return [...new Set([...kept, ...known, own])].sort((a, b) => a - b);
}

/** One run's heads, and what they are judged by. */
export interface Untaught {
  readonly descriptors: Descriptors;
  readonly tasks: readonly TaskConfig[];
  /** [task]: kernel and bias, row by row: [unit and bias, output]. */
  readonly heads: readonly Float32Array[];
  /** [row, unit]: what the trunk makes of the test rows. */
  readonly features: Float32Array;
  /** A task's data, with its labels on those rows alone. */
  readonly judged: TaskData;
}

/** By way: the score of a head for `task`, none of whose labels was seen. */
export function untaughtScores(given: Untaught, task: TaskConfig): Readonly<Record<UntaughtWay, number>> {
  const { judged } = given;
  const heads = untaughtHeads(given, task);
  const score = (head: ArrayLike<number>) => {
    const outputs = answers(head, given.features, outputsOf(judged));
    const evaluation = taskKinds[judged.kind].evaluate(outputs, judged.targets, judged);
    const asTask = { kind: judged.kind, weight: 1, metric: task.metric };
    return scoreOf(evaluation, asTask, verdictMetric(asTask, evaluation));
  };
  return { ridge: score(heads.ridge), nearest: score(heads.nearest), mean: score(heads.mean) };
}

function untaughtHeads({ descriptors, tasks, heads }: Untaught, task: TaskConfig) {
  const known = descriptors.old.map((place) => ({
    z: descriptors.of(tasks[place]!),
    head: Array.from(heads[place]!),
  }));
  const scaled = scalingOf(known.map(({ z }) => z));
  const own = descriptors.of(task);
  const distances = known.map(({ z }) => distance(scaled(z), scaled(own)));
  const count = known.length;
  return {
    ridge: ridge(
      known.map(({ z }) => z),
      known.map(({ head }) => head),
    ).predict(own),
    nearest: known[distances.indexOf(Math.min(...distances))]!.head,
    mean: known[0]!.head.map((_, entry) => known.reduce((sum, { head }) => sum + head[entry]! / count, 0)),
  };
}

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + (value - b[i]!) * (value - b[i]!), 0);
}

/** [row, output], raw, of a linear head. */
function answers(head: ArrayLike<number>, features: Float32Array, outputs: number): Float32Array {
  const units = head.length / outputs - 1;
  const rows = features.length / units;
  const found = new Float32Array(rows * outputs);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < outputs; output++) {
      let sum = head[units * outputs + output]!;
      for (let unit = 0; unit < units; unit++)
        sum += features[row * units + unit]! * head[unit * outputs + output]!;
      found[row * outputs + output] = sum;
    }
  }
  return found;
}
