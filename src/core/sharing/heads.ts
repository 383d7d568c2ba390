import type { Block } from './block';
import type { Ops } from './ops';
import { headDepths, type ModelShape, outputWidth } from './shape';

const hiddenName = (layer: number) => `head/${layer}`;
const outputName = 'head/out';

/**
 * The heads' blocks: hidden layers from the features on, then the output layer, each with a copy for every task.
 * `features` [task] are the units that enter each; a task with fewer hidden layers leaves out the last ones.
 */
export function headBlocks(shape: ModelShape, features: readonly number[]): Block[] {
  const depths = headDepths(shape);
  const deepest = Math.max(...depths);
  const widths = shape.head.slice(0, deepest);
  const usual = { role: 'head', penalty: 'own', banks: [], hasBias: true } as const;
  const hidden = widths.map((units, layer): Block => {
    const copies = features.map((own, task) => ({
      stream: `init/head/${task}/${layer}`,
      inputs: layer >= depths[task]! ? 0 : layer === 0 ? own : widths[layer - 1]!,
      units: layer >= depths[task]! ? 0 : units,
    }));
    const inputs = layer === 0 ? Math.max(...features) : widths[layer - 1]!;
    return { name: hiddenName(layer), inputs, units, copies, ...usual };
  });
  const copies = features.map((own, task) => {
    const depth = depths[task]!;
    const inputs = depth === 0 ? own : widths[depth - 1]!;
    return { stream: `init/head/${task}/${depth}`, inputs, units: shape.outputs[task]! };
  });
  const inputs = outputInputs(shape, features);
  return [...hidden, { name: outputName, inputs, units: outputWidth(shape), copies, ...usual }];
}

/** Units that enter the output layer, padding included: features come as wide as the widest of all tasks. */
function outputInputs(shape: ModelShape, features: readonly number[]): number {
  const widths = headDepths(shape).map((depth) =>
    depth === 0 ? Math.max(...features) : shape.head[depth - 1]!,
  );
  return Math.max(...widths);
}

/** Raw outputs [run, task, sample, output] from features [run, 1 or task, sample, unit]. */
export function headOutputs<V>(
  { ops, shape, block }: { ops: Ops<V>; shape: ModelShape; block(name: string): V },
  features: V,
  units: readonly number[],
): V {
  const depths = headDepths(shape);
  const values = [features];
  for (let layer = 0; layer < Math.max(...depths); layer++) {
    values.push(ops.dense(values.at(-1)!, block(hiddenName(layer)), shape.activation));
  }
  const isAlike = depths.every((depth) => depth === depths[0]);
  if (isAlike) return ops.dense(values.at(-1)!, block(outputName), 'linear');
  const choices = depths.map((source) => ({ source, bank: 0 }));
  const entering = ops.pick(values, choices, outputInputs(shape, units));
  return ops.dense(entering, block(outputName), 'linear');
}
