import { describe, expect, it } from 'vitest';
import { labelColor, labelRange, outputInk } from '../../../../src/ui/maps/output-ink';
import { labelledPoints } from '../../../../src/ui/maps/paint-points';
import { paintOutputs, paintValues } from '../../../../src/ui/maps/pixels';
import { cssOf, type Rgb } from '../../../../src/ui/maps/rgb';
import type { PlanePoints } from '../../../../src/worker/protocol';

const blue = '#0072b2';
const rgb = (pixels: Uint32Array, point: number) =>
  [...new Uint8ClampedArray(pixels.buffer).subarray(4 * point, 4 * point + 3)] as unknown as Rgb;
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const points: PlanePoints = {
  min: -1,
  max: 1,
  train: Float32Array.of(-1, 1, 0, 0, 1, -1),
  test: Float32Array.of(0.5, 0.5),
  trainTargets: [Float32Array.of(0, Number.NaN, 1)],
  testTargets: [Float32Array.of(3)],
};

describe('the map of a binary task', () => {
  it('goes from the ground to the task’s colour with the probability of class 1', () => {
    const ink = outputInk({ kind: 'binary', classes: ['no', 'yes'] }, blue, 'light');
    const pixels = new Uint32Array(3);
    paintOutputs(pixels, Float32Array.of(-30, 0, 30), ink);
    expect(rgb(pixels, 2)).toEqual([0, 114, 178]);
    expect(rgb(pixels, 0)).toEqual([246, 247, 249]);
    expect(distance(rgb(pixels, 1), [123, 180.5, 213.5])).toBeLessThan(3);
  });

  it('gives a label the colour of a sure output', () => {
    const ink = outputInk({ kind: 'binary', classes: ['no', 'yes'] }, blue, 'dark');
    expect(cssOf(labelColor(ink, 1))).toBe('rgb(0 114 178 / 1)');
    expect(labelColor(ink, 0)).toEqual([32, 38, 48]);
  });
});

describe('the map of a task of several classes', () => {
  const ink = outputInk({ kind: 'multiclass', classes: ['a', 'b', 'c'] }, blue, 'light');
  const paint = (...logits: number[]) => {
    const pixels = new Uint32Array(logits.length / 3);
    paintOutputs(pixels, Float32Array.from(logits), ink);
    return pixels;
  };

  it('has the likeliest class’s colour where it is sure', () => {
    const pixels = paint(9, 0, 0, 0, 9, 0, 0, 0, 9);
    for (const label of [0, 1, 2])
      expect(distance(rgb(pixels, label), labelColor(ink, label))).toBeLessThan(2);
  });

  it('fades where two classes are as likely, whatever the third', () => {
    const pixels = paint(5, 5, -9, 5, 0, -9);
    const ground: Rgb = [246, 247, 249];
    expect(distance(rgb(pixels, 0), ground)).toBeLessThan(distance(rgb(pixels, 1), ground) / 3);
  });
});

describe('the map of a regression', () => {
  it('stretches over the labels of training and test without their extremes', () => {
    expect(labelRange(points, 0)).toEqual({ low: 0, high: 3 });
    const many = {
      ...points,
      trainTargets: [Float32Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1e6 : i % 10))],
    };
    expect(labelRange(many, 0)).toEqual({ low: 0, high: 9 });
  });

  it('has a range although all labels are equal, and none without labels', () => {
    const same = { ...points, trainTargets: [Float32Array.of(2, 2, 2)], testTargets: [Float32Array.of(2)] };
    expect(labelRange(same, 0)).toEqual({ low: 1, high: 3 });
    expect(labelRange({ ...points, trainTargets: [], testTargets: [] }, 0)).toBeNull();
  });

  it('gives an output the colour of an equal label', () => {
    const ink = outputInk({ kind: 'regression', classes: [] }, blue, 'light', { low: -2, high: 2 });
    const pixels = new Uint32Array(3);
    const values = [-2, 0.5, 7];
    paintOutputs(pixels, Float32Array.from(values), ink);
    values.forEach((value, i) => {
      expect(distance(rgb(pixels, i), labelColor(ink, value))).toBeLessThan(3);
    });
  });
});

describe('the points on a map', () => {
  it('leave out those whose label the task may not see, and are upside up', () => {
    expect(labelledPoints(points, 'train', 0, 10)).toEqual([
      { across: 0, down: 0, label: 0 },
      { across: 1, down: 1, label: 1 },
    ]);
  });

  it('are at most as many as asked for', () => {
    expect(labelledPoints(points, 'train', 0, 1)).toHaveLength(1);
    expect(labelledPoints(points, 'train', 5, 9)).toEqual([]);
  });
});

describe('values painted into a larger image', () => {
  it('fill their square and nothing else', () => {
    const into = { width: 4, values: new Uint32Array(12) };
    const table = Uint32Array.from({ length: 256 }, (_, i) => i + 1);
    paintValues(
      into,
      { left: 2, top: 1, side: 2 },
      Float32Array.of(-1, 1, 1, -1),
      { low: -1, high: 1 },
      table,
    );
    expect([...into.values]).toEqual([0, 0, 0, 0, 0, 0, 1, 256, 0, 0, 256, 1]);
  });
});
