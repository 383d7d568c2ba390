import type { NetworkShape } from '../store/network-shape';
import type { Columns, Slot } from './places';

const largestGap = 176;
/** The way from the trunk to the heads is wider than others: what tasks do to the trunk is drawn there. */
const crossingShare = 1.3;
/** With room for a compass and half of what stands at both ends. */
const leastCrossing = 50;
/** The way from a slot to the next layer of the trunk. */
const afterSlot = 0.55;

/** A part of the picture's width: a share of what is left over for gaps, and what it takes in any case. */
interface Span {
  readonly share: number;
  readonly width: number;
}

/** Shares the width out among the gaps between columns, besides what `slots` and the room before and after all of them take. */
export function layoutColumns(
  shape: NetworkShape,
  slots: readonly (readonly Slot[])[],
  room: number,
  {
    before,
    after,
    smallestGap,
  }: { readonly before: number; readonly after: number; readonly smallestGap: number },
): Columns {
  const spans: Span[] = [];
  const places = { trunk: [] as number[], slots: [] as number[][], heads: [] as number[] };
  const go = (share: number, width = 0) => spans.push({ share, width });
  const depth = shape.trunk.length;
  go(1);
  for (let layer = 0; layer < depth; layer++) {
    places.trunk.push(spans.length);
    const own = slots[layer]!;
    places.slots.push(
      own.map(({ lead, width }) => {
        go(lead);
        const place = spans.length;
        go(0, width);
        return place;
      }),
    );
    if (layer === depth - 1) go(crossingShare, Math.max(0, leastCrossing - crossingShare * smallestGap));
    else go(own.length > 0 ? afterSlot : 1);
  }
  for (let layer = 0; layer < shape.head.length; layer++) {
    places.heads.push(spans.length);
    go(1);
  }
  const shares = spans.reduce((sum, { share }) => sum + share, 0);
  const fixed = before + after + spans.reduce((sum, { width }) => sum + width, 0);
  const width = Math.max(room, fixed + smallestGap * shares);
  const gap = Math.min(largestGap, (width - fixed) / shares);
  // What is left where the gaps have reached their largest goes to both ends.
  const start = before + (width - fixed - gap * shares) / 2;
  const xs = [start];
  for (const stretch of spans) xs.push(xs.at(-1)! + stretch.share * gap + stretch.width);
  const at = (place: number) => xs[place]!;
  const output = xs.at(-1)!;
  const lastSlot = places.slots.at(-1)?.at(-1);
  const crossing =
    depth === 0
      ? null
      : {
          from: lastSlot === undefined ? at(places.trunk.at(-1)!) : at(lastSlot + 1),
          to: places.heads.length > 0 ? at(places.heads[0]!) : output,
        };
  return {
    width,
    gap,
    input: start,
    trunk: places.trunk.map(at),
    heads: places.heads.map(at),
    output,
    slots: places.slots.map((own) => own.map(at)),
    crossing,
  };
}
