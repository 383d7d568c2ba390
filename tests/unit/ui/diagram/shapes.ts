import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Config, TaskConfig } from '../../../../src/core/config/schema';
import { type NetworkShape, networkShape } from '../../../../src/ui/store/network-shape';

/** A network of so many outputs a task, on named inputs. */
export function shapeOf({
  outputs,
  tasks = [],
  inputs = ['x₁', 'x₂'],
  ...config
}: Partial<Omit<Config, 'tasks' | 'inputs'>> & {
  outputs: readonly number[];
  tasks?: readonly Partial<TaskConfig>[];
  inputs?: readonly string[] | null;
}): NetworkShape {
  const summary = { name: 'a', kind: 'regression', classes: [], labelled: 1, trained: [2, 2] } as const;
  const unit = { mean: 0, deviation: 1 };
  const ready = {
    features: inputs ?? [],
    tasks: outputs.map((count) => ({ ...summary, unit, outputs: count })),
    points: null,
  };
  const given = outputs.map((_, task) => ({ ...defaultTask, ...tasks[task] }));
  const shape = networkShape({ ...defaultConfig, data: 'table', ...config, tasks: given }, ready);
  return { ...shape, inputs };
}
