import { defaultConfig } from '../config/defaults';
import type { Config, TaskConfig } from '../config/schema';
import type { Problem } from '../problem';
import { stream } from '../random';
import { inEnglish, words } from '../words';
import type { Built, DataFamily, Target } from './family';
import { classTargets } from './plane/classes';
import { regressionTargets } from './plane/regressions';
import { kindOfClasses, type PlaneTarget } from './plane/target';
import { buildTask, turnedValue } from './plane-task';
import { hideLabels, splitRows } from './split';
import { taskNames } from './task-names';

/** All targets of the plane, in the order of menus. */
export const planeTargets: readonly PlaneTarget[] = [...classTargets, ...regressionTargets];

const targetById = new Map(planeTargets.map((target) => [target.id, target]));

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
