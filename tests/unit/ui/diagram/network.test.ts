import { describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { KernelView, ModelView } from '../../../../src/core/run/told';
import { activationRange, inputAnswers, unitAnswers } from '../../../../src/ui/diagram/activations';
import { fits } from '../../../../src/ui/diagram/fits';
import { junctionFacts, junctionRowName } from '../../../../src/ui/diagram/junction-words';
import { layoutNetwork } from '../../../../src/ui/diagram/layout';
import { fullSize, gradeOf, grades } from '../../../../src/ui/diagram/paint-connections';
import { partName } from '../../../../src/ui/diagram/part-name';
import { blockAt } from '../../../../src/ui/diagram/point-at-part';
import { stackKind } from '../../../../src/ui/diagram/stack-kind';
import { neighbour, networkTargets } from '../../../../src/ui/diagram/targets';
import { unitFacts } from '../../../../src/ui/diagram/unit-facts';
import { networkShape, shapeKey } from '../../../../src/ui/store/network-shape';
import { shapeOf } from './shapes';

function kernel(inputs: number, units: number, values: number[] = []): KernelView {
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
    expect(shape).toMatchObject({
      inputs: ['x₁', 'x₂'],
      trunk: [4],
      head: [2],
      outputs: [3, 5, 1],
      lanes: [[4]],
      trunkDepths: [1, 1, 1],
      headDepths: [1, 1, 1],
    });
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
      trained: [2, 2],
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
  const shape = { trunk: [64], head: [4], outputs: [1, 3] };
  const view: ModelView = {
    step: 1,
    run: 0,
    isAtBest: false,
    lanes: [[kernel(2, 64)]],
    heads: [
      [kernel(64, 4), kernel(4, 1)],
      [kernel(64, 4), kernel(4, 3)],
    ],
    junctions: [],
    grid: null,
    scatter: null,
  };

  it('fits the network that it is of', () => {
    expect(fits(view, shapeOf(shape))).toBe(true);
  });

  it.each([
    ['another width', { ...shape, trunk: [32] }],
    ['another depth', { ...shape, trunk: [64, 64] }],
    ['another head', { ...shape, head: [] }],
    ['another head width', { ...shape, head: [5] }],
    ['another number of tasks', { ...shape, outputs: [1] }],
    ['another number of classes', { ...shape, outputs: [1, 4] }],
    ['another way of sharing', { ...shape, sharing: { id: 'single', options: {} } }],
    ['another head of one task', { ...shape, tasks: [{ headDepth: 0 }] }],
  ])('does not fit a network of %s', (_, other) => {
    expect(fits(view, shapeOf(other))).toBe(false);
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
    const lanes = [[Float32Array.from({ length: 8 }, (_, i) => i), null]];
    const grid = { side: 2, lanes, outputs: [], runs: null };
    expect([...unitAnswers(grid, { lane: 0, layer: 0, unit: 1 })!]).toEqual([4, 5, 6, 7]);
    expect(unitAnswers(grid, { lane: 0, layer: 0, unit: 2 })).toBeNull();
    expect(unitAnswers(grid, { lane: 0, layer: 1, unit: 0 })).toBeNull();
    expect(unitAnswers(grid, { lane: 1, layer: 0, unit: 0 })).toBeNull();
    expect(unitAnswers(null, { lane: 0, layer: 0, unit: 0 })).toBeNull();
  });

  it('of the inputs grow to the right and upwards', () => {
    expect([...inputAnswers(2, 0)]).toEqual([-0.5, 0.5, -0.5, 0.5]);
    expect([...inputAnswers(2, 1)]).toEqual([0.5, 0.5, -0.5, -0.5]);
  });
});

describe('the facts of a unit', () => {
  const view: ModelView = {
    step: 1,
    run: 0,
    isAtBest: false,
    lanes: [[kernel(2, 2, [0.1, -3, -0.4, 2])]],
    heads: [[kernel(2, 1, [0.5, -0.6])]],
    junctions: [],
    grid: { side: 1, lanes: [[Float32Array.of(0.25, -0.75)]], outputs: [Float32Array.of(1)], runs: null },
    scatter: null,
  };

  it('are its bias, the range of its answers and the strongest that comes in', () => {
    const facts = unitFacts(view, { role: 'lane', lane: 0, layer: 0, unit: 1 });
    expect(facts.bias).toBeCloseTo(0.1);
    expect(facts.range).toEqual({ low: -0.75, high: -0.75 });
    expect(facts.strongest).toEqual({ source: 0, value: -3 });
  });

  it('leave out what there is none of', () => {
    expect(unitFacts(view, { role: 'input', unit: 0 })).toMatchObject({ bias: Number.NaN, strongest: null });
    expect(unitFacts(null, { role: 'lane', lane: 0, layer: 0, unit: 0 })).toEqual({
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
  const shape = shapeOf({ trunk: [3, 8], head: [4], outputs: [1, 1] });
  const targets = networkTargets(layoutNetwork(shape, { width: 800, height: 400 }));
  const go = (from: number, direction: Parameters<typeof neighbour>[2]) =>
    targets[neighbour(targets, from, direction)]!.part;

  it('reach every unit and every output', () => {
    expect(targets).toHaveLength(2 + 3 + 8 + 2 * 4 + 2);
  });

  it('go up and down a column and stop at its ends', () => {
    expect(go(0, 'ArrowDown')).toEqual({ role: 'input', unit: 1 });
    expect(go(1, 'ArrowDown')).toEqual({ role: 'input', unit: 1 });
    expect(go(3, 'ArrowUp')).toEqual({ role: 'lane', lane: 0, layer: 0, unit: 0 });
  });

  it('cross from column to column to the nearest', () => {
    expect(go(0, 'ArrowRight')).toMatchObject({ role: 'lane', lane: 0, layer: 0 });
    expect(go(2, 'ArrowLeft')).toEqual({ role: 'input', unit: 0 });
    expect(go(4, 'ArrowRight')).toMatchObject({ role: 'lane', lane: 0, layer: 1 });
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

describe('the arrow keys among lanes', () => {
  it('reach the gates between experts and heads', () => {
    const shape = shapeOf({ sharing: { id: 'mmoe', options: {} }, outputs: [1, 1] });
    const targets = networkTargets(layoutNetwork(shape, { width: 800, height: 400 }));
    const last = targets.findLastIndex(({ part }) => part.role === 'lane');
    const gate = neighbour(targets, last, 'ArrowRight');
    expect(targets[gate]!.part).toEqual({ role: 'junction', junction: 0, row: 1 });
    expect(targets[neighbour(targets, gate, 'ArrowUp')]!.part).toMatchObject({ role: 'junction', row: 0 });
    expect(targets[neighbour(targets, gate, 'ArrowRight')]!.part).toEqual({ role: 'output', task: 1 });
  });
});

describe('the words of an architecture', () => {
  const tasks = [{ name: 'Rings' }, { name: 'Wave' }];
  const shape = (id: string, options = {}) =>
    shapeOf({ sharing: { id, options }, trunk: [8, 8], outputs: [1, 1] });
  const view = (...junctions: number[][]): ModelView => ({
    step: 0,
    run: 0,
    isAtBest: false,
    lanes: [],
    heads: [],
    junctions: junctions.map((values) => Float32Array.from(values)),
    grid: null,
    scatter: null,
  });

  it('name its lanes by what they are and whose they are', () => {
    const name = (id: string, lane: number, options = {}) =>
      partName({ role: 'lane', lane, layer: 1, unit: 2 }, shape(id, options), tasks);
    expect(name('hard', 0)).toBe('trunk layer 2, unit 3');
    expect(name('single', 1)).toBe('Wave’s tower, layer 2, unit 3');
    expect(name('mmoe', 3)).toBe('Expert 4, layer 2, unit 3');
    expect(name('cgc', 2)).toBe('Rings’ expert, layer 2, unit 3');
    expect(name('cgc', 5, { own: 2 })).toBe('Wave’s expert 2, layer 2, unit 3');
  });

  it('name a gate’s weights by their experts', () => {
    const gates = shape('cgc');
    expect(junctionRowName(gates, 0, 1, tasks)).toBe('Gate of Wave');
    expect(junctionFacts(gates, view([0.1, 0.2, 0.7, 0.5, 0.25, 0.25]), 0, 1, tasks)).toEqual([
      { name: 'Expert 1', value: '50 %' },
      { name: 'Expert 2', value: '25 %' },
      { name: 'Wave’s expert', value: '25 %' },
    ]);
    expect(junctionRowName(shape('ple'), 1, 0, tasks)).toBe('Gate of the shared stream, level 1');
  });

  it('name what a stitch takes, and from where', () => {
    const stitches = view([1, 0.1, -0.2, 0.9], [1, 0, 0, 1]);
    expect(junctionRowName(shape('cross-stitch'), 0, 1, tasks)).toBe('Into Wave’s tower, after layer 1');
    expect(junctionFacts(shape('cross-stitch'), stitches, 0, 1, tasks)).toEqual([
      { name: 'Rings’ tower', value: '−0.20' },
      { name: 'Wave’s tower', value: '0.90' },
    ]);
    expect(junctionRowName(shape('sluice'), 0, 3, tasks)).toBe('Into Wave’s tower, half 2, after layer 1');
  });

  it('leave out the distance of a tower from itself', () => {
    expect(junctionFacts(shape('soft'), view([0, 0.4, 0.4, 0], [0, 0, 0, 0]), 0, 0, tasks)).toEqual([
      { name: 'Wave’s tower', value: '0.40' },
    ]);
  });
});

describe('a layer of several lanes', () => {
  const plan = (id: string, options = {}) =>
    shapeOf({ sharing: { id, options }, trunk: [8, 8], outputs: [1, 1] }).plan;

  it('is called after what it is a layer of', () => {
    expect(stackKind(plan('hard'))).toBe('trunk');
    expect(stackKind(plan('mtan'))).toBe('trunk');
    expect(stackKind(plan('soft'))).toBe('towers');
    expect(stackKind(plan('cgc'))).toBe('experts');
  });

  it('says whose gradients are shown: those of all lanes that are one shared block', () => {
    expect(blockAt(plan('hard'), 1)).toEqual({ place: 1, layer: 1, of: null });
    expect(blockAt(plan('cross-stitch'), 0)?.of).toBe('towers');
    expect(blockAt(plan('mmoe'), 1, 2)?.of).toBe('experts');
    expect(blockAt(plan('cgc'), 1)?.of).toBe('sharedExperts');
    expect(blockAt(plan('ple'), 0, 2)?.of).toBe('ownExperts');
    expect(blockAt(plan('cgc'), 1, 2)).toBeNull();
  });
});

describe('the key of a shape', () => {
  it('stays where a live option moves, and changes with what is drawn', () => {
    const soft = (strength: number) => ({ ...defaultConfig, sharing: { id: 'soft', options: { strength } } });
    expect(shapeKey(soft(2))).toBe(shapeKey(soft(3)));
    expect(shapeKey(soft(2))).not.toBe(shapeKey(defaultConfig));
    const experts = (count: number) => ({ id: 'mmoe', options: { experts: count } });
    expect(shapeKey({ ...defaultConfig, sharing: experts(2) })).not.toBe(
      shapeKey({ ...defaultConfig, sharing: experts(3) }),
    );
  });
});
