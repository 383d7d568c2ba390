import { expect, test } from 'vitest';
import { stream } from '../../../../src/core/random';
import { random } from '../../../../src/core/weighting/random';
import { weighSteps } from '../../../setup/method-steps';

test('random gradient weights add up to 1, differ from step to step, and leave the heads alone', () => {
  const steps = Array.from({ length: 10 }, () => ({ losses: [1, 2, 3] }));
  const rows = weighSteps(random, steps, {}, stream(1, 'method')).map(({ weights }) => weights);
  for (const row of rows) expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  expect(new Set(rows.map(String)).size).toBe(10);
  expect(random.heads({})).toBe('own');
});
