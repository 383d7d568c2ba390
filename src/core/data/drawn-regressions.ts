import type { Config } from '../config/schema';
import type { Problem } from '../problem';
import { stream } from '../random';
import { inEnglish, words } from '../words';
import type { TaskData } from './dataset';
import type { Built, Target } from './family';
import { hideLabels, splitRows } from './split';
import { taskNames } from './task-names';

/** Numbers of a drawn law, with its inputs. */
export interface DrawnRows {
  /** [row, input], row by row, as many rows as the configuration asks for. */
  readonly inputs: Float32Array;
  /** [task]: the target at one x, without noise. */
  valuesAt(x: Float32Array): readonly number[];
}

/**
 * The examples of a family whose tasks are all regressions on one target: offset + scale * (f_t(x) + noise * z), z of
 * the standard normal distribution. Noise comes from `data/noise/<task>`, so a task's knobs leave the others alone.
 * A task that asks for anything else than the target is a problem.
 */
export function drawnRegressions(
  config: Config,
  target: Pick<Target, 'id' | 'title'>,
  draw: () => DrawnRows,
): Built {
  const problems = config.tasks.flatMap((task, index): Problem[] =>
    task.target === target.id
      ? []
      : [{ place: words`task ${index + 1}, target`, found: task.target, expected: target.id, used: '' }],
  );
  if (problems.length > 0) return { problems };
  const { inputs: count, samples: rows, seed } = config;
  const { inputs, valuesAt } = draw();
  const targets = config.tasks.map(() => new Float32Array(rows));
  const noises = config.tasks.map((_, index) => stream(seed, `data/noise/${index}`));
  for (let row = 0; row < rows; row++) {
    const values = valuesAt(inputs.subarray(row * count, (row + 1) * count));
    config.tasks.forEach(({ offset, scale, noise }, index) => {
      targets[index]![row] = offset + scale * (values[index]! + noise * noises[index]!.normal());
    });
  }
  const split = splitRows(rows, config, []);
  const names = taskNames(config.tasks, () => inEnglish(target.title));
  const tasks = config.tasks.map((task, index): TaskData => {
    hideLabels(targets[index]!, split.train, task.labels, seed, index);
    return {
      name: names[index]!,
      kind: 'regression',
      classes: [],
      targets: targets[index]!,
      unit: { mean: 0, deviation: 1 },
    };
  });
  const features = Array.from({ length: count }, (_, index) => `x${index + 1}`);
  return { dataset: { features, rows, inputs, tasks, ...split, plane: null } };
}
