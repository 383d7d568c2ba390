import type { Given, Lane } from './architecture';
import type { Block } from './block';
import { countOption, range, trunkSizes, trunkStream, uniformBlock } from './build';
import type { ModelShape } from './shape';

/** How many shared experts there are. */
export const expertsOption = (min: number) =>
  countOption({
    key: 'experts',
    title: 'Experts',
    help: 'How many trunks there are to choose from.',
    min,
    max: 16,
    default: 4,
  });

/** The names of the layers of shared experts, and of the tasks' own. */
export const expertName = (layer: number): string => `experts/${layer}`;
export const ownName = (layer: number): string => `own/${layer}`;

/** Shared experts, layer by layer. The first one starts as a shared trunk does. */
export function expertBlocks(shape: ModelShape, count: number): Block[] {
  return trunkSizes(shape).map((size, layer) =>
    uniformBlock(
      { name: expertName(layer), banks: [count], ...size },
      range(count).map((expert) => (expert === 0 ? trunkStream(layer) : `init/expert/${expert}/${layer}`)),
    ),
  );
}

/** So many experts of each task's own, layer by layer. */
export function ownBlocks(shape: ModelShape, count: number): Block[] {
  return trunkSizes(shape).map((size, layer) =>
    uniformBlock(
      { name: ownName(layer), penalty: 'own', banks: [count], ...size },
      shape.outputs.flatMap((_, task) => range(count).map((expert) => `init/own/${task}/${expert}/${layer}`)),
    ),
  );
}

/** What experts as deep as the trunk answer, layer by layer; `nameOf` says which blocks they are. */
export function expertLayers<V>(
  { ops, shape, x, block }: Given<V>,
  nameOf: (layer: number) => string,
): { readonly last: V; readonly layers: Record<string, V> } {
  const layers: Record<string, V> = {};
  let last = ops.axis(x, 2);
  shape.trunk.forEach((_, layer) => {
    last = ops.dense(last, block(nameOf(layer)), shape.activation);
    layers[nameOf(layer)] = last;
  });
  return { last, layers };
}

/** Shared experts, a lane each. */
export function expertLanes(count: number, depth: number, isChain: boolean): Lane[] {
  return range(count).map((copy) => ({
    owner: 'shared',
    kind: 'expert',
    number: copy + 1,
    layers: range(depth).map((layer) => ({ block: expertName(layer), copy })),
    isChain,
  }));
}
