import { describe, expect, it } from 'vitest';
import { pairedGain } from '../../../../src/core/analysis/paired-gain';
import type { Verdict } from '../../../../src/core/analysis/verdict';
import type { Config } from '../../../../src/core/config/schema';
import { findings, type TourInput, worstOf } from '../../../../src/ui/guide/tour/findings';
import { isOfStep, presetConfig, type StepId, tourSteps } from '../../../../src/ui/guide/tour/steps';
import measured from '../../../../src/ui/shell/measured-claims.json';

const stepOf = (id: StepId) => tourSteps.find((step) => step.id === id)!;
const configOf = (id: StepId) => presetConfig(stepOf(id).preset)!;

/** A verdict on the gains of [task][run]. */
function verdictOf(gains: readonly (readonly number[])[]): Verdict {
  const tasks = gains.map((each) => pairedGain(each));
  return {
    code: 'unclear',
    deltaM: 0,
    gains: tasks.map(({ mean }) => mean),
    helped: [],
    hurt: [],
    leftOut: [],
    paired: { runs: gains[0]!.length, tasks, total: tasks[0]!, corrected: [] },
  };
}

function input(id: StepId, changes: Partial<TourInput> = {}): TourInput {
  const config = configOf(id) ?? configOf('labels');
  return {
    config,
    verdict: null,
    step: 800,
    isFinished: false,
    hasLooked: false,
    hasOpened: false,
    before: null,
    ...changes,
  };
}

const better = [20, 22, 25, 19, 24];
const unclear = [20, -30, 5, -8, 2];
const worse = [-40, -42, -35, -44, -39];

describe('the tour', () => {
  it('has seven steps, and trains on presets whose claims were measured', () => {
    expect(tourSteps).toHaveLength(7);
    for (const { preset } of tourSteps)
      if (preset !== null) expect(Object.keys(measured.presets)).toContain(preset);
  });

  it('knows the settings of each step from others, and leaves the reader the knobs of the step', () => {
    const [labels, conflict] = [configOf('labels'), configOf('conflict')];
    const wide: Config = { ...conflict, trunk: [8] };
    expect(isOfStep(stepOf('labels'), labels)).toBe(true);
    expect(isOfStep(stepOf('labels'), { ...labels, seed: 3 })).toBe(false);
    expect(isOfStep(stepOf('conflict'), wide)).toBe(false);
    expect(isOfStep(stepOf('widen'), wide)).toBe(true);
    expect(isOfStep(stepOf('widen'), { ...wide, batch: 64 })).toBe(false);
    expect(isOfStep(stepOf('table'), wide)).toBe(true);
  });
});

describe('a step that waits for training', () => {
  it('waits while there is nothing to see, and while it is unclear', () => {
    for (const id of ['labels', 'conflict', 'scales'] as const) {
      expect(findings[id](input(id)).code).toBe('waiting');
      expect(findings[id](input(id, { verdict: verdictOf([unclear, unclear]) })).code).toBe('waiting');
    }
  });

  it('shows what was claimed once the interval leaves out 0, and not in the first steps', () => {
    const verdict = verdictOf([unclear, better]);
    expect(findings.labels(input('labels', { verdict })).code).toBe('shown');
    expect(findings.labels(input('labels', { verdict, step: 200 })).code).toBe('waiting');
    expect(findings.scales(input('scales', { verdict: verdictOf([worse, better]) })).code).toBe('shown');
  });

  it('says so where a finished run did not show it, or showed the opposite', () => {
    for (const gains of [unclear, worse]) {
      const verdict = verdictOf([better, gains]);
      expect(findings.labels(input('labels', { verdict, isFinished: true })).code).toBe('other');
    }
    const verdict = verdictOf([better, better]);
    expect(findings.scales(input('scales', { verdict, isFinished: true })).code).toBe('other');
  });
});

describe('the task that fares worst', () => {
  it('is another one from seed to seed', () => {
    expect(
      worstOf(
        verdictOf([
          [-80, 1, Number.NaN],
          [2, -90, Number.NaN],
        ]),
      ),
    ).toMatchObject({
      mean: -85,
      count: 2,
      wins: 0,
    });
  });

  it('is clear where each task by itself is not', () => {
    const verdict = verdictOf([
      [-80, 1, -85, 2, -75],
      [1, -82, 2, -78, 1],
    ]);
    expect(findings.scales(input('scales', { verdict })).code).toBe('waiting');
    expect(findings.conflict(input('conflict', { verdict })).code).toBe('shown');
  });
});

describe('a step that waits for the reader', () => {
  it('waits for a look at a unit, and for a table', () => {
    expect(findings.units(input('units')).code).toBe('waiting');
    expect(findings.units(input('units', { hasLooked: true })).code).toBe('shown');
    expect(findings.table(input('table')).code).toBe('waiting');
    expect(findings.table(input('table', { hasOpened: true })).code).toBe('shown');
  });

  it('waits for eight units, then for the end of the run, and reports either outcome', () => {
    const even = verdictOf([
      [-1, 0, -2],
      [0, -1, 1],
    ]);
    const wide = { ...configOf('widen'), trunk: [8] };
    const widen = (changes: Partial<TourInput>) => findings.widen(input('widen', changes)).code;
    expect(widen({ verdict: even, isFinished: true })).toBe('waiting');
    expect(widen({ config: wide, verdict: even })).toBe('training');
    expect(widen({ config: wide, verdict: even, isFinished: true })).toBe('shown');
    expect(widen({ config: wide, verdict: verdictOf([worse, better]), isFinished: true })).toBe('other');
  });

  it('waits for a method, then for the end of its run, and holds it against the run before, seed by seed', () => {
    const chosen = { ...configOf('method'), method: { id: 'uw', options: {} } };
    const method = (changes: Partial<TourInput>) => findings.method(input('method', changes)).code;
    const verdict = verdictOf([[-6, -9, -4, -8, -5], better]);
    expect(method({ verdict, isFinished: true })).toBe('waiting');
    expect(method({ config: chosen, verdict })).toBe('training');
    const ended = { config: chosen, verdict, isFinished: true };
    expect(method(ended)).toBe('shown');
    expect(method({ ...ended, before: pairedGain(worse) })).toBe('shown');
    expect(method({ ...ended, before: pairedGain([-4, -9, -6, -7, -6]) })).toBe('other');
  });
});
