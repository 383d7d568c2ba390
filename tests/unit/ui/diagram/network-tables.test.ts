import { beforeAll, describe, expect, it } from 'vitest';
import type { KernelView, ModelView } from '../../../../src/core/run/told';
import { gradientTables } from '../../../../src/ui/diagram/tables/gradient-tables';
import { networkTables } from '../../../../src/ui/diagram/tables/network-tables';
import { laterTexts } from '../../../../src/ui/text/text';
import { shapeOf } from './shapes';

beforeAll(laterTexts);

const tasks = [{ name: 'Rings' }, { name: 'Wave' }];

/** Of `units` shown units, parameters 1, 2, 3, ... and biases 0.5. */
const kernel = (inputs: number, units: number, shown = units): KernelView => ({
  inputs,
  units,
  shownInputs: inputs,
  shownUnits: shown,
  values: Float32Array.from({ length: inputs * shown }, (_, i) => i + 1),
  biases: new Float32Array(shown).fill(0.5),
});

const base = { step: 30, run: 0, isAtBest: false, scatter: null, junctions: [] };

describe('the tables of a network', () => {
  const grid = {
    side: 1,
    lanes: [[Float32Array.of(-0.25, 0.75)]],
    outputs: [Float32Array.of(0), Float32Array.of(0)],
    runs: null,
  };
  const view: ModelView = {
    ...base,
    lanes: [[kernel(2, 9, 2)]],
    heads: [[kernel(9, 3)], [kernel(9, 1)]],
    grid,
  };
  const shape = shapeOf({ trunk: [9], head: [], outputs: [3, 1] });
  const tables = () => networkTables({ shape, view, tasks, outputs: [['in', 'mid', 'out'], []] });

  it('are one for each layer, from left to right', () => {
    expect(tables().map(({ title }) => title)).toEqual(['trunk layer 1', 'Rings, output', 'Wave, output']);
  });

  it('say of each unit that is drawn its bias, its answers and what it takes of each that comes in', () => {
    const { caption, headings, rows } = tables()[0]!.read();
    expect(caption).toContain('step 30');
    expect(caption).toContain('2 of 9');
    expect(headings).toEqual(['unit', 'bias', 'lowest answer', 'highest answer', 'from x₁', 'from x₂']);
    expect(rows).toEqual([
      ['1', '0.500', '−0.250', '−0.250', '1.00', '3.00'],
      ['2', '0.500', '0.750', '0.750', '2.00', '4.00'],
    ]);
  });

  it('call outputs by their classes, and leave out the answers where there are none', () => {
    const { headings, rows } = tables()[1]!.read();
    expect(headings.slice(0, 3)).toEqual(['unit', 'bias', 'from unit 1']);
    expect(rows.map(([name]) => name)).toEqual(['in', 'mid', 'out']);
    expect(
      tables()[2]!
        .read()
        .rows.map(([name]) => name),
    ).toEqual(['1']);
  });

  it('have every number of a junction, by whose it is and of what', () => {
    const gated = shapeOf({ sharing: { id: 'cgc', options: {} }, trunk: [4], head: [], outputs: [1, 1] });
    const junctions = [Float32Array.of(0.1, 0.2, 0.7, 0.5, 0.25, 0.25)];
    const [gates] = networkTables({
      shape: gated,
      view: { ...base, lanes: [], heads: [], grid: null, junctions },
      tasks,
      outputs: [],
    });
    expect(gates!.title).toBe('Gates');
    expect(gates!.read().rows[3]).toEqual(['Gate of Wave', 'Expert 1', '50 %']);
    expect(gates!.read().rows).toHaveLength(6);
  });
});

describe('the tables of gradients', () => {
  const gram = [
    [4, -2],
    [-2, 4],
  ];
  const point = { step: 30, elapsedMs: 0, gram, layers: [] };

  it('have every pair with its angle, and every task with its length', () => {
    const [pairs, lengths] = gradientTables(point, ['Rings', 'Wave']);
    expect(pairs!.read().rows).toEqual([['Rings, Wave', '120°', '−0.50']]);
    expect(lengths!.read().rows).toEqual([
      ['Rings', '2.00'],
      ['Wave', '2.00'],
    ]);
  });

  it('are none where the gradients are those of other tasks', () => {
    expect(gradientTables(point, ['Rings'])).toEqual([]);
  });
});
