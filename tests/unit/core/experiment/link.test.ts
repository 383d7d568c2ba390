import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { type Config, configSchema } from '../../../../src/core/config/schema';
import type { Experiment, KnobRange, Question } from '../../../../src/core/experiment/experiment';
import { knobField } from '../../../../src/core/experiment/knobs';
import {
  questionFields,
  readExperiment,
  sweepMethods,
  usualQuestion,
  writeExperiment,
} from '../../../../src/core/experiment/link';
import { baseOf, planned } from '../../../../src/core/experiment/variants';
import type { RecordField } from '../../../../src/core/fields/field';
import { keptRecord } from '../../../../src/core/fields/field';
import { isSame } from '../../../../src/core/is-same';
import { spelled } from '../../../../src/core/problem';
import { configs, methods, values } from '../../../setup/arbitrary-config';

vi.setConfig({ testTimeout: 60_000 });

const distinct = <T>(each: fc.Arbitrary<T>, minLength: number, maxLength = 5) =>
  fc.uniqueArray(each, { minLength, maxLength, comparator: isSame });

const records = (field: RecordField, least = 1) => distinct(methods(field), least) as fc.Arbitrary<never[]>;

function knobs(base: Config): fc.Arbitrary<KnobRange> {
  const places = [
    ...Object.keys(runFields).map((name) => ({ name, task: null })),
    ...Object.keys(taskFields).map((name) => ({ name, task: base.tasks.length - 1 })),
    ...Object.keys(runFields.method.records[base.method.id]!.options).map((name) => ({
      name: `method.${name}`,
      task: null,
    })),
  ].filter((place) => knobField(base, place) !== null);
  return fc
    .constantFrom(...places)
    .filter((place) => knobField(base, place)!.type !== 'toggle')
    .chain((place) =>
      distinct(values(knobField(base, place)!), 2, 4).map((drawn) => ({ ...place, values: drawn as never })),
    );
}

function questions(base: Config): fc.Arbitrary<Question> {
  const sweep = fc
    .constantFrom(...sweepMethods)
    .map((id) => keptRecord(runFields.method, { id, options: {} }));
  return fc.oneof(
    fc.record<Question & { kind: 'choices' }>({
      kind: fc.constant('choices'),
      methods: records(runFields.method),
      sharings: records(runFields.sharing),
    }),
    fc.record<Question & { kind: 'knobs' }>({
      kind: fc.constant('knobs'),
      knobs: fc.array(knobs(base), { maxLength: 2 }),
    }),
    fc.record<Question & { kind: 'weights' }>({
      kind: fc.constant('weights'),
      points: fc.integer({ min: 16, max: 64 }),
      sweeps: distinct(sweep, 1),
      methods: records(runFields.method, 0),
    }),
    fc.record<Question & { kind: 'partners' }>({
      kind: fc.constant('partners'),
      networks: fc.integer({ min: questionFields.networks.min, max: questionFields.networks.max }),
    }),
    fc.record<Question & { kind: 'labels' }>({
      kind: fc.constant('labels'),
      task: fc.integer({ min: 0, max: base.tasks.length - 1 }),
      shares: distinct(values(taskFields.labels) as fc.Arbitrary<number>, 1).map((shares) =>
        shares.toSorted((a, b) => a - b),
      ),
    }),
    fc.record<Question & { kind: 'transfer' }>({
      kind: fc.constant('transfer'),
      task: fc.integer({ min: 0, max: base.tasks.length - 1 }),
      labels: distinct(fc.integer({ min: 1, max: questionFields.budget.max }), 1, 12).map((labels) =>
        labels.toSorted((a, b) => a - b),
      ),
    }),
  );
}

const experiments: fc.Arbitrary<Experiment> = configs.chain((config) =>
  questions(config).map((question) => ({ base: baseOf(config, question.kind), question })),
);

describe('an experiment in a link', () => {
  test('is read back as it was, without a problem', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        expect(readExperiment(writeExperiment(experiment))).toEqual({ experiment, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('is always one that can be planned, however broken the link', () => {
    const parts = fc.constantFrom(
      ...[
        'ask=',
        'knobs',
        'knob1=',
        'lr:',
        '0.1;0.2',
        '&',
        'methods=',
        'pcgrad',
        ',',
        'v=1',
        '%',
        'of=99',
        'new=17',
        'budgets=1e9;-3;;x',
        '__proto__',
      ],
      ...[
        'sharings=',
        'hard',
        'weights',
        'labels',
        'partners',
        'transfer',
        'points=1e9',
        'shares=',
        'method.c:1',
        '17.labels:5;6',
      ],
      ...['tasks=a,b', 'seeds=16', 'constructor', '1.toString:2;3', 'trunk:8,8;none', '#', '?', '\u200d'],
    );
    const broken = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 20 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(broken, (text) => {
        const { experiment } = readExperiment(text);
        expect(configSchema.safeParse(experiment.base).error).toBeUndefined();
        expect(planned(experiment).runs).toBeGreaterThan(0);
        expect(readExperiment(writeExperiment(experiment)).experiment).toEqual(experiment);
      }),
      { numRuns: 500 },
    );
  });

  test('reads as words', () => {
    const knob = { name: 'learningRate', task: null, values: [0.001, 0.01] };
    const labels = { name: 'labels', task: 1, values: [0.05, 0.5] };
    const base = { ...defaultConfig, steps: 500 };
    const link = 'ask=knobs&knob1=lr:0.001;0.01&knob2=2.labels:5;50&v=1&steps=500';
    expect(writeExperiment({ base, question: { kind: 'knobs', knobs: [knob, labels] } })).toBe(link);
  });

  test('asks the usual where it says nothing, and ends although its base never would', () => {
    const { experiment, problems } = readExperiment('v=1');
    expect(experiment.question).toEqual(usualQuestion('choices', defaultConfig));
    expect(experiment.base.steps).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('says what it could not use', () => {
    const { experiment, problems } = readExperiment('ask=knobs&knob1=nope:1;2&knob2=lr:0.1&ask=weights&v=1');
    expect(experiment.question).toEqual({ kind: 'knobs', knobs: [] });
    expect(problems.map(spelled).map(({ place, found }) => [place, found])).toEqual([
      ['ask', 'weights'],
      ['knob1', 'nope:1;2'],
      ['knob2', '1 values'],
    ]);
  });
});
