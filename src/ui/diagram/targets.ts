import type { NetworkLayout, Place } from './places';

/** A part of the network that can be looked at. */
export type PartRef =
  | { readonly role: 'input'; readonly unit: number }
  | { readonly role: 'lane'; readonly lane: number; readonly layer: number; readonly unit: number }
  | { readonly role: 'head'; readonly task: number; readonly layer: number; readonly unit: number }
  | { readonly role: 'junction'; readonly junction: number; readonly row: number }
  | { readonly role: 'output'; readonly task: number };

/** A part and where it is: its middle and its size. */
export interface Target extends Place {
  readonly part: PartRef;
  readonly width: number;
  readonly height: number;
}

/** Everything in the picture that the pointer or the keyboard can reach, from left to right. */
export function networkTargets(layout: NetworkLayout): readonly Target[] {
  const { input, lanes, junctions, heads } = layout;
  return [
    ...input.nodes.map((node, unit) => at(node, input.side, { role: 'input', unit })),
    ...lanes.flatMap(({ layers }, lane) =>
      layers.flatMap((place, layer) =>
        place === null
          ? []
          : place.nodes.map((node, unit) => at(node, place.side, { role: 'lane', lane, layer, unit })),
      ),
    ),
    ...junctions.flatMap(({ rows }, junction) =>
      rows.map(({ row, box: { x, y, width, height } }): Target => {
        const part: PartRef = { role: 'junction', junction, row };
        return { x: x + width / 2, y: y + height / 2, width, height, part };
      }),
    ),
    ...heads.flatMap(({ layers }, task) =>
      layers.flatMap(({ nodes, side }, layer) =>
        nodes.map((node, unit) => at(node, side, { role: 'head', task, layer, unit })),
      ),
    ),
    ...heads.map(({ output: { x, y, side } }, task) =>
      at({ x: x + side / 2, y: y + side / 2 }, side, { role: 'output', task }),
    ),
  ];
}

function at({ x, y }: Place, side: number, part: PartRef): Target {
  return { x, y, width: side, height: side, part };
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The target that an arrow key goes to: next in the same column, or nearest in the next one; else the same. */
export function neighbour(targets: readonly Target[], index: number, direction: Direction): number {
  const from = targets[index]!;
  const isVertical = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowDown' || direction === 'ArrowRight' ? 1 : -1;
  let best = index;
  let bestCost = Number.POSITIVE_INFINITY;
  targets.forEach((target, other) => {
    const along = sign * (isVertical ? target.y - from.y : target.x - from.x);
    const aside = Math.abs(isVertical ? target.x - from.x : target.y - from.y);
    if (along < 1 || (isVertical && aside > 1)) return;
    // The next column first, and in it whoever is nearest in height.
    const cost = isVertical ? along : along * 1000 + aside;
    if (cost < bestCost) {
      best = other;
      bestCost = cost;
    }
  });
  return best;
}
