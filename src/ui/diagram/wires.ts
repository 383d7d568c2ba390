import type { KernelView, ModelView } from '../../core/run/told';
import { junctionKinds } from '../../core/sharing/junctions';
import type { NetworkShape } from '../store/network-shape';
import type { Box, JunctionPlace, Layer, NetworkLayout, Place } from './places';

/** Lines of one kind, from every place of `from` to every place of `to`. */
export interface Wire {
  readonly from: readonly Place[];
  readonly to: readonly Place[];
  /** Whose colour it has; null for what is not one task's. */
  readonly task: number | null;
  /** Drawn as a head's: in the task's colour, dashed below zero. */
  readonly isHead: boolean;
  readonly carries: Carried;
  /** How far it bows up on its way, where it leaves and arrives from above. */
  readonly bow?: number;
}

/** What says how wide the lines are: a layer's parameters, one number of a junction, or nothing. */
export type Carried =
  | { readonly what: 'lane'; readonly lane: number; readonly layer: number }
  | { readonly what: 'head'; readonly task: number; readonly layer: number }
  | { readonly what: 'weight'; readonly junction: number; readonly row: number; readonly column: number }
  | { readonly what: 'nothing' };

const nothing: Carried = { what: 'nothing' };

/** The kernel that a wire is drawn by; null where there is none in the view. */
export function kernelOf(view: ModelView | null, carried: Carried): KernelView | null {
  if (carried.what === 'lane') return view?.lanes[carried.lane]?.[carried.layer] ?? null;
  if (carried.what === 'head') return view?.heads[carried.task]?.[carried.layer] ?? null;
  return null;
}

/** All lines of a network's picture. */
export function networkWires(layout: NetworkLayout, shape: NetworkShape): Wire[] {
  return [...laneWires(layout, shape), ...junctionWires(layout, shape), ...headWires(layout, shape)];
}

/** Into the layers of lanes: from the inputs, the layer before, or the junction that feeds them. */
function laneWires(layout: NetworkLayout, { plan }: NetworkShape): Wire[] {
  return plan.lanes.flatMap(({ layers, isChain, owner }, lane) =>
    layers.flatMap((layer, depth): Wire[] => {
      const place = layout.lanes[lane]!.layers[depth];
      if (layer === null || !place) return [];
      const to = leftOf(place);
      const carries: Carried = layer.via === undefined ? { what: 'lane', lane, layer: depth } : nothing;
      if (depth === 0) return [{ from: rightOf(layout.input), to, task: null, isHead: false, carries }];
      const before = layout.lanes[lane]!.layers[depth - 1];
      if (isChain) {
        return before ? [{ from: rightOf(before), to, task: null, isHead: false, carries }] : [];
      }
      return feedersOf(layout, plan, depth - 1, owner).map(({ place: from, task }) => {
        return { from: [from], to, task, isHead: false, carries: nothing };
      });
    }),
  );
}

/** The rows of gates after a layer that lead to the lanes of an owner. */
function feedersOf(
  layout: NetworkLayout,
  { junctions }: NetworkShape['plan'],
  after: number,
  owner: 'shared' | readonly number[],
): { place: Place; task: number | null }[] {
  const gates = junctions.flatMap((junction, index) =>
    junctionKinds[junction.kind].leadsTo.lanes && junction.after === after
      ? layout.junctions[index]!.rows.map(({ row, box }) => ({
          task: junction.rows[row]!,
          place: endOf(box),
        }))
      : [],
  );
  if (owner !== 'shared') return gates.filter(({ task }) => task !== null && owner.includes(task));
  const common = gates.filter(({ task }) => task === null);
  // Without a stream of their own, shared lanes read that of every task.
  return common.length > 0 ? common : gates;
}

/** From lanes to the gates that weigh them, one line a number. */
function junctionWires(layout: NetworkLayout, { plan }: NetworkShape): Wire[] {
  return plan.junctions.flatMap((junction, index) => {
    const { kind, after, columns } = junction;
    const { stands, columnsAre } = junctionKinds[kind];
    if (stands === 'over') return overWires(layout, plan, index);
    if (stands !== 'before') return [];
    return layout.junctions[index]!.rows.flatMap(({ row, cells }) => {
      const task = junction.rows[row]!;
      return cells.flatMap((cell, column): Wire[] => {
        const to = { x: cell.x - 3, y: cell.y + cell.height / 2 };
        const chosen = columns[row]![column]!;
        const from =
          columnsAre === 'lanes'
            ? laneEnd(layout, chosen, after)
            : laneEnd(layout, laneOf(plan, task!), chosen);
        if (from === null) return [];
        return [
          {
            from: [from],
            to: [to],
            task,
            isHead: false,
            carries: { what: 'weight', junction: index, row, column },
          },
        ];
      });
    });
  });
}

/** Over the trunk, from each task's strip to its next one, which reads what this one let through. */
function overWires(layout: NetworkLayout, { junctions }: NetworkShape['plan'], index: number): Wire[] {
  const next = junctions.findIndex(
    ({ kind, after }) => kind === junctions[index]!.kind && after === junctions[index]!.after + 1,
  );
  if (next < 0) return [];
  return layout.junctions[index]!.rows.map(({ row, box }): Wire => {
    const task = junctions[index]!.rows[row]!;
    const to = topOf(layout.junctions[next]!.rows[row]!.box);
    return { from: [topOf(box)], to: [to], task, isHead: false, carries: nothing, bow: 11 };
  });
}

/** From what a head reads through its layers to its outputs. */
function headWires(layout: NetworkLayout, shape: NetworkShape): Wire[] {
  return layout.heads.flatMap((head, task) => {
    const first = head.layers[0] === undefined ? head.ports : leftOf(head.layers[0]);
    const own = { task, isHead: true };
    const wires: Wire[] = wiresInto(layout, shape, task, first);
    head.layers.forEach((layer, index) => {
      const next = head.layers[index + 1];
      const to = next === undefined ? head.ports : leftOf(next);
      wires.push({ from: rightOf(layer), to, ...own, carries: { what: 'head', task, layer: index + 1 } });
    });
    return wires;
  });
}

function wiresInto(layout: NetworkLayout, shape: NetworkShape, task: number, to: readonly Place[]): Wire[] {
  const { plan, trunk, trunkDepths } = shape;
  const own = { to, task, isHead: true };
  const index = plan.junctions.findLastIndex(
    ({ kind, after }) => after === trunk.length - 1 && junctionKinds[kind].leadsTo.heads,
  );
  const junction = index < 0 ? null : layout.junctions[index]!;
  if (junction !== null) return fromJunction(junction, index, task).map((wire) => ({ ...own, ...wire }));
  const depth = trunkDepths[task]!;
  const carries: Carried = { what: 'head', task, layer: 0 };
  const source = depth === 0 ? layout.input : layout.lanes[laneOf(plan, task)]?.layers[depth - 1];
  return source ? [{ from: rightOf(source), ...own, carries }] : [];
}

/** A mask lets each unit through by itself; a gate's mixture goes on as one. */
function fromJunction(
  { form, rows }: JunctionPlace,
  junction: number,
  task: number,
): Pick<Wire, 'from' | 'carries'>[] {
  const { row, box, cells } = rows[task]!;
  if (form !== 'strips') return [{ from: [endOf(box)], carries: nothing }];
  return cells.map(({ x, y, width, height }, column) => ({
    from: [{ x: x + width, y: y + height / 2 }],
    carries: { what: 'weight', junction, row, column },
  }));
}

/** The lane that a task's head reads where no gate chooses. */
export function laneOf({ lanes }: NetworkShape['plan'], task: number): number {
  return lanes.findIndex(({ owner }) => owner === 'shared' || owner.includes(task));
}

/** Where a lane's layer is left as a whole: at its right edge, in the middle. */
function laneEnd(layout: NetworkLayout, lane: number, depth: number): Place | null {
  const layer = layout.lanes[lane]?.layers[depth];
  if (!layer) return null;
  const { nodes, side } = layer;
  const hasBand = layout.lanes[lane]!.bands.length > 0;
  return { x: layer.x + side / 2 + (hasBand ? 6 : 3), y: (nodes[0]!.y + nodes.at(-1)!.y) / 2 };
}

function endOf({ x, y, width, height }: Box): Place {
  return { x: x + width + 3, y: y + height / 2 };
}

function topOf({ x, y, width }: Box): Place {
  return { x: x + width / 2, y: y - 1 };
}

function rightOf({ nodes, side }: Layer): Place[] {
  return nodes.map(({ x, y }) => ({ x: x + side / 2, y }));
}

function leftOf({ nodes, side }: Layer): Place[] {
  return nodes.map(({ x, y }) => ({ x: x - side / 2, y }));
}
