import type { RecordChoice } from '../fields/field';
import { valuesOf } from './block';
import { sizeOf } from './build';
import { headBlocks } from './heads';
import { chosenArchitecture } from './index';
import type { ModelShape } from './shape';

/** How large a network is. */
export interface ModelSize {
  /** Parameters that more than one task's loss may reach, and those of the tasks' own; padding left out. */
  readonly shared: number;
  readonly own: number;
  /** Of one sample on its way forward. */
  readonly multiplications: number;
}

/** The size of a network with this way of sharing. */
export function modelSize(choice: RecordChoice, shape: ModelShape): ModelSize {
  const { architecture, options } = chosenArchitecture(choice, shape);
  const plan = architecture.plan(shape, options);
  const shared = sizeOf(plan.shared);
  const own = sizeOf([...plan.own, ...headBlocks(shape, plan.features)]);
  return {
    shared: shared.parameters,
    own: own.parameters,
    multiplications: shared.multiplications + own.multiplications + plan.mixing,
  };
}

/** Numbers that one sample leaves behind in the layers of a network on its way forward, which the way back reads again. */
export function valuesOfSample(choice: RecordChoice, shape: ModelShape): number {
  const { architecture, options } = chosenArchitecture(choice, shape);
  const { shared, own, features } = architecture.plan(shape, options);
  return [...shared, ...own, ...headBlocks(shape, features)].reduce((sum, block) => sum + valuesOf(block), 0);
}

/**
 * The trunk whose network has about `parameters` parameters: the widths of the shape's trunk times one factor, each
 * rounded and held on 1 to `widest`; of all such trunks the one that comes closest.
 */
export function matchedTrunk(
  choice: RecordChoice,
  shape: ModelShape,
  parameters: number,
  widest: number,
): number[] {
  const scaled = (factor: number) =>
    shape.trunk.map((units) => Math.min(widest, Math.max(1, Math.round(units * factor))));
  const excess = (trunk: readonly number[]) => {
    const { shared, own } = modelSize(choice, { ...shape, trunk });
    return shared + own - parameters;
  };
  if (shape.trunk.length === 0) return [];
  let low = 0;
  let high = widest;
  // Enough halvings to tell any two trunks apart.
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2;
    if (excess(scaled(middle)) > 0) high = middle;
    else low = middle;
  }
  const [under, over] = [scaled(low), scaled(high)];
  return Math.abs(excess(under)) <= Math.abs(excess(over)) ? under : over;
}
