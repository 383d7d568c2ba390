import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskKinds } from '../../../../src/core/tasks';
import { areaUnderCurve, classScores, constantScore } from '../../../../src/core/tasks/class-scores';

const task = (classes: readonly string[]) => ({
  name: 't',
  kind: 'binary' as const,
  classes,
  targets: new Float32Array(),
  unit: { mean: 0, deviation: 1 },
});

describe('scores of two classes', () => {
  it('are those of scikit-learn for its own example of AUC, scores 0.1, 0.4, 0.35, 0.8 of 0, 0, 1, 1', () => {
    expect(areaUnderCurve(Float64Array.of(0.35, 0.8), Float64Array.of(0.1, 0.4))).toBe(0.75);
  });

  it('count ties half, and say nothing of one class alone', () => {
    expect(areaUnderCurve(Float64Array.of(1, 1), Float64Array.of(1, 1, 1))).toBe(0.5);
    expect(areaUnderCurve(Float64Array.of(1, 2), Float64Array.of(1, 0))).toBe(0.875);
    expect(areaUnderCurve(new Float64Array(), Float64Array.of(1))).toBeNaN();
  });

  it('have as the area the share of pairs in which the row of the class scores higher, whatever the scores', () => {
    const near = fc.constantFrom(0, -0, 1, -1, 0.1, 0.1 + 1e-16, 0.1 + 1e-10, 1e-300, -1e-300, 1e40, -1e40);
    const scores = fc.array(fc.oneof(near, fc.double({ noNaN: true })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (ones, others) => {
        const won = ones.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
        const expected = won.reduce<number>((sum, half) => sum + half, 0) / won.length;
        expect(areaUnderCurve(Float64Array.from(ones), Float64Array.from(others))).toBe(expected);
      }),
    );
  });

  it('are worked out by hand: 90 and 5 right of 92 and 8', () => {
    // Recalls 90 / 92 and 5 / 8; F1 180 / 185 and 10 / 15.
    const [accuracy, balanced, f1, auc, logLoss] = classScores([90, 2, 3, 5], 0.9, 0.3);
    expect(accuracy).toBeCloseTo(0.95, 14);
    expect(balanced).toBeCloseTo((90 / 92 + 5 / 8) / 2, 14);
    expect(f1).toBeCloseTo((180 / 185 + 10 / 15) / 2, 14);
    expect([auc, logLoss]).toEqual([0.9, 0.3]);
  });

  it('stand in the order of the metrics, and log loss is the loss', () => {
    const logits = Float32Array.of(-2, 3, 0.5, -1);
    const { metrics, loss } = taskKinds.binary.evaluate(
      logits,
      Float32Array.of(0, 1, 0, 1),
      task(['a', 'b']),
    );
    expect(taskKinds.binary.metrics.map(({ id }) => id)).toEqual([
      'accuracy',
      'balanced',
      'f1',
      'auc',
      'logloss',
    ]);
    expect(metrics).toEqual([0.5, 0.5, 0.5, 0.75, loss]);
  });
});

describe('scores of several classes', () => {
  it('leave out a class that no row has, as scikit-learn does', () => {
    // Rows of class 0: 2 of 3 right; of class 1: 1 of 1; class 2 is said once and never true.
    const [accuracy, balanced, f1] = classScores([2, 0, 1, 0, 1, 0, 0, 0, 0], 1, 1);
    expect(accuracy).toBe(0.75);
    expect(balanced).toBeCloseTo((2 / 3 + 1) / 2, 14);
    expect(f1).toBeCloseTo((4 / 5 + 1 + 0) / 3, 14);
  });

  it('take the mean of one class against the rest, by probabilities', () => {
    const logits = Float32Array.of(3, 0, 0, 0, 3, 0, 2, 0, 1, 0, 0, 3);
    const { metrics } = taskKinds.multiclass.evaluate(
      logits,
      Float32Array.of(0, 1, 2, 2),
      task(['a', 'b', 'c']),
    );
    // a: 1; b: 1; c: both rows of it score above those of the others.
    expect(metrics[3]).toBe(1);
  });
});

it('a constant answer has the scores that say nothing', () => {
  const counts = [565, 35];
  expect(constantScore('accuracy', counts)).toBeCloseTo(0.9417, 4);
  expect(constantScore('balanced', counts)).toBe(0.5);
  expect(constantScore('f1', counts)).toBeCloseTo((2 * 565) / (2 * 565 + 35) / 2, 14);
  expect(constantScore('auc', counts)).toBe(0.5);
  expect(constantScore('logloss', [1, 1])).toBeCloseTo(Math.log(2), 14);
});
