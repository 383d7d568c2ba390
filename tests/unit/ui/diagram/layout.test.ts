import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTask } from '../../../../src/core/config/defaults';
import { architectures } from '../../../../src/core/sharing';
import { shownUnits } from '../../../../src/core/sharing/shown';
import { fitNetwork } from '../../../../src/ui/diagram/fit-network';
import { layoutNetwork } from '../../../../src/ui/diagram/layout';
import { separated } from '../../../../src/ui/diagram/layout-junctions';
import type { Box, Layer, NetworkLayout } from '../../../../src/ui/diagram/places';
import { networkWires } from '../../../../src/ui/diagram/wires';
import type { NetworkShape } from '../../../../src/ui/store/network-shape';
import { shapeOf } from './shapes';

const ids = Object.keys(architectures);

const shapes = fc
  .record({
    id: fc.constantFrom(...ids),
    inputs: fc.option(
      fc.integer({ min: 1, max: 120 }).map((count) => Array.from({ length: count }, (_, i) => `f${i}`)),
    ),
    trunk: fc.array(fc.integer({ min: 1, max: 512 }), { maxLength: 6 }),
    head: fc.array(fc.integer({ min: 1, max: 128 }), { maxLength: 3 }),
    outputs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 16 }),
    tasks: fc.array(
      fc.record({
        trunkDepth: fc.integer({ min: 0, max: 6 }),
        headDepth: fc.integer({ min: 0, max: 3 }),
        group: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ id, ...rest }) => shapeOf({ ...rest, sharing: { id, options: {} } }));
const sizes = fc.record({
  width: fc.integer({ min: 280, max: 1600 }),
  height: fc.integer({ min: 240, max: 700 }),
});

const inLanes = (layout: NetworkLayout) =>
  layout.lanes.flatMap((lane) => lane.layers.flatMap((l) => l ?? []));
const layers = (layout: NetworkLayout): Layer[] => [
  layout.input,
  ...inLanes(layout),
  ...layout.heads.flatMap((head) => head.layers),
];
const squares = (layer: Layer): Box[] =>
  layer.nodes.map(({ x, y }) => ({
    x: x - layer.side / 2,
    y: y - layer.side / 2,
    width: layer.side,
    height: layer.side,
  }));
const rowBoxes = (layout: NetworkLayout) =>
  layout.junctions.flatMap(({ rows }) => rows.map(({ box }) => box));
const doOverlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6;
const areApart = (boxes: readonly Box[]) =>
  boxes.every((one, i) => boxes.slice(i + 1).every((other) => !doOverlap(one, other)));
const isRising = (values: readonly number[]) => values.every((value, i) => i === 0 || value > values[i - 1]!);
const holdsForAll = (claim: (layout: NetworkLayout, shape: NetworkShape) => boolean) =>
  fc.assert(
    fc.property(shapes, sizes, (shape, size) => claim(layoutNetwork(shape, size), shape)),
    { numRuns: 300 },
  );

describe('the layout of a network', () => {
  it('keeps all nodes, junctions, outputs and words inside its own size', () => {
    const isInside = (layout: NetworkLayout) => (box: Box) =>
      box.x >= 0 &&
      box.y >= 0 &&
      box.x + box.width <= layout.width + 1e-6 &&
      box.y + box.height <= layout.caption.y + 1e-6;
    holdsForAll(
      (layout) =>
        layers(layout).flatMap(squares).every(isInside(layout)) &&
        layout.lanes.flatMap(({ bands }) => bands).every(isInside(layout)) &&
        rowBoxes(layout).every(isInside(layout)) &&
        layout.heads.every(
          ({ output, words }) =>
            output.y >= 0 &&
            output.y + output.side <= layout.caption.y &&
            words.x + words.width <= layout.width + 1e-6,
        ),
    );
  });

  it('lets no two nodes touch, nor a node and a junction, nor two junctions', () => {
    holdsForAll((layout) => {
      const springs = layout.junctions.filter(({ form }) => form === 'spring');
      const others = layout.junctions.filter(({ form }) => form !== 'spring');
      return (
        areApart([
          ...layers(layout).flatMap(squares),
          ...others.flatMap(({ rows }) => rows.map(({ box }) => box)),
        ]) &&
        areApart([
          ...inLanes(layout).flatMap(squares),
          ...springs.flatMap(({ rows }) => rows.map(({ box }) => ({ ...box, x: box.x + 20, width: 20 }))),
        ])
      );
    });
  });

  it('keeps lanes apart, each around its own layers', () => {
    holdsForAll(({ lanes }) => {
      const bands = lanes.flatMap((lane) => lane.bands);
      return (
        areApart(bands) &&
        (lanes.length === 1 ||
          lanes.every(({ bands: own, layers: places }) =>
            places
              .flatMap((place) => (place === null ? [] : squares(place)))
              .every((square) =>
                own.some(
                  (band) =>
                    square.x >= band.x &&
                    square.y >= band.y &&
                    square.x + square.width <= band.x + band.width &&
                    square.y + square.height <= band.y + band.height,
                ),
              ),
          ))
      );
    });
  });

  it('goes from left to right: inputs, every lane, what weighs it, heads, outputs', () => {
    holdsForAll(
      (layout, shape) =>
        layout.heads.every((head) =>
          layout.lanes.every((lane) => {
            const way = [layout.input, ...lane.layers.flatMap((layer) => layer ?? []), ...head.layers];
            return isRising([...way.flatMap(({ x, side }) => [x - side / 2, x + side / 2]), head.output.x]);
          }),
        ) &&
        shape.plan.junctions.every(({ after }, index) => {
          const { form, rows } = layout.junctions[index]!;
          const [left, right] = [layout.trunkColumns[after]!, layout.trunkColumns[after + 1]];
          return (
            form === 'spring' ||
            rows.every(({ box }) => box.x > left && box.x + box.width < (right ?? layout.heads[0]!.output.x))
          );
        }),
    );
  });

  it('draws every line from left to right', () => {
    holdsForAll((layout, shape) =>
      networkWires(layout, shape).every(({ from, to }) =>
        from.every((a) => to.every((b) => a.x < b.x && [a.x, a.y, b.x, b.y].every(Number.isFinite))),
      ),
    );
  });

  it('has a place for every number of a junction', () => {
    holdsForAll(({ junctions }, { plan }) =>
      plan.junctions.every((junction, index) => {
        const { form, rows } = junctions[index]!;
        if (form === 'spring') return rows.length === (junction.rows.length === 2 ? 1 : 0);
        return (
          rows.length === junction.rows.length &&
          (form === 'strips' ||
            rows.every(({ row, cells }) => cells.length === junction.columns[row]!.length))
        );
      }),
    );
  });

  it('has a place for the compass before the heads, where several tasks share parameters', () => {
    holdsForAll((layout, { hasCompass }) => {
      const { compass, heads } = layout;
      if (compass === null) return !hasCompass;
      const ends = [...inLanes(layout).flatMap(squares), ...rowBoxes(layout)].map(
        ({ x, width }) => x + width,
      );
      const to = layout.headColumns[0] ?? heads[0]!.output.x;
      return (
        compass.x - compass.room / 2 >= Math.max(...ends) - 1e-6 &&
        compass.x + compass.room / 2 <= to + 1e-6 &&
        compass.room >= 34 &&
        compass.y > 0 &&
        compass.y < layout.caption.y
      );
    });
  });

  it('gives every task a row of its own, in order', () => {
    holdsForAll(({ heads }) => isRising(heads.flatMap(({ output }) => [output.y, output.y + output.side])));
  });

  it('shows eight units of a wide layer and counts the rest', () => {
    const { lanes } = layoutNetwork(shapeOf({ trunk: [64, 8, 9], outputs: [1, 1] }), {
      width: 800,
      height: 400,
    });
    expect(lanes[0]!.layers.map((layer) => [layer!.nodes.length, layer!.hidden])).toEqual([
      [8, 56],
      [8, 0],
      [8, 1],
    ]);
  });

  it.each(ids)('fits %s beside the panels of a usual screen', (id) => {
    const size = { width: 822, height: 370 };
    for (const outputs of [
      [1, 3],
      [1, 3, 1, 1],
    ]) {
      const shape = shapeOf({ sharing: { id, options: {} }, outputs });
      const layout = layoutNetwork(shape, size);
      // Sixty-four numbers between two layers are more than fit.
      const isWide = id === 'sluice' && outputs.length > 2;
      if (!isWide) expect([layout.width, layout.height]).toEqual([size.width, size.height]);
      for (const { side, nodes } of inLanes(layout)) {
        expect(nodes).toHaveLength(shownUnits(shape.plan));
        expect(side).toBeGreaterThan(7);
      }
    }
  });

  it('says beside a lane’s name what is hidden under it, where there is room', () => {
    const experts = shapeOf({ sharing: { id: 'mmoe', options: {} }, trunk: [8, 8], outputs: [1, 1] });
    const wide = layoutNetwork(experts, { width: 1100, height: 360 }).lanes[0]!;
    expect(wide.hiddenUnderLabel).toBe(4);
    expect(wide.layers.map((layer) => layer!.more !== null)).toEqual([false, true]);
    expect(layoutNetwork(experts, { width: 400, height: 360 }).lanes[0]!.hiddenUnderLabel).toBe(0);
    const high = layoutNetwork(experts, { width: 1100, height: 700 }).lanes[0]!;
    expect(high.hiddenUnderLabel).toBe(0);
    expect(high.layers[0]!.more).not.toBeNull();
  });

  it('grows downwards where there are more lanes than fit', () => {
    const options = { experts: 16 };
    const shape = shapeOf({ sharing: { id: 'mmoe', options }, outputs: [1, 1] });
    const layout = layoutNetwork(shape, { width: 800, height: 300 });
    expect(layout.height).toBeGreaterThan(300);
    for (const { side } of inLanes(layout)) expect(side).toBeGreaterThan(5);
  });

  it('keeps to the width there is where the layers fit, and grows beyond it where they do not', () => {
    const plain = { trunk: [8, 8], head: [], outputs: [1, 1] };
    const deep = { ...plain, trunk: [8, 8, 8, 8, 8, 8], head: [4, 4, 4] };
    expect(layoutNetwork(shapeOf(plain), { width: 330, height: 340 }).width).toBe(330);
    expect(layoutNetwork(shapeOf(deep), { width: 800, height: 400 }).width).toBe(800);
    expect(layoutNetwork(shapeOf(deep), { width: 330, height: 340 }).width).toBeGreaterThan(380);
  });

  it('puts the words of heads under them on a phone where they would not fit beside', () => {
    const ple = shapeOf({ sharing: { id: 'ple', options: {} }, trunk: [8, 8], outputs: [1, 1] });
    const [narrow, wide] = [364, 800].map((width) => layoutNetwork(ple, { width, height: 280 }));
    const areBelow = ({ heads }: NetworkLayout) =>
      heads.map(({ output, words }) => words.x === output.x && words.y > output.y + output.side);
    expect(areBelow(narrow!)).toEqual([true, true]);
    expect(areBelow(wide!)).toEqual([false, false]);
    expect(narrow!.width).toBeLessThan(430);
  });

  it('is fitted to its room whatever the network, and enlarged by being given more', () => {
    fc.assert(
      fc.property(shapes, fc.integer({ min: 280, max: 900 }), (shape, width) => {
        const room = { width, height: 300 };
        const { layout, scale } = fitNetwork(shape, room, 1);
        const twice = fitNetwork(shape, room, 2);
        expect(layout.width * scale).toBeCloseTo(width, 6);
        expect(scale).toBeLessThanOrEqual(1);
        expect(layout.height * scale).toBeGreaterThan(250);
        expect(twice.layout.width * twice.scale).toBeCloseTo(2 * width, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('ends every output at a port of its own on the edge of its square', () => {
    const { heads } = layoutNetwork(shapeOf({ trunk: [], outputs: [1, 3] }), { width: 800, height: 400 });
    expect(heads.map((head) => head.ports.length)).toEqual([1, 3]);
    for (const { ports, output } of heads) {
      for (const port of ports) {
        expect(port.x).toBe(output.x);
        expect(port.y).toBeGreaterThan(output.y);
        expect(port.y).toBeLessThan(output.y + output.side);
      }
    }
  });

  it('lets a head leave the trunk after its own layer, with its own hidden layers', () => {
    const tasks = [{ ...defaultTask, trunkDepth: 1, headDepth: 1 }, defaultTask];
    const shape = shapeOf({ trunk: [8, 6], head: [4, 3], tasks, outputs: [1, 1] });
    const layout = layoutNetwork(shape, { width: 800, height: 400 });
    expect(layout.heads.map((head) => head.layers.length)).toEqual([1, 2]);
    const first = networkWires(layout, shape).filter(({ carries }) => carries.what === 'head');
    expect(first.map(({ task, from }) => [task, from.length, from[0]!.x])).toEqual([
      [0, 8, layout.trunkColumns[0]! + inLanes(layout)[0]!.side / 2],
      [0, 4, layout.headColumns[0]! + layout.heads[0]!.layers[0]!.side / 2],
      [1, 6, layout.trunkColumns[1]! + inLanes(layout)[1]!.side / 2],
      [1, 4, layout.headColumns[0]! + layout.heads[1]!.layers[0]!.side / 2],
      [1, 3, layout.headColumns[1]! + layout.heads[1]!.layers[1]!.side / 2],
    ]);
  });
});

describe('blocks that want to be at some heights', () => {
  const field = { top: 10, height: 100 };

  it('stay where they want to be if they can', () => {
    const blocks = [
      { middle: 80, height: 20 },
      { middle: 30, height: 20 },
    ];
    expect(separated(blocks, 5, field)).toEqual([70, 20]);
  });

  it('are pushed apart and kept inside', () => {
    const blocks = [100, 105, 108].map((middle) => ({ middle, height: 20 }));
    expect(separated(blocks, 5, field)).toEqual([40, 65, 90]);
  });
});
