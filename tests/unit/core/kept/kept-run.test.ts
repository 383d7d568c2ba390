import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isProblem,
  mostCurves,
  mostPoints,
  readKeptRun,
  readRunFacts,
} from '../../../../src/core/kept/kept-run';
import { type KeptMigration, keptMigrations, migrated } from '../../../../src/core/kept/migrations';
import { readRunFile, writeRunFile } from '../../../../src/core/kept/run-file';
import { keptRun, keptRuns, tooManyPoints } from './runs';

const isRefused = (value: unknown) => isProblem(readKeptRun(value));

describe('a kept run', () => {
  it('is read back from a file as it was written', () => {
    fc.assert(
      fc.property(fc.array(keptRuns, { maxLength: 3 }), (runs) => {
        expect(readRunFile(writeRunFile(runs))).toEqual({ runs, problems: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('is read without its curves as its facts', () => {
    const { curves: _, clock: __, ...facts } = keptRun();
    expect(readRunFacts(facts)).toEqual(facts);
    expect(isProblem(readRunFacts(keptRun()))).toBe(true);
  });

  it('is refused where anything in it is missing, of another type or unknown, and never throws', () => {
    const run = keptRun() as unknown as Record<string, unknown>;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(run)), fc.anything(), (name, value) => {
        const { [name]: _, ...less } = run;
        expect(isRefused(less)).toBe(true);
        readKeptRun({ ...run, [name]: value });
      }),
    );
    expect(isRefused({ ...run, extra: 1 })).toBe(true);
    fc.assert(fc.property(fc.anything(), (value) => isRefused(value)));
  });

  it('is refused where something is longer than it may be', () => {
    const steps = Array.from({ length: tooManyPoints }, (_, i) => i);
    const many = Object.fromEntries(
      Array.from({ length: mostCurves + 1 }, (_, i) => [`shared x ${i}`, { steps: [], middle: [] }]),
    );
    const wrong = [
      { name: 'x'.repeat(121) },
      { name: '' },
      { link: 'x'.repeat(2 ** 15 + 1) },
      { id: 'run/1' },
      { seeds: [] },
      { tasks: [] },
      { curves: { 'shared train 0': { steps, middle: steps } } },
      { curves: many },
    ];
    for (const changes of wrong) expect(isRefused(keptRun(changes)), Object.keys(changes)[0]).toBe(true);
  });

  it('is refused where a curve goes back, has no partner for a step, or a name of its own making', () => {
    const curves = [
      { steps: [2, 1], middle: [0, 0] },
      { steps: [1, 1], middle: [0, 0] },
      { steps: [1, 2], middle: [0] },
      { steps: [1], middle: [0], low: [] },
      { steps: [1], middle: [Number.NaN] },
    ];
    for (const curve of curves)
      expect(isRefused(keptRun({ curves: { 'shared train 0': curve } }))).toBe(true);
    expect(isRefused(keptRun({ curves: { __foo__: { steps: [], middle: [] } } }))).toBe(true);
  });

  it('is refused where a curve has more points than any that the page keeps', () => {
    const curve = (points: number) => {
      const steps = Array.from({ length: points }, (_, step) => step);
      return keptRun({ curves: { 'shared train 0': { steps, middle: steps } } });
    };
    expect(isRefused(curve(mostPoints))).toBe(false);
    expect(isRefused(curve(mostPoints + 1))).toBe(true);
  });

  it('takes no prototype from a file', () => {
    const curves = JSON.parse('{"__proto__": {"steps": [], "middle": []}}') as object;
    const read = readKeptRun({ ...keptRun(), curves });
    expect(read).toMatchObject({ curves: {} });
    expect('curves' in read && 'steps' in read.curves).toBe(false);
  });

  it('is refused where it is of a later version', () => {
    expect(readKeptRun({ ...keptRun(), v: keptMigrations.length + 2 })).toMatchObject({ place: 'run' });
    for (const v of [0, -1, 1.5, '1', null]) expect(isRefused({ ...keptRun(), v })).toBe(true);
  });

  it('of an earlier version is brought up to date step by step', () => {
    const steps: KeptMigration[] = [
      ({ title, ...rest }) => ({ ...rest, name: title }),
      (run) => ({ ...run, name: `${String(run.name)}!` }),
    ];
    expect(migrated({ v: 1, title: 'a' }, 1, steps)).toEqual({ v: 3, name: 'a!' });
    expect(migrated({ v: 2, name: 'a' }, 2, steps)).toEqual({ v: 3, name: 'a!' });
    expect(migrated({ v: 3, name: 'a' }, 3, steps)).toEqual({ v: 3, name: 'a' });
  });
});

describe('a file of runs', () => {
  it('that is none gives a problem and no run', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"runs": []}',
      '{"format": "mtl-playground/runs", "runs": 3}',
    ]) {
      const { runs, problems } = readRunFile(text);
      expect([runs.length, problems.length], text).toEqual([0, 1]);
    }
  });

  it('keeps the good ones among bad ones, which it numbers', () => {
    const file = JSON.parse(writeRunFile([keptRun()])) as { runs: unknown[] };
    file.runs.unshift({ v: 1 }, 'garbage');
    const { runs, problems } = readRunFile(JSON.stringify(file));
    expect(runs).toEqual([keptRun()]);
    expect(problems.map(({ place }) => place)).toMatchObject([{ with: [1] }, { with: [2] }]);
  });
});
