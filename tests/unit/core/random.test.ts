import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resumeStream, type Stream, stream } from '../../../src/core/random';

const seeds = fc.integer({ min: 0, max: 999_999 });

/** A few numbers of every kind, in an order that leaves the second normal of a pair waiting. */
function draw(random: Stream, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    i % 3 === 0 ? random.uniform() : i % 3 === 1 ? random.normal() : random.integer(10),
  );
}

test('a stream of the same seed and name gives the same numbers', () => {
  fc.assert(
    fc.property(seeds, fc.string(), (seed, name) => {
      expect(draw(stream(seed, name), 20)).toEqual(draw(stream(seed, name), 20));
    }),
  );
});

test('a resumed stream goes on with the very next number, wherever it was left', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 50 }), (seed, before) => {
      const random = stream(seed, 'data');
      draw(random, before);
      const state = JSON.parse(JSON.stringify(random.state()));
      expect(draw(resumeStream(state), 20)).toEqual(draw(random, 20));
    }),
  );
});

test('a state that is taken does not move with its stream', () => {
  const random = stream(7, 'data');
  const state = random.state();
  const next = random.uniform();
  draw(random, 5);
  expect(resumeStream(state).uniform()).toBe(next);
});

test('streams of neighbouring seeds and names share no numbers and are uncorrelated', () => {
  const names = ['data', 'split', 'init', 'batches', 'data/noise/0', 'data/noise/1', 'data/noise/10'];
  const streams = [6, 7, 8].flatMap((seed) => names.map((name) => numbers(stream(seed, name), 2000)));
  const firsts = new Set(streams.map((values) => values[0]));
  expect(firsts.size).toBe(streams.length);
  for (let i = 0; i < streams.length; i++) {
    for (let j = 0; j < i; j++) {
      // Five standard deviations of a correlation of 2,000 independent pairs.
      expect(Math.abs(correlation(streams[i]!, streams[j]!))).toBeLessThan(5 / Math.sqrt(2000));
    }
  }
});

test('uniform numbers fill [0, 1) evenly', () => {
  const values = numbers(stream(3, 'moments'), 100_000);
  expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(mean(values)).toBeCloseTo(0.5, 2);
  expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = values.filter((value) => Math.floor(value * 10) === tenth).length / values.length;
    expect(share).toBeCloseTo(0.1, 2);
  }
});

test('normal numbers have the moments of the standard normal distribution', () => {
  const random = stream(3, 'moments');
  const values = Array.from({ length: 100_000 }, () => random.normal());
  const moment = (power: number) => mean(values.map((value) => value ** power));
  // Tolerances of about five standard errors: 5 sqrt(var(z^k) / n).
  expect(Math.abs(moment(1))).toBeLessThan(0.016);
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.023);
  expect(Math.abs(moment(3))).toBeLessThan(0.062);
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.16);
  expect(values.filter((value) => Math.abs(value) < 1).length / values.length).toBeCloseTo(0.6827, 2);
});

test('integers are whole, below their bound, and all of them come', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 12 }), (seed, below) => {
      const random = stream(seed, 'integers');
      const values = new Set(Array.from({ length: 400 }, () => random.integer(below)));
      expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: below }, (_, i) => i));
    }),
  );
});

test('a bound below 1 is refused', () => {
  expect(() => stream(1, 'x').integer(0)).toThrow('below must be >= 1; got 0');
  expect(() => stream(1, 'x').integer(Number.NaN)).toThrow(RangeError);
});

test('a shuffle keeps the items and puts each of them anywhere', () => {
  const random = stream(5, 'shuffle');
  const firstPlace = [0, 0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const items = random.shuffle([0, 1, 2, 3]);
    expect([...items].sort()).toEqual([0, 1, 2, 3]);
    firstPlace[items[0]!]! += 1;
  }
  for (const count of firstPlace) expect(count / 4000).toBeCloseTo(0.25, 1);
});

const numbers = (random: Stream, count: number) => Array.from({ length: count }, () => random.uniform());
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(a: readonly number[], b: readonly number[]): number {
  const meanA = mean(a);
  const meanB = mean(b);
  const covariance = mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB)));
  const variance = (values: readonly number[], centre: number) =>
    mean(values.map((value) => (value - centre) ** 2));
  return covariance / Math.sqrt(variance(a, meanA) * variance(b, meanB));
}
