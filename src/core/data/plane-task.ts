import type { TaskConfig } from '../config/schema';
import { cos, sin } from '../elementary';
import { stream } from '../random';
import type { TaskData } from './dataset';
import { kindOfClasses, type PlaneTarget } from './plane/target';

/** How far noise 1 moves a classification's points: the standard deviation, along each input. */
const classJitter = 0.5;

interface NamedTask {
  readonly task: TaskConfig;
  readonly index: number;
  readonly name: string;
  readonly target: PlaneTarget;
}

/** A task with all of its labels. */
export function buildTask(
  seed: number,
  { task, index, name, target }: NamedTask,
  inputs: Float32Array,
): TaskData {
  const classes = target.classes(task.classes);
  const kind = kindOfClasses(classes);
  const noise = stream(seed, `data/noise/${index}`);
  const targets = new Float32Array(inputs.length / 2);
  for (let row = 0; row < targets.length; row++) {
    const x1 = inputs[2 * row]!;
    const x2 = inputs[2 * row + 1]!;
    if (kind === 'regression') {
      const value = turnedValue(target, task, x1, x2) + task.noise * noise.normal();
      targets[row] = task.offset + task.scale * value;
    } else {
      const reach = classJitter * task.noise;
      targets[row] = turnedValue(target, task, x1 + reach * noise.normal(), x2 + reach * noise.normal());
    }
  }
  return { name, kind, classes, targets, unit: { mean: 0, deviation: 1 } };
}

/** The target's value at a point, turned as the task says. */
export function turnedValue(
  target: PlaneTarget,
  task: Pick<TaskConfig, 'rotation' | 'classes'>,
  x1: number,
  x2: number,
): number {
  const degrees = task.rotation % 360;
  if (degrees === 0) return target.value(x1, x2, task.classes);
  const cosine = cos((degrees * Math.PI) / 180);
  const sine = sin((degrees * Math.PI) / 180);
  return target.value(cosine * x1 + sine * x2, cosine * x2 - sine * x1, task.classes);
}
