import { defaultTask } from '../config/defaults';
import type { TaskConfig } from '../config/schema';
import { stream } from '../random';
import { inEnglish, words } from '../words';
import type { TaskData } from './dataset';
import { type DataFamily, numberedInputs, type Target } from './family';
import { hideLabels, splitRows } from './split';
import { taskNames } from './task-names';

const inputCount = 10;

const noise: Target = {
  id: 'noise',
  title: 'Noise',
  kind: 'regression',
  knobs: ['weight', 'labels'],
};

/**
 * The data of the article's example: ten inputs and every task's label drawn from the standard normal
 * distribution, independently. Nothing ties labels to inputs, so nothing about them can be learnt that holds on
 * other rows. Inputs come from the stream `data`, labels from `data/noise/<task>`.
 */
export const articleFamily: DataFamily = {
  id: 'article',
  short: 'Article',
  about:
    'Ten inputs, two linear heads, labels of pure noise. The article’s code cannot run as published; this does what it set out to do. Watch: the training losses move, the test losses do not improve.',
  isPlane: false,
  isUsers: false,
  inputs: () => numberedInputs(inputCount),
  knobs: ['samples', 'testShare'],
  targets: () => [noise],
  defaultTasks: () => [articleTask('Task A'), articleTask('Task B')],
  kindOf: (task) => (task.target === noise.id ? noise.kind : null),
  build(config) {
    const problems = config.tasks.flatMap((task, index) =>
      task.target === noise.id
        ? []
        : [{ place: words`task ${index + 1}, target`, found: task.target, expected: noise.id, used: '' }],
    );
    if (problems.length > 0) return { problems };
    const rows = config.samples;
    const split = splitRows(rows, config, []);
    const names = taskNames(config.tasks, () => inEnglish(noise.title));
    const tasks = config.tasks.map((task, index): TaskData => {
      const targets = normals(config.seed, `data/noise/${index}`, rows);
      hideLabels(targets, split.train, task.labels, config.seed, index);
      const unit = { mean: 0, deviation: 1 };
      return { name: names[index]!, kind: 'regression', classes: [], targets, unit };
    });
    const inputs = normals(config.seed, 'data', rows * inputCount);
    const features = numberedInputs(inputCount);
    return { dataset: { features, rows, inputs, tasks, ...split, plane: null } };
  },
};

function normals(seed: number, name: string, count: number): Float32Array {
  const numbers = stream(seed, name);
  return Float32Array.from({ length: count }, () => numbers.normal());
}

function articleTask(name: string): TaskConfig {
  return { ...defaultTask, target: noise.id, kind: noise.kind, name };
}
