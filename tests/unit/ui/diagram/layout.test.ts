import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layer, layoutNetwork, type NetworkLayout } from '../../../../src/ui/diagram/layout';
import type { NetworkShape } from '../../../../src/ui/diagram/shape';

const shapes = fc.record({
  inputs: fc.option(
    fc.integer({ min: 1, max: 120 }).map((count) => Array.from({ length: count }, (_, i) => `f${i}`)),
  ),
  trunk: fc.array(fc.integer({ min: 1, max: 512 }), { maxLength: 6 }),
  head: fc.array(fc.integer({ min: 1, max: 128 }), { maxLength: 3 }),
  outputs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 16 }),
}) satisfies fc.Arbitrary<NetworkShape>;
const sizes = fc.record({
  width: fc.integer({ min: 280, max: 1600 }),
  height: fc.integer({ min: 240, max: 700 }),
});

const layers = (layout: NetworkLayout): Layer[] => [
  layout.input,
  ...layout.trunk,
  ...layout.heads.flatMap((head) => head.layers),
];
const isRising = (values: readonly number[]) => values.every((value, i) => i === 0 || value > values[i - 1]!);
const holdsForAll = (claim: (layout: NetworkLayout) => boolean) =>
  fc.assert(
    fc.property(shapes, sizes, (shape, size) => claim(layoutNetwork(shape, size))),
    { numRuns: 300 },
  );

describe('the layout of a network', () => {
  it('keeps all nodes, outputs and words inside its own size', () => {
    holdsForAll(
      (layout) =>
        layers(layout).every(({ nodes, side }) =>
          nodes.every(
            ({ x, y }) =>
              x >= side / 2 && y >= side / 2 && y + side / 2 <= layout.caption.y && x < layout.width,
          ),
        ) &&
        layout.heads.every(
          ({ output, words }) =>
            output.y >= 0 &&
            output.y + output.side <= layout.caption.y &&
            words.x + words.width <= layout.width + 1e-6,
        ),
    );
  });

  it('lets no two nodes of a column touch', () => {
    holdsForAll((layout) =>
      layers(layout).every(({ nodes, side }) =>
        nodes.every((node, i) => i === 0 || node.y - nodes[i - 1]!.y > side),
      ),
    );
  });

  it('goes from left to right: inputs, trunk, heads, outputs', () => {
    holdsForAll((layout) =>
      layout.heads.every((head) => {
        const way = [layout.input, ...layout.trunk, ...head.layers];
        return isRising([...way.flatMap(({ x, side }) => [x - side / 2, x + side / 2]), head.output.x]);
      }),
    );
  });

  it('has a place for the compass between trunk and heads, where several tasks share a trunk', () => {
    fc.assert(
      fc.property(shapes, sizes, (shape, size) => {
        const layout = layoutNetwork(shape, size);
        const { compass, trunk, heads } = layout;
        if (trunk.length === 0 || heads.length < 2) return compass === null;
        if (compass === null) return false;
        const from = trunk.at(-1)!;
        const to = layout.headColumns[0] ?? heads[0]!.output.x;
        return (
          compass.x - compass.room / 2 >= from.x + from.side / 2 - 1e-6 &&
          compass.x + compass.room / 2 <= to + 1e-6 &&
          compass.room >= 34 &&
          compass.y > 0 &&
          compass.y < layout.caption.y
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives every task a row of its own, in order', () => {
    holdsForAll(
      ({ heads }) =>
        isRising(heads.flatMap(({ output }) => [output.y, output.y + output.side])) &&
        heads[0]!.layers.every((_, l) =>
          isRising(heads.flatMap((head) => head.layers[l]!.nodes.map((node) => node.y))),
        ),
    );
  });

  it('shows eight units of a wide layer and counts the rest', () => {
    const shape = { inputs: ['x₁', 'x₂'], trunk: [64, 8, 9], head: [], outputs: [1, 1] };
    const { trunk } = layoutNetwork(shape, { width: 800, height: 400 });
    expect(trunk.map((layer) => [layer.nodes.length, layer.hidden])).toEqual([
      [8, 56],
      [8, 0],
      [8, 1],
    ]);
  });

  it('keeps to the width there is where the layers fit, and grows beyond it where they do not', () => {
    const plain = { inputs: ['x₁', 'x₂'], trunk: [8, 8], head: [], outputs: [1, 1] };
    const deep = { ...plain, trunk: [8, 8, 8, 8, 8, 8], head: [4, 4, 4] };
    expect(layoutNetwork(plain, { width: 330, height: 340 }).width).toBe(330);
    expect(layoutNetwork(deep, { width: 800, height: 400 }).width).toBe(800);
    expect(layoutNetwork(deep, { width: 330, height: 340 }).width).toBeGreaterThan(500);
  });

  it('ends every output at a port of its own on the edge of its square', () => {
    const shape = { inputs: ['x₁', 'x₂'], trunk: [], head: [], outputs: [1, 3] };
    const { heads } = layoutNetwork(shape, { width: 800, height: 400 });
    expect(heads.map((head) => head.ports.length)).toEqual([1, 3]);
    for (const { ports, output } of heads) {
      for (const port of ports) {
        expect(port.x).toBe(output.x);
        expect(port.y).toBeGreaterThan(output.y);
        expect(port.y).toBeLessThan(output.y + output.side);
      }
    }
  });
});
