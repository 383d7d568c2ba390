import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearAxis, linearTicks, logAxis } from '../../../../src/ui/drawing/ticks';
import { axisNumber, readNumber } from '../../../../src/ui/text/numbers';

describe('axes', () => {
  it('stand at round places', () => {
    expect(linearTicks(0, 1240, 4)).toEqual([0, 500, 1000]);
    expect(linearAxis(0.07, 0.93, 4)).toEqual({ domain: [0, 1], ticks: [0, 0.5, 1] });
    expect(logAxis(0.031, 0.98, 4)).toEqual({ domain: [0.03, 1], ticks: [0.03, 0.1, 0.3, 1] });
  });

  it('have labels on a logarithmic axis of less than half a decade too', () => {
    expect(logAxis(0.51, 0.68, 4).ticks.length).toBeGreaterThan(1);
  });

  it('skip decades where there are many', () => {
    expect(logAxis(1e-12, 1, 4).ticks.length).toBeLessThanOrEqual(6);
  });

  it('make room around a single value', () => {
    for (const axis of [linearAxis(0, 0, 4), linearAxis(-3, -3, 4), logAxis(0.2, 0.2, 4)]) {
      expect(axis.domain[1]).toBeGreaterThan(axis.domain[0]);
    }
  });

  it('hold their values and at most a few labels, in order and inside, for any values', () => {
    const size = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.boolean(), (a, b, isLog) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { domain, ticks } = isLog ? logAxis(low, high, 4) : linearAxis(low, high, 4);
        const rounding = 1e-8 * Math.max(...domain.map(Math.abs));
        expect(domain[0]).toBeLessThanOrEqual(low + rounding);
        expect(domain[1]).toBeGreaterThanOrEqual(high - rounding);
        if (isLog) expect(domain[0]).toBeGreaterThan(0);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(12);
        expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
        expect(ticks[0]).toBeGreaterThanOrEqual(domain[0] - rounding);
        expect(ticks.at(-1)).toBeLessThanOrEqual(domain[1] + rounding);
      }),
    );
  });
});

describe('numbers', () => {
  it('are short on an axis', () => {
    const shown = [0, 500, 1000, 12_500, 2_000_000, 0.03, -0.5, 2e-7].map(axisNumber);
    expect(shown).toEqual(['0', '500', '1,000', '12.5k', '2M', '0.03', '−0.5', '2e−7']);
    expect([0.001, 0.0005, 0.00015, 0.0001].map(axisNumber)).toEqual(['0.001', '5e−4', '0.00015', '1e−4']);
  });

  it('have four digits in a read-out', () => {
    const shown = [0, 0.094123, 12.3456, 12345.6, 3.14e-6, -1.5].map(readNumber);
    expect(shown).toEqual(['0', '0.09412', '12.35', '12346', '3.14e−6', '−1.500']);
  });
});
