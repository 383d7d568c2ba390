import { describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import { activationRange, inputAnswers, unitAnswers } from '../../../../src/ui/diagram/activations';
import { layoutNetwork } from '../../../../src/ui/diagram/layout';
import { fullSize, gradeOf, grades } from '../../../../src/ui/diagram/paint-connections';
import { fits } from '../../../../src/ui/diagram/paint-network';
import { networkShape } from '../../../../src/ui/diagram/shape';
import { neighbour, networkTargets } from '../../../../src/ui/diagram/targets';
import { unitFacts } from '../../../../src/ui/diagram/unit-facts';
import type { Kernel, ModelView } from '../../../../src/worker/protocol';

function kernel(inputs: number, units: number, values: number[] = []): Kernel {
  const [shownInputs, shownUnits] = [Math.min(8, inputs), Math.min(8, units)];
  return {
    inputs,
    units,
    shownInputs,
    shownUnits,
    values: Float32Array.from({ length: shownInputs * shownUnits }, (_, i) => values[i] ?? 0),
    biases: Float32Array.from({ length: shownUnits }, (_, i) => i / 10),
  };
}

describe('the shape of a network', () => {
  it('is known from the configuration alone', () => {
    const tasks = [
      { ...defaultTask, target: 'rings', kind: 'multiclass' },
      { ...defaultTask, target: 'gaussians', kind: 'multiclass', classes: 5 },
      { ...defaultTask, target: 'wave', kind: 'regression' },
    ] as const;
    const shape = networkShape({ ...defaultConfig, trunk: [4], head: [2], tasks }, null);
    expect(shape).toEqual({ inputs: ['x₁', 'x₂'], trunk: [4], head: [2], outputs: [3, 5, 1] });
    expect(networkShape({ ...defaultConfig, data: 'article' }, null).inputs).toHaveLength(10);
    for (const data of ['correlated', 'scaled'] as const) {
      expect(networkShape({ ...defaultConfig, data, inputs: 100 }, null).inputs).toHaveLength(100);
    }
    expect(networkShape({ ...defaultConfig, data: 'table' }, null).inputs).toBeNull();
  });

  it('takes inputs and outputs from the run once it has them', () => {
    const summary = {
      name: 'a',
      kind: 'multiclass',
      classes: ['a', 'b', 'c', 'd'],
      outputs: 4,
      labelled: 1,
    } as const;
    const ready = {
      features: ['age', 'hours'],
      tasks: [{ ...summary, unit: { mean: 0, deviation: 1 } }],
      points: null,
    };
    const shape = networkShape({ ...defaultConfig, data: 'table', tasks: [defaultTask] }, ready);
    expect(shape.inputs).toEqual(['age', 'hours']);
    expect(shape.outputs).toEqual([4]);
  });
});

describe('a view', () => {
  const shape = { inputs: ['x₁', 'x₂'], trunk: [64], head: [4], outputs: [1, 3] };
  const view: ModelView = {
    step: 1,
    trunk: [kernel(2, 64)],
    heads: [
      [kernel(64, 4), kernel(4, 1)],
      [kernel(64, 4), kernel(4, 3)],
    ],
    grid: null,
    scatter: null,
  };

  it('fits the network that it is of', () => {
    expect(fits(view, shape)).toBe(true);
  });

  it.each([
    ['another width', { ...shape, trunk: [32] }],
    ['another depth', { ...shape, trunk: [64, 64] }],
    ['another head', { ...shape, head: [] }],
    ['another head width', { ...shape, head: [5] }],
    ['another number of tasks', { ...shape, outputs: [1] }],
    ['another number of classes', { ...shape, outputs: [1, 4] }],
  ])('does not fit a network of %s', (_, other) => {
    expect(fits(view, other)).toBe(false);
  });
});

describe('a connection', () => {
  it('is graded by its share of the layer’s largest parameter', () => {
    const full = fullSize(Float32Array.of(0.5, -2, 1));
    expect(full).toBe(2);
    expect([2, -2, 1, 0.05, 0, Number.NaN].map((value) => gradeOf(value, full))).toEqual([
      grades,
      grades,
      grades / 2,
      0,
      0,
      0,
    ]);
  });

  it('stays thin in a layer whose parameters are all small', () => {
    const full = fullSize(Float32Array.of(0.05, -0.05));
    expect(gradeOf(0.05, full)).toBeLessThan(grades / 2);
  });
});

describe('activations', () => {
  it('stretch over the activation’s own range, or as far as the layer goes either side of zero', () => {
    const values = Float32Array.of(0, 3, -0.5);
    expect(activationRange('tanh', values)).toEqual({ low: -1, high: 1 });
    expect(activationRange('sigmoid', values)).toEqual({ low: 0, high: 1 });
    expect(activationRange('relu', values)).toEqual({ low: -3, high: 3 });
    expect(activationRange('linear', new Float32Array(4)).high).toBeGreaterThan(0);
  });

  it('are found by layer and unit', () => {
    const grid = { side: 2, units: [Float32Array.from({ length: 8 }, (_, i) => i)], outputs: [] };
    expect([...unitAnswers(grid, 0, 1)!]).toEqual([4, 5, 6, 7]);
    expect(unitAnswers(grid, 0, 2)).toBeNull();
    expect(unitAnswers(grid, 1, 0)).toBeNull();
    expect(unitAnswers(null, 0, 0)).toBeNull();
  });

  it('of the inputs grow to the right and upwards', () => {
    expect([...inputAnswers(2, 0)]).toEqual([-0.5, 0.5, -0.5, 0.5]);
    expect([...inputAnswers(2, 1)]).toEqual([0.5, 0.5, -0.5, -0.5]);
  });
});

describe('the facts of a unit', () => {
  const view: ModelView = {
    step: 1,
    trunk: [kernel(2, 2, [0.1, -3, -0.4, 2])],
    heads: [[kernel(2, 1, [0.5, -0.6])]],
    grid: { side: 1, units: [Float32Array.of(0.25, -0.75)], outputs: [Float32Array.of(1)] },
    scatter: null,
  };

  it('are its bias, the range of its answers and the strongest that comes in', () => {
    const facts = unitFacts(view, { role: 'trunk', layer: 0, unit: 1 });
    expect(facts.bias).toBeCloseTo(0.1);
    expect(facts.range).toEqual({ low: -0.75, high: -0.75 });
    expect(facts.strongest).toEqual({ source: 0, value: -3 });
  });

  it('leave out what there is none of', () => {
    expect(unitFacts(view, { role: 'input', unit: 0 })).toMatchObject({ bias: Number.NaN, strongest: null });
    expect(unitFacts(null, { role: 'trunk', layer: 0, unit: 0 })).toEqual({
      bias: Number.NaN,
      range: null,
      strongest: null,
    });
    const head = unitFacts(view, { role: 'head', task: 0, layer: 0, unit: 0 });
    expect(head.range).toBeNull();
    expect(head.strongest?.source).toBe(1);
  });
});

describe('the arrow keys', () => {
  const shape = { inputs: ['x₁', 'x₂'], trunk: [3, 8], head: [4], outputs: [1, 1] };
  const targets = networkTargets(layoutNetwork(shape, { width: 800, height: 400 }));
  const go = (from: number, direction: Parameters<typeof neighbour>[2]) =>
    targets[neighbour(targets, from, direction)]!.part;

  it('reach every unit and every output', () => {
    expect(targets).toHaveLength(2 + 3 + 8 + 2 * 4 + 2);
  });

  it('go up and down a column and stop at its ends', () => {
    expect(go(0, 'ArrowDown')).toEqual({ role: 'input', unit: 1 });
    expect(go(1, 'ArrowDown')).toEqual({ role: 'input', unit: 1 });
    expect(go(3, 'ArrowUp')).toEqual({ role: 'trunk', layer: 0, unit: 0 });
  });

  it('cross from column to column to the nearest', () => {
    expect(go(0, 'ArrowRight')).toMatchObject({ role: 'trunk', layer: 0 });
    expect(go(2, 'ArrowLeft')).toEqual({ role: 'input', unit: 0 });
    expect(go(4, 'ArrowRight')).toMatchObject({ role: 'trunk', layer: 1 });
    expect(go(12, 'ArrowRight')).toMatchObject({ role: 'head', task: 1 });
    expect(go(targets.length - 1, 'ArrowRight')).toEqual({ role: 'output', task: 1 });
  });

  it('go from one head to the next in the heads’ column', () => {
    const lastOfFirst = targets.findIndex(
      ({ part }) => part.role === 'head' && part.task === 0 && part.unit === 3,
    );
    expect(go(lastOfFirst, 'ArrowDown')).toEqual({ role: 'head', task: 1, layer: 0, unit: 0 });
  });
});
