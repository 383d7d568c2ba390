import { defaultConfig } from '../config/defaults';
import type { Config, TaskConfig } from '../config/schema';
import { cos, sin } from '../elementary';
import type { Problem } from '../problem';
import { stream } from '../random';
import { inEnglish, words } from '../words';
import type { TaskData } from './dataset';
import type { Built, DataFamily, Target } from './family';
import { classTargets } from './plane/classes';
import { regressionTargets } from './plane/regressions';
import { kindOfClasses, type PlaneTarget } from './plane/target';
import { hideLabels, splitRows } from './split';
import { taskNames } from './task-names';

/** All targets of the plane, in the order of menus. */
export const planeTargets: readonly PlaneTarget[] = [...classTargets, ...regressionTargets];

const targetById = new Map(planeTargets.map((target) => [target.id, target]));

/** How far noise 1 moves a classification's points: the standard deviation, along each input. */
const classJitter = 0.5;

/**
 * Two inputs, uniform on the square [-1, 1]^2, the same points for every task. A task's target f is a function
 * of the point, turned counter-clockwise by its rotation.
 *
 * - Regression: y = offset + scale * (f(x) + noise * z), z of the standard normal distribution.
 * - Classes: the class is that of the point moved by noise * 0.5 * z along each input.
 *
 * Noise is on training and test rows alike. Points come from the stream `data`, noise from `data/noise/<task>`,
 * so a task's knobs leave the points and the other tasks alone, and more points begin with the same ones.
 */
export const planeFamily: DataFamily = {
  id: 'plane',
  short: 'Plane',
  about: '',
  isPlane: true,
  isUsers: false,
  inputs: () => ['x₁', 'x₂'],
  classesOf: (task) => targetById.get(task.target)?.classes(task.classes).length ?? null,
  knobs: ['samples', 'testShare', 'split'],
  targets: () => planeTargets.map(asTarget),
  defaultTasks: () => defaultConfig.tasks,
  kindOf(task) {
    const target = targetById.get(task.target);
    return target ? kindOfClasses(target.classes(task.classes)) : null;
  },
  build(config) {
    const targets = config.tasks.map((task) => targetById.get(task.target));
    const known = targets.filter((target) => target !== undefined);
    if (known.length < targets.length) return { problems: unknownTargets(config.tasks) };
    return buildPlane(config, known);
  },
};

/**
 * The noise-free target of a task at a point: the class index, or the regression's value before scale and
 * offset; NaN for a target that the plane does not have.
 */
export function planeValue(
  task: Pick<TaskConfig, 'target' | 'rotation' | 'classes'>,
  x1: number,
  x2: number,
): number {
  const target = targetById.get(task.target);
  return target ? turnedValue(target, task, x1, x2) : Number.NaN;
}

function turnedValue(
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

function buildPlane(config: Config, targets: readonly PlaneTarget[]): Built {
  const rows = config.samples;
  const points = stream(config.seed, 'data');
  const inputs = Float32Array.from({ length: rows * 2 }, () => 2 * points.uniform() - 1);
  const names = taskNames(config.tasks, (index) => inEnglish(targets[index]!.title));
  const tasks = config.tasks.map((task, index) =>
    buildTask(config.seed, { task, index, name: names[index]!, target: targets[index]! }, inputs),
  );
  const strata = tasks
    .filter(({ kind }) => kind !== 'regression')
    .map(({ targets }) => Int32Array.from(targets));
  const split = splitRows(rows, config, strata);
  config.tasks.forEach(({ labels }, index) => {
    hideLabels(tasks[index]!.targets, split.train, labels, config.seed, index);
  });
  return {
    dataset: { features: ['x1', 'x2'], rows, inputs, tasks, ...split, plane: { min: -1, max: 1 } },
  };
}

interface NamedTask {
  readonly task: TaskConfig;
  readonly index: number;
  readonly name: string;
  readonly target: PlaneTarget;
}

/** A task with all of its labels. */
function buildTask(seed: number, { task, index, name, target }: NamedTask, inputs: Float32Array): TaskData {
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

function asTarget(target: PlaneTarget): Target {
  const kind = kindOfClasses(target.classes(3));
  const knobs: Target['knobs'] = ['weight', 'labels', 'noise', 'rotation'];
  if (kind === 'regression') return { ...named(target), kind, knobs: [...knobs, 'scale', 'offset'] };
  return { ...named(target), kind, knobs: target.choosesClasses ? [...knobs, 'classes'] : knobs };
}

const named = ({ id, title }: PlaneTarget) => ({ id, title });

function unknownTargets(tasks: readonly TaskConfig[]): Problem[] {
  const expected = words`one of ${planeTargets.map((target) => target.id).join(', ')}`;
  return tasks.flatMap((task, index) =>
    targetById.has(task.target)
      ? []
      : [{ place: words`task ${index + 1}, target`, found: task.target, expected, used: '' }],
  );
}
