import { expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { meanLosses, meanScores } from '../../../../src/ui/store/means';
import { nothingTold } from '../../../../src/ui/store/spotlight';
import { judgedBy } from '../../../../src/ui/store/useJudgedBy';

const [first, second] = startConfig.tasks;
/** 95 rows of one class and 5 of the other, all answered with the first. */
const rare = { loss: 0.2, metrics: [0.95, 0.5, 0.49, 0.7, 0.2], confusion: [95, 0, 5, 0] };
const even = { loss: 0.2, metrics: [0.9, 0.9, 0.9, 0.95, 0.2], confusion: [45, 5, 5, 45] };
const point = { step: 200, elapsedMs: 1, isDue: true, validation: null, baseline: [] };

test('charts and gains show the metric that the verdict goes by: AUC of a rare class, accuracy of none', () => {
  const config = { ...startConfig, tasks: [first!, { ...first!, rotation: 20 }] };
  // The run in the spotlight may be another than the first, by which the verdict goes.
  const judgement = {
    ...point,
    shared: [
      [rare, even],
      [even, rare],
    ],
  };
  const told = { ...nothingTold, judgement };
  expect(judgedBy({ config, told, reading: 'now' }).map(({ id }) => id)).toEqual(['auc', 'accuracy']);
});

test('what is asked for is shown from the beginning, else the first of the kind', () => {
  const config = {
    ...startConfig,
    tasks: [{ ...first!, metric: 'f1' as const }, second!, { ...first!, kind: 'regression' as const }],
  };
  expect(judgedBy({ config, told: nothingTold, reading: 'best' }).map(({ id }) => id)).toEqual([
    'f1',
    'accuracy',
    'r2',
  ]);
});

test('of several seeds the means are of those that have a score, by one metric for all', () => {
  const config = { ...startConfig, tasks: [first!] };
  const none = { ...even, loss: Number.NaN, metrics: even.metrics.map(() => Number.NaN) };
  const judgement = { ...point, shared: [[rare], [even], [none]] };
  const told = { ...nothingTold, judgement };
  const [auc] = judgedBy({ config, told, reading: 'now' });
  const state = { config, told, reading: 'now' as const };
  expect(auc!.id).toBe('auc');
  expect(meanScores(state)).toEqual([(0.7 + 0.95) / 2]);
  expect(meanLosses(state)).toEqual([0.2]);
  expect(meanScores({ ...state, told: nothingTold })).toEqual([Number.NaN]);
});
