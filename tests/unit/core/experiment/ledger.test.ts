import { expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import { Ledger } from '../../../../src/core/experiment/ledger';
import { variantOf } from '../../../../src/core/experiment/variants';

const config: Config = { ...defaultConfig, steps: 30, seeds: 1, patience: 1, baseline: true };
const network = { form: '', cost: 1 };
const made = { firstGap: 10, tasks: [[]], parameters: 7, forms: { shared: network, baseline: network } };

/** What is asked for a variant that follows, which has the same single-task networks as one that was over at step 3. */
function askedNext(changes: Partial<Config>) {
  const ledger = new Ledger(true);
  const base = { ...config, ...changes };
  const judged = [base.tasks.map(() => ({ loss: 1, metrics: [0.5], confusion: [] }))];
  const points = [0, 3].map((step) => ({ step, elapsedMs: step, test: judged, validation: judged }));
  const asked = ledger.add([variantOf(base, {})], [made]);
  ledger.take(asked, { step: 3, trainings: asked.map(() => ({ points, ended: [] })), affinity: null });
  expect(ledger.isOver).toBe(true);
  const next = variantOf({ ...base, method: { id: 'pcgrad', options: {} } }, {});
  return ledger.add([next], [made]).map(({ config: { sharing } }) => sharing.id);
}

test('single-task networks that were trained to their end serve the variants that follow', () => {
  expect(askedNext({ steps: 3 })).toEqual(['hard']);
});

test('single-task networks that were stopped before their end are trained anew for what may outlast that', () => {
  expect(askedNext({})).toEqual(['single', 'hard']);
});
