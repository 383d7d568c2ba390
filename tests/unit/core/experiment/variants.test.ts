import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import type { Question } from '../../../../src/core/experiment/experiment';
import { simplex } from '../../../../src/core/experiment/simplex';
import { groupingVariant, planned } from '../../../../src/core/experiment/variants';
import { readUrl } from '../../../../src/core/link/url';
import { spelled } from '../../../../src/core/problem';
import { weightings } from '../../../../src/core/weighting';

const choice = (id: string) => ({ id, options: {} });
const task = (target: string) => ({ ...defaultTask, target });
const three: Config = {
  ...defaultConfig,
  steps: 100,
  tasks: [task('circle'), task('spirals'), task('xor')],
};

const variantsOf = (base: Config, question: Question) => planned({ base, question }).variants;

describe('the variants of a question', () => {
  test('are each method with each architecture', () => {
    const methods = [choice('fixed'), choice('pcgrad')];
    const variants = variantsOf(three, {
      kind: 'choices',
      methods,
      sharings: [choice('hard'), choice('mmoe')],
    });
    expect(variants.map(({ config: { method, sharing } }) => `${sharing.id} ${method.id}`)).toEqual([
      'hard fixed',
      'hard pcgrad',
      'mmoe fixed',
      'mmoe pcgrad',
    ]);
  });

  test('are each value of one knob with each of the other', () => {
    const knobs = [
      { name: 'trunk', task: null, values: [[4], [8, 8]] },
      { name: 'labels', task: 1, values: [0.1, 0.5] },
    ];
    const variants = variantsOf(three, { kind: 'knobs', knobs });
    expect(variants.map(({ config }) => [config.trunk, config.tasks[1]!.labels])).toEqual([
      [[4], 0.1],
      [[4], 0.5],
      [[8, 8], 0.1],
      [[8, 8], 0.5],
    ]);
    expect(variants[1]!.change).toEqual({ values: [[4], 0.5] });
  });

  test('turn an option of the method, which is left unsaid at its default', () => {
    const base = { ...three, method: choice('cagrad') };
    const usual = weightings.cagrad!.options.c!.default as number;
    const knobs = [{ name: 'method.c', task: null, values: [0.1, usual] }];
    expect(variantsOf(base, { kind: 'knobs', knobs }).map(({ config }) => config.method)).toEqual([
      { id: 'cagrad', options: { c: 0.1 } },
      choice('cagrad'),
    ]);
  });

  test('are weights all over the simplex, each with each sweep, and methods beside them', () => {
    const question: Question = {
      kind: 'weights',
      points: 16,
      sweeps: [choice('fixed'), choice('stch')],
      methods: [choice('uw')],
    };
    const variants = variantsOf({ ...three, tasks: three.tasks.slice(0, 2) }, question);
    expect(variants).toHaveLength(33);
    const [first, last] = [variants[0]!, variants[15]!].map(({ config }) =>
      config.tasks.map((t) => t.weight),
    );
    expect(first).toEqual([1.99, 0.01]);
    expect(last).toEqual([0.01, 1.99]);
    expect(variants.every(({ config }) => config.baseline)).toBe(true);
  });

  test('leave a task out of the sweep that has no weight', () => {
    const base = { ...three, tasks: three.tasks.map((each, i) => ({ ...each, weight: i === 1 ? 0 : 1 })) };
    const question: Question = { kind: 'weights', points: 16, sweeps: [choice('fixed')], methods: [] };
    expect(variantsOf(base, question)[0]!.change.weights).toEqual([1.99, 0, 0.01]);
  });

  test('are all pairs, all tasks and each task alone', () => {
    const variants = variantsOf(three, { kind: 'partners', networks: 2 });
    expect(variants.map(({ change }) => change)).toEqual([
      { together: [0, 1] },
      { together: [0, 2] },
      { together: [1, 2] },
      { together: [0, 1, 2] },
      { grouping: [0, 1, 2] },
    ]);
    expect(variants.map(({ config }) => config.tasks.map(({ weight }) => weight))).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(variants.at(-1)!.config.sharing.id).toBe('single');
  });

  test('are one where two tasks are the only pair and all there are', () => {
    const base = { ...three, tasks: three.tasks.slice(0, 2) };
    expect(variantsOf(base, { kind: 'partners', networks: 2 })).toHaveLength(2);
  });

  test('are groupings as architectures', () => {
    const { config, change } = groupingVariant(three, [0, 1, 0]);
    expect([config.sharing.id, config.tasks.map(({ group }) => group)]).toEqual(['groups', [1, 2, 1]]);
    expect(change.grouping).toEqual([0, 1, 0]);
  });

  test('are labels of one task, with the others', () => {
    const variants = variantsOf(three, { kind: 'labels', task: 2, shares: [0.1, 1] });
    expect(variants.map(({ config }) => config.tasks.map(({ labels }) => labels))).toEqual([
      [1, 1, 0.1],
      [1, 1, 1],
    ]);
  });

  test('are found by a link that means them', () => {
    const methods = Object.keys(weightings).map(choice);
    for (const { link, config } of variantsOf(three, {
      kind: 'choices',
      methods,
      sharings: [choice('hard')],
    }))
      expect(readUrl(link)).toEqual({ config, problems: [] });
  });

  test('are refused with their number where they are too many', () => {
    const methods = Object.keys(weightings).map(choice);
    const question: Question = { kind: 'choices', methods, sharings: [choice('hard'), choice('soft')] };
    const { variants, runs, problems } = planned({ base: { ...three, seeds: 8 }, question });
    expect([variants, runs]).toEqual([[], methods.length * 16]);
    expect(spelled(problems[0]!).found).toBe(`${methods.length * 16} runs`);
  });

  test('are refused where the tasks do not fit the question', () => {
    const base = { ...three, tasks: three.tasks.slice(0, 1) };
    const questions: Question[] = [
      { kind: 'weights', points: 16, sweeps: [choice('fixed')], methods: [] },
      { kind: 'partners', networks: 2 },
      { kind: 'labels', task: 0, shares: [1] },
    ];
    for (const question of questions) expect(planned({ base, question }).problems).toHaveLength(1);
  });

  test('are refused where a value is none of the knob', () => {
    const knobs = [{ name: 'learningRate', task: null, values: [0.1, -1] }];
    expect(planned({ base: three, question: { kind: 'knobs', knobs } }).problems[0]!.place).toBe(
      'learningRate',
    );
  });
});

describe('points of a simplex', () => {
  test('are inside it, as many as allowed at most, and evenly laid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 16, max: 64 }), (tasks, most) => {
        const points = simplex(tasks, most);
        expect(points.length).toBeLessThanOrEqual(most);
        expect(points.length).toBeGreaterThan(most * 0.7);
        for (const point of points) {
          expect(point.reduce((sum, each) => sum + each)).toBeCloseTo(1, 12);
          expect(Math.min(...point)).toBeGreaterThan(0);
        }
        expect(new Set(points.map(String)).size).toBe(points.length);
      }),
    );
  });
});
