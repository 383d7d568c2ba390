import { describe, expect, it } from 'vitest';
import { confusionMatrix } from '../../../../src/ui/maps/confusion';
import { inputsAt, readingAt } from '../../../../src/ui/maps/reading';
import { scatterDots, scatterRange } from '../../../../src/ui/maps/scatter';

describe('a confusion matrix', () => {
  const matrix = confusionMatrix([8, 2, 0, 0, 0, 0, 1, 1, 2]);

  it('counts by true class, then predicted class', () => {
    expect(matrix.classes).toBe(3);
    expect([matrix.count(0, 1), matrix.count(2, 0), matrix.total(2)]).toEqual([2, 1, 4]);
  });

  it('shares out each true class, and nothing where it has no rows', () => {
    expect(matrix.share(0, 0)).toBe(0.8);
    expect(matrix.share(2, 2)).toBe(0.5);
    expect(matrix.share(1, 1)).toBeNaN();
  });

  it('is empty before the first judgement', () => {
    expect(confusionMatrix([]).classes).toBe(0);
  });
});

describe('predicted against true', () => {
  const unit = { mean: 100, deviation: 10 };
  const scatter = {
    truth: Float32Array.of(-1, 0, 1, Number.NaN),
    predicted: Float32Array.of(-1, 0.5, 9, 0),
  };

  it('spans the true values in their own unit, with some air', () => {
    const range = scatterRange(scatter, unit)!;
    expect(range.low).toBeCloseTo(88.8);
    expect(range.high).toBeCloseTo(111.2);
  });

  it('puts a right prediction on the diagonal and one beyond the axis on its edge', () => {
    const dots = scatterDots(scatter, unit, { low: 90, high: 110 });
    expect(dots).toHaveLength(3);
    expect(dots[0]).toEqual({ x: 0, y: 0, isBeyond: false });
    expect(dots[1]).toEqual({ x: 0.5, y: 0.75, isBeyond: false });
    expect(dots[2]).toEqual({ x: 1, y: 1, isBeyond: true });
  });

  it('has no range without labels', () => {
    expect(
      scatterRange({ truth: Float32Array.of(Number.NaN), predicted: Float32Array.of(1) }, unit),
    ).toBeNull();
  });
});

describe('a reading of the plane', () => {
  const plane = { min: -1, max: 1 };
  const numbers = { side: 2, outputs: Float32Array.of(1, 2, 3, 4) };
  const logits = { side: 2, outputs: Float32Array.of(0, 1, 5, 0, 0, 0, 9, 0, 0, 0, 9, 0) };
  const config = { target: 'plane', rotation: 0, classes: 2, scale: 2, offset: 10 };
  const task = { name: 't', outputs: 1, labelled: 4, trained: [2, 2] } as const;

  it('is at the place pointed at, upwards being more', () => {
    expect(inputsAt(plane, { across: 0.75, down: 0.25 })).toEqual([0.5, 0.5]);
  });

  it('gives a number in its own unit beside the noise-free target', () => {
    const summary = { ...task, kind: 'regression', classes: [], unit: { mean: 10, deviation: 2 } } as const;
    expect(readingAt(numbers, { across: 0.75, down: 0.25 }, summary, config, plane)).toEqual({
      kind: 'number',
      predicted: 14,
      target: 11,
    });
    expect(readingAt(numbers, { across: 1, down: 1 }, summary, config, plane)).toMatchObject({
      predicted: 18,
    });
  });

  it('names the likeliest class, how sure it is, and the right one', () => {
    const classes = ['inner', 'middle', 'outer'];
    const summary = {
      ...task,
      kind: 'multiclass',
      classes,
      outputs: 3,
      unit: { mean: 0, deviation: 1 },
    } as const;
    const reading = readingAt(
      logits,
      { across: 0.01, down: 0.99 },
      summary,
      { ...config, target: 'rings' },
      plane,
    );
    expect(reading).toMatchObject({ kind: 'class', predicted: 'inner', target: 'outer' });
    expect((reading as { probability: number }).probability).toBeCloseTo(1 / (1 + 2 * Math.exp(-9)), 6);
  });
});
