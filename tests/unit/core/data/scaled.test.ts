import { describe, expect, it } from 'vitest';
import { drawScaledLaw, drawUnitInput, scaledOutputs } from '../../../../src/core/data/scaled';
import { stream } from '../../../../src/core/random';

const sizes = { inputs: 40, outputs: 30, scales: [1, 100] };

describe('targets of unlike scales', () => {
  it('are sigma tanh((B + epsilon) x)', () => {
    const law = {
      base: [
        [1, 2],
        [0, -1],
      ],
      offsets: [
        [
          [0, 0],
          [0, 0],
        ],
        [
          [1, -1],
          [0, 2],
        ],
      ],
      scales: [1, 10],
    };
    const outputs = scaledOutputs(law, [0.5, -0.25]);
    expect(outputs[0]).toEqual([0, expect.closeTo(Math.tanh(0.25), 14)]);
    expect(outputs[1]).toEqual([10 * Math.tanh(0.75), expect.closeTo(10 * Math.tanh(-0.25), 13)]);
  });

  it('reach to their scale and no further', () => {
    const law = drawScaledLaw(sizes, 3);
    const x = drawUnitInput(sizes.inputs, stream(3, 'data'));
    scaledOutputs(law, x).forEach((outputs, task) => {
      const largest = Math.max(...outputs.map(Math.abs));
      expect(largest).toBeLessThanOrEqual(sizes.scales[task]!);
      expect(largest).toBeGreaterThan(0.99 * sizes.scales[task]!);
    });
  });
});

describe('a drawn law of scaled targets', () => {
  it('has the standard deviations of the paper', () => {
    const law = drawScaledLaw(sizes, 7);
    const deviation = (values: readonly number[]) =>
      Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    expect(Math.abs(deviation(law.base.flat()) / 10 - 1)).toBeLessThan(0.08);
    for (const offset of law.offsets) expect(Math.abs(deviation(offset.flat()) / 3.5 - 1)).toBeLessThan(0.08);
  });

  it('is the same for the same seed, and keeps its tasks when one is added', () => {
    const [two, three] = [sizes, { ...sizes, scales: [1, 100, 5] }].map((one) => drawScaledLaw(one, 7));
    expect(drawScaledLaw(sizes, 7)).toEqual(two);
    expect(three!.base).toEqual(two!.base);
    expect(three!.offsets.slice(0, 2)).toEqual(two!.offsets);
    expect(drawScaledLaw(sizes, 8).base).not.toEqual(two!.base);
    expect(two!.offsets[0]).not.toEqual(two!.offsets[1]);
  });

  it('is fed with inputs of unit length', () => {
    expect(Math.hypot(...drawUnitInput(250, stream(1, 'data')))).toBeCloseTo(1, 12);
  });
});
