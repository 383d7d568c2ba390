import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TaskKind } from '../../../../src/core/config/schema';
import type { TaskData } from '../../../../src/core/data/dataset';
import { probabilities, taskKinds } from '../../../../src/core/tasks/index';

const nan = Number.NaN;

function taskOf(kind: TaskKind, classes: number, deviation = 1): TaskData {
  const names = Array.from({ length: classes }, (_, index) => `class ${index}`);
  return { name: 'T', kind, classes: names, targets: new Float32Array(), unit: { mean: 0, deviation } };
}

function judge(kind: TaskKind, outputs: number[], targets: number[], classes = 0, deviation = 1) {
  const task = taskOf(kind, classes, deviation);
  return taskKinds[kind].evaluate(Float32Array.from(outputs), Float32Array.from(targets), task);
}

const float = (bound: number) =>
  fc.double({ min: -bound, max: bound, noNaN: true }).map((value) => Math.fround(value));

describe('regression', () => {
  test('gives the mean squared error, R2 and the error in own units over labelled rows', () => {
    const { loss, metrics, confusion } = judge('regression', [1, 2, 99, 4], [1, 3, nan, 6], 0, 10);
    expect(loss).toBeCloseTo((0 + 1 + 4) / 3, 12);
    const mean = 10 / 3;
    const spread = (1 - mean) ** 2 + (3 - mean) ** 2 + (6 - mean) ** 2;
    expect(metrics[0]).toBeCloseTo(1 - 5 / spread, 12);
    expect(metrics[1]).toBeCloseTo(Math.sqrt(5 / 3) * 10, 12);
    expect(confusion).toEqual([]);
  });

  test('R2 is 1 for the truth and 0 for its mean, far from the origin too', () => {
    const targets = [10_000, 10_001, 10_002, 10_003];
    expect(judge('regression', targets, targets).metrics[0]).toBe(1);
    expect(
      judge(
        'regression',
        targets.map(() => 10_001.5),
        targets,
      ).metrics[0],
    ).toBeCloseTo(0, 12);
  });

  test('R2 of equal labels is not a number, and so is everything without a label', () => {
    expect(judge('regression', [1, 2], [3, 3]).metrics).toEqual([nan, Math.sqrt(2.5)]);
    expect(judge('regression', [1, 2], [nan, nan])).toEqual({
      loss: nan,
      metrics: [nan, nan],
      confusion: [],
    });
  });
});

describe('two classes', () => {
  test('loss and accuracy are those of the plain formulas', () => {
    const rows = fc.array(fc.tuple(float(12), fc.constantFrom(0, 1, nan)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const labelled = pairs.filter(([, y]) => !Number.isNaN(y));
        fc.pre(labelled.length > 0);
        const { loss, metrics } = judge(
          'binary',
          pairs.map((p) => p[0]),
          pairs.map((p) => p[1]),
          2,
        );
        const chance = (z: number, y: number) => 1 / (1 + Math.exp(y === 1 ? -z : z));
        const sum = labelled.reduce((total, [z, y]) => total - Math.log(chance(z, y)), 0);
        const right = labelled.filter(([z, y]) => (z > 0 ? 1 : 0) === y).length;
        expect(loss).toBeCloseTo(sum / labelled.length, 9);
        expect(metrics[0]).toBe(right / labelled.length);
      }),
    );
  });

  test('counts true against predicted class, row by row', () => {
    expect(judge('binary', [-1, 1, 1, -2, 3], [0, 0, 1, 1, nan], 2).confusion).toEqual([1, 1, 1, 1]);
    expect(judge('binary', [1, 1, 1], [0, 0, 1], 2).confusion).toEqual([0, 2, 0, 1]);
  });

  test('logits of 1,000 give losses of 0 and 1,000, and a confident right answer keeps its tiny loss', () => {
    expect(judge('binary', [1000], [1], 2).loss).toBe(0);
    expect(judge('binary', [1000], [0], 2).loss).toBe(1000);
    expect(judge('binary', [-1000], [1], 2).loss).toBe(1000);
    expect(judge('binary', [50], [1], 2).loss / Math.exp(-50)).toBeCloseTo(1, 12);
  });
});

describe('several classes', () => {
  const logits = fc.array(fc.tuple(float(12), float(12), float(12)), { minLength: 1, maxLength: 20 });

  test('loss and accuracy are those of the plain formulas', () => {
    fc.assert(
      fc.property(logits, fc.infiniteStream(fc.constantFrom(0, 1, 2, nan)), (rows, labels) => {
        const targets = rows.map(() => labels.next().value!);
        const { loss, metrics, confusion } = judge('multiclass', rows.flat(), targets, 3);
        const labelled = rows.map((z, i) => ({ z, y: targets[i]! })).filter(({ y }) => !Number.isNaN(y));
        fc.pre(labelled.length > 0);
        const total = (z: readonly number[]) => z.reduce((sum, value) => sum + Math.exp(value), 0);
        const sum = labelled.reduce((all, { z, y }) => all - Math.log(Math.exp(z[y]!) / total(z)), 0);
        const right = labelled.filter(({ z, y }) => z.indexOf(Math.max(...z)) === y).length;
        expect(loss).toBeCloseTo(sum / labelled.length, 9);
        expect(metrics[0]).toBe(right / labelled.length);
        expect(confusion.reduce((a, b) => a + b)).toBe(labelled.length);
        expect(confusion[0]! + confusion[4]! + confusion[8]!).toBe(right);
      }),
    );
  });

  test('of two classes it judges as the binary kind does on the difference of the logits', () => {
    const pairs = fc.array(fc.tuple(float(30), float(30), fc.constantFrom(0, 1)), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (rows) => {
        const differences = rows.map(([a, b]) => b - a);
        fc.pre(differences.every((z) => z !== 0 && Math.fround(z) === z));
        const targets = rows.map((row) => row[2]);
        const two = judge(
          'multiclass',
          rows.flatMap((row) => row.slice(0, 2)),
          targets,
          2,
        );
        const one = judge('binary', differences, targets, 2);
        expect(two.loss).toBeCloseTo(one.loss, 9);
        expect(two.confusion).toEqual(one.confusion);
      }),
      { numRuns: 300 },
    );
  });

  test('logits of 1,000 give losses of 0 and 2,000, and a tiny loss keeps its digits', () => {
    expect(judge('multiclass', [1000, -1000, 0], [0], 3).loss).toBe(0);
    expect(judge('multiclass', [1000, -1000, 0], [1], 3).loss).toBe(2000);
    expect(judge('multiclass', [40, 0, 0], [0], 3).loss / (2 * Math.exp(-40))).toBeCloseTo(1, 12);
  });
});

test('probabilities add up to 1 and follow the logits, at logits of 1,000 too', () => {
  const outputs = Float32Array.from([1, 2, 3, 1000, -1000, 1000]);
  const three = { classes: ['a', 'b', 'c'] };
  const softmax = probabilities('multiclass', outputs, 0, three);
  expect(softmax[2]).toBeCloseTo(Math.E ** 2 / (1 + Math.E + Math.E ** 2), 12);
  expect(probabilities('multiclass', outputs, 1, three)).toEqual([0.5, 0, 0.5]);
  const two = { classes: ['a', 'b'] };
  expect(probabilities('binary', outputs, 3, two)).toEqual([0, 1]);
  expect(probabilities('binary', outputs, 4, two)).toEqual([1, 0]);
  expect(probabilities('binary', outputs, 0, two)[1]).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  expect(probabilities('regression', outputs, 0, { classes: [] })).toEqual([]);
});

test('outputs of a wrong length are refused', () => {
  expect(() => judge('multiclass', [1, 2, 3], [0, 1], 3)).toThrow('outputs must hold 3 a row of 2; got 3');
  expect(() => judge('binary', [1], [0, 1], 2)).toThrow(RangeError);
  expect(() => judge('regression', [1, 2, 3], [0, 1])).toThrow(RangeError);
});

test('every kind stands under its own id and names a metric first by which it is compared', () => {
  for (const [id, kind] of Object.entries(taskKinds)) {
    expect(kind.id).toBe(id);
    expect(kind.metrics[0]!.lowerIsBetter).toBe(false);
  }
});
