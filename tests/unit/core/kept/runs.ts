import fc from 'fast-check';
import { type KeptCurve, type KeptRun, keptVersion, mostPoints } from '../../../../src/core/kept/kept-run';

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const reading = fc.record(
  { mean: fc.option(number), low: number, high: number },
  { requiredKeys: ['mean'], noNullPrototype: true },
);
const scores = fc.record(
  {
    loss: reading,
    metrics: fc.dictionary(fc.constantFrom('r2', 'rmse', 'auc'), reading, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const judgement = fc.record(
  {
    step: fc.nat(),
    shared: fc.array(scores, { maxLength: 3 }),
    baseline: fc.array(scores, { maxLength: 3 }),
  },
  { noNullPrototype: true },
);

const curve: fc.Arbitrary<KeptCurve> = fc
  .tuple(fc.uniqueArray(fc.nat(), { maxLength: 20 }), fc.boolean())
  .chain(([steps, isBand]) => {
    const values = fc.array(number, { minLength: steps.length, maxLength: steps.length });
    const grown = fc.constant(steps.toSorted((a, b) => a - b));
    const line = { steps: grown, middle: values };
    const band = { ...line, low: values, high: values };
    return isBand ? fc.record(band, { noNullPrototype: true }) : fc.record(line, { noNullPrototype: true });
  });

const key = fc.constantFrom(
  'shared train 0',
  'baseline r2 1',
  'shared gate 1 layer 0 expert 2',
  'shared rank',
);
const text = (maxLength: number) => fc.string({ minLength: 1, maxLength, unit: 'grapheme' });

/** Any run that can be kept. */
export const keptRuns: fc.Arbitrary<KeptRun> = fc.record(
  {
    v: fc.constant(keptVersion as 1),
    id: fc.stringMatching(/^[\w-]{1,64}$/),
    name: text(20),
    link: fc.string({ maxLength: 200 }),
    table: fc.option(fc.record({ name: fc.string({ maxLength: 40 }), fingerprint: fc.constant('0badcafe') })),
    seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 16 }),
    tasks: fc.array(
      fc.record({ name: text(20), kind: fc.constantFrom('regression', 'binary', 'multiclass') }),
      { minLength: 1, maxLength: 16 },
    ),
    stepsPerEpoch: fc.integer({ min: 1, max: 1000 }),
    step: fc.nat(),
    end: fc.constantFrom('finished', 'diverged', null),
    last: fc.option(judgement),
    best: fc.option(judgement),
    verdict: fc.option(
      fc.record({
        code: fc.constant('no-clear-difference'),
        deltaM: reading,
        gains: fc.array(reading, { maxLength: 16 }),
      }),
    ),
    marks: fc.array(fc.record({ step: fc.nat(), link: fc.string({ maxLength: 40 }) }), { maxLength: 5 }),
    backend: fc.constantFrom('webgl', 'cpu'),
    date: fc.nat(),
    durationMs: fc.nat(),
    curves: fc.dictionary(key, curve, { noNullPrototype: true }),
    clock: curve,
  },
  { noNullPrototype: true },
) as fc.Arbitrary<KeptRun>;

/** A plain run of two tasks, with some of it said otherwise. */
export function keptRun(changes: Partial<KeptRun> = {}): KeptRun {
  const score = { loss: { mean: 0.1 }, metrics: { r2: { mean: 0.9 } } };
  const steps = Array.from({ length: 10 }, (_, i) => 10 * i);
  return {
    v: keptVersion as 1,
    id: 'run-1',
    name: 'Two related tasks',
    link: 'v=1',
    table: null,
    seeds: [0],
    tasks: [
      { name: 'Circle', kind: 'binary' },
      { name: 'Rings', kind: 'multiclass' },
    ],
    stepsPerEpoch: 10,
    step: 100,
    end: null,
    last: { step: 100, shared: [score, score], baseline: [score, score] },
    best: null,
    verdict: { code: 'helps', deltaM: { mean: 2.1 }, gains: [{ mean: 3 }, { mean: 1.2 }] },
    marks: [],
    backend: 'cpu',
    date: 1_700_000_000_000,
    durationMs: 900,
    curves: { 'shared train 0': { steps, middle: steps.map((step) => 1 / (1 + step)) } },
    clock: { steps, middle: steps.map((step) => 9 * step) },
    ...changes,
  };
}

/** As many points as a curve may have, and some more. */
export const tooManyPoints = mostPoints + 1;
