import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { batchesOf, type WantedTraining } from '../../../../src/core/experiment/plan';

const wanted = (key: string, form: string, seeds = 1): WantedTraining => ({
  key,
  config: { ...defaultConfig, seeds },
  form,
  gaps: [10],
  ends: [100],
  cost: 1,
  measuresAffinity: false,
});

const keysOf = (batches: ReturnType<typeof batchesOf>) =>
  batches.map(({ trainings }) => trainings.map(({ key }) => key).join(''));

describe('batches', () => {
  test('are trainings of one form, in their order', () => {
    const trainings = [wanted('a', 'x'), wanted('b', 'y'), wanted('c', 'x')];
    expect(keysOf(batchesOf(trainings, 1, 64))).toEqual(['ac', 'b']);
  });

  test('are cut evenly where runs are too many', () => {
    const trainings = [...'abcdefg'].map((key) => wanted(key, 'x', 4));
    expect(keysOf(batchesOf(trainings, 1, 16))).toEqual(['abcd', 'efg']);
  });

  test('are cut where workers would have nothing to do', () => {
    const trainings = [...'abcdefgh'].map((key) => wanted(key, 'x'));
    expect(keysOf(batchesOf(trainings, 2, 64))).toEqual(['ab', 'cd', 'ef', 'gh']);
  });

  test('are of one training where its affinities are measured', () => {
    const trainings = [wanted('a', 'x'), { ...wanted('b', 'x'), measuresAffinity: true }, wanted('c', 'x')];
    expect(keysOf(batchesOf(trainings, 1, 64))).toEqual(['ac', 'b']);
  });

  test('hold each training once, and never more runs than allowed', () => {
    const training = fc.record({
      form: fc.constantFrom('x', 'y', 'z'),
      seeds: fc.integer({ min: 1, max: 16 }),
    });
    fc.assert(
      fc.property(
        fc.array(training, { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 16, max: 64 }),
        (drawn, workers, mostRuns) => {
          const trainings = drawn.map(({ form, seeds }, i) => wanted(`${i}`, form, seeds));
          const batches = batchesOf(trainings, workers, mostRuns);
          const all = batches.flatMap((batch) => batch.trainings);
          expect(new Set(all)).toEqual(new Set(trainings));
          expect(all.length).toBe(trainings.length);
          for (const batch of batches) {
            const runs = batch.trainings.reduce((sum, { config }) => sum + config.seeds, 0);
            expect(runs).toBeLessThanOrEqual(mostRuns);
            expect(new Set(batch.trainings.map(({ form }) => form)).size).toBe(1);
          }
        },
      ),
    );
  });
});
