import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTransfer, writeTransfer } from '../../../../../src/core/experiment/link';
import { startTransfer } from '../../../../../src/core/experiment/start-question';
import { descriptorsOf } from '../../../../../src/core/experiment/transfer/descriptor';
import { transferPresets } from '../../../../../src/core/experiment/transfer/presets';
import { planned } from '../../../../../src/core/experiment/variants';
import { transfer } from '../../../../../src/ui/text/en/transfer';
import { given } from '../../../../setup/trainers';

const measured = readFileSync(new URL('../../../../../docs/transfer.md', import.meta.url), 'utf8');

describe.each(transferPresets)('the example $id', ({ id, experiment }) => {
  it('is read back from its link, and can be planned', () => {
    expect(readTransfer(writeTransfer(experiment))).toEqual({ experiment, problems: [] });
    const { variants, problems } = planned(experiment);
    expect([variants.length, problems]).toEqual([29, []]);
  });

  it('claims what was measured, and that holds', () => {
    const [, section = ''] = measured.split(`## ${transfer.presets[id].title}`);
    const [own = ''] = section.split('\n## ');
    expect(own).toContain(transfer.presets[id].claim);
    expect(own).toContain('| holds |');
    expect(own).not.toContain('DOES NOT HOLD');
  });
});

it('tells heads without labels where tasks are one target that is turned, and says why not elsewhere', () => {
  const [circles, halves] = transferPresets.map(({ experiment: { base } }) =>
    descriptorsOf(base, base.tasks.length - 1),
  );
  expect('knob' in circles! && circles.knob).toBe('rotation');
  expect('reason' in halves!).toBe(true);
});

it('a question about a task of the page asks for one trunk, and for no labels besides', () => {
  const { config } = given({
    sharing: { id: 'mmoe', options: {} },
    validationShare: 0.2,
    patience: 5,
    steps: 0,
  });
  const { base, question } = startTransfer(config, 1);
  expect([base.sharing.id, base.validationShare, base.patience, base.baseline]).toEqual([
    'hard',
    0,
    0,
    false,
  ]);
  expect(base.steps).toBeGreaterThan(0);
  expect(question).toMatchObject({ kind: 'transfer', task: 1 });
});
