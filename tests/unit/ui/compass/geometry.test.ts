import { describe, expect, it } from 'vitest';
import { cosinesOf, dialsOf, gramOf, summaryOf } from '../../../../src/ui/compass/geometry';

/** Inner products of plain vectors. */
function gramFor(...vectors: readonly (readonly number[])[]): number[][] {
  return vectors.map((a) => vectors.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0)));
}

/** Where an arrow ends, y down as on a screen. */
function tip({ turn, length }: { readonly turn: number; readonly length: number }) {
  const radians = (turn * Math.PI) / 180;
  return { x: length * Math.cos(radians), y: length * Math.sin(radians) };
}

describe('a dial', () => {
  it('draws two gradients at their true angle and their true ratio of lengths', () => {
    const [a, b] = [
      [3, 0],
      [-1, 2],
    ] as const;
    const [dial] = dialsOf(gramFor(a, b));
    const [first, second] = dial!.arrows.map(tip) as [ReturnType<typeof tip>, ReturnType<typeof tip>];
    const lengths = [Math.hypot(first.x, first.y), Math.hypot(second.x, second.y)] as const;
    expect(lengths[0]).toBeCloseTo(1, 12);
    expect(lengths[1]).toBeCloseTo(Math.sqrt(5) / 3, 12);
    const drawn = (first.x * second.x + first.y * second.y) / (lengths[0] * lengths[1]);
    expect(drawn).toBeCloseTo(-3 / (3 * Math.sqrt(5)), 12);
    expect(dial!.degrees).toBeCloseTo((Math.acos(-1 / Math.sqrt(5)) * 180) / Math.PI, 12);
  });

  it('keeps the first task above and points to the heads, at any angle', () => {
    for (const degrees of [0, 30, 90, 150, 180]) {
      const radians = (degrees * Math.PI) / 180;
      const [dial] = dialsOf(gramFor([1, 0], [Math.cos(radians), Math.sin(radians)]));
      const [first, second] = dial!.arrows.map(tip);
      expect(first!.y).toBeLessThanOrEqual(1e-9);
      expect(first!.y + second!.y).toBeCloseTo(0, 9);
      expect(first!.x).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  it('comes once a pair, each with its own true angle, where three gradients fit no plane', () => {
    const dials = dialsOf(gramFor([1, 0, 0], [0, 2, 0], [0, 0, 3]));
    expect(dials.map(({ pair, degrees }) => [pair.join(), degrees])).toEqual([
      ['0,1', 90],
      ['0,2', 90],
      ['1,2', 90],
    ]);
    expect(dials[1]!.arrows.map(({ length }) => length)).toEqual([1 / 3, 1]);
  });

  it('has no angle where a gradient is zero, and no length for it', () => {
    const [dial] = dialsOf(gramFor([0, 0], [1, 1]));
    expect(dial!.degrees).toBeNull();
    expect(dial!.arrows.map(({ length }) => length)).toEqual([0, 1]);
    expect(
      dialsOf([
        [0, 0],
        [0, 0],
      ])[0]!.arrows.map(({ length }) => length),
    ).toEqual([0, 0]);
  });
});

describe('the summary of many pairs', () => {
  it('counts conflicts among the pairs that have an angle, and names the widest', () => {
    const summary = summaryOf(gramFor([1, 0], [-1, 0.5], [0, 1], [0, 0]));
    expect(summary).toMatchObject({ pairs: 3, conflicting: 1, widest: { pair: [0, 1] } });
  });

  it('names no pair where there is none', () => {
    expect(summaryOf(gramFor([0, 0], [0, 0]))).toEqual({ pairs: 0, conflicting: 0, widest: null });
  });
});

describe('a matrix of cosines', () => {
  it('has 1 on the diagonal, and nothing beside a gradient of zero', () => {
    expect(cosinesOf(gramFor([2, 0], [0, 0]))).toEqual([
      [1, null],
      [null, 1],
    ]);
  });
});

describe('what the compass shows', () => {
  const gram = gramFor([1, 0], [0, 1]);
  const layers = [gramFor([2, 0], [0, 1]), gramFor([3, 0], [0, 1])];
  const point = { step: 1, elapsedMs: 1, gram, layers };

  it('is the whole trunk, or the layer that is pointed at', () => {
    expect(gramOf(point, null, 2)).toBe(gram);
    expect(gramOf(point, 1, 2)).toBe(layers[1]);
  });

  it('is nothing of a layer or a number of tasks that the run does not have', () => {
    expect(gramOf(point, 2, 2)).toBeNull();
    expect(gramOf(point, null, 3)).toBeNull();
    expect(gramOf(null, null, 2)).toBeNull();
  });
});
