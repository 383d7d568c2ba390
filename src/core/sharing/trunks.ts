import type { Features, Given, Lane, Plan } from './architecture';
import type { Block } from './block';
import { range, trunkSizes, trunkStream } from './build';
import { type ModelShape, trunkDepths } from './shape';

/** Which trunk each task goes through, where trunks differ in nothing but the tasks that they serve. */
export interface Trunks {
  /** [task]: its trunk, numbered from 0 on without gaps. */
  readonly trunkOf: readonly number[];
  /** 'bank': all trunks belong to all tasks, which pick theirs. 'task': each task has its own. */
  readonly axis: 'none' | 'bank' | 'task';
}

/** [task]: units that enter its head, after its own number of layers. */
function widthsOf(shape: ModelShape): number[] {
  return trunkDepths(shape).map((depth) => (depth === 0 ? shape.inputs : shape.trunk[depth - 1]!));
}

/** The plan of some trunks that start from the same numbers. */
export function planTrunks(shape: ModelShape, { trunkOf, axis }: Trunks): Plan {
  const depths = trunkDepths(shape);
  const count = axis === 'none' ? 1 : Math.max(...trunkOf) + 1;
  const owners = range(count).map((trunk) => range(trunkOf.length).filter((task) => trunkOf[task] === trunk));
  const deepest = owners.map((tasks) => Math.max(...tasks.map((task) => depths[task]!)));
  const sizes = trunkSizes(shape).slice(0, Math.max(...deepest));
  const blocks = sizes.map(({ inputs, units }, layer): Block => {
    const copies = deepest.map((depth) => ({
      stream: trunkStream(layer),
      inputs: layer < depth ? inputs : 0,
      units: layer < depth ? units : 0,
    }));
    const banks = axis === 'bank' ? [count] : [];
    return {
      name: nameOf(layer),
      role: 'layer',
      penalty: 'shared',
      banks,
      inputs,
      units,
      hasBias: true,
      copies,
    };
  });
  const lanes = owners.map((tasks, trunk): Lane => {
    const layers = blocks.map(({ name }, layer) =>
      layer < deepest[trunk]! ? { block: name, copy: trunk } : null,
    );
    const owner = axis === 'none' ? 'shared' : tasks;
    return { owner, kind: axis === 'task' ? 'tower' : 'trunk', number: trunk + 1, layers, isChain: true };
  });
  const isOwn = axis === 'task';
  return {
    shared: isOwn ? [] : blocks,
    own: isOwn ? blocks : [],
    features: widthsOf(shape),
    lastShared: isOwn ? '' : (blocks.at(-1)?.name ?? ''),
    mixing: 0,
    lanes,
    junctions: [],
  };
}

const nameOf = (layer: number) => `trunk/${layer}`;

/** Each task's features from its own trunk, after its own number of layers. */
export function trunkFeatures<V>({ ops, shape, x, block }: Given<V>, { trunkOf, axis }: Trunks): Features<V> {
  const depths = trunkDepths(shape);
  const isBanked = axis === 'bank';
  const values = [isBanked ? ops.axis(x, 2) : x];
  const layers: Record<string, V> = {};
  for (let layer = 0; layer < Math.max(...depths); layer++) {
    const value = ops.dense(values.at(-1)!, block(nameOf(layer)), shape.activation);
    layers[nameOf(layer)] = value;
    values.push(value);
  }
  const isAlike = depths.every((depth) => depth === depths[0]);
  if (isAlike && !isBanked) return { value: values.at(-1)!, layers, shown: {} };
  // The inputs have one bank whatever the number of trunks.
  const choices = depths.map((source, task) => ({
    source,
    bank: isBanked && source > 0 ? trunkOf[task]! : 0,
  }));
  const value = ops.pick(values, choices, Math.max(...widthsOf(shape)));
  return { value, layers, shown: {} };
}
