import { describe, expect, it } from 'vitest';
import { compassHelp, compassLabel, compassSentence, isInConflict } from '../../../../src/ui/compass/words';

/** Two unit gradients at an angle in degrees. */
function at(degrees: number) {
  const cosine = Math.cos((degrees * Math.PI) / 180);
  return [
    [1, cosine],
    [cosine, 1],
  ];
}

const three = [
  [1, -0.5, 0.5],
  [-0.5, 1, 0.1],
  [0.5, 0.1, 1],
];

describe('the compass in words', () => {
  it('says the angle of two tasks, and whether it is a conflict', () => {
    expect(compassSentence(at(127), null, ['A', 'B'])).toBe('Gradient angle A, B: 127° (conflict)');
    expect(compassSentence(at(64), null, ['A', 'B'])).toBe('Gradient angle A, B: 64°');
    expect(compassLabel(at(127), null, false)).toBe('127° conflict');
    expect(compassLabel(at(64), null, false)).toBe('64° agree');
    expect([isInConflict(at(127)), isInConflict(at(64))]).toEqual([true, false]);
  });

  it('says which layer it is about', () => {
    expect(compassSentence(at(127), { layer: 0, of: null }, ['A', 'B'])).toMatch(/^Layer 1 alone\. /);
    expect(compassSentence(at(127), { layer: 1, of: 'towers' }, ['A', 'B'])).toMatch(
      /^Layer 2 of all towers alone\. /,
    );
    expect(compassLabel(at(127), 1, false)).toBe('layer 2: 127°');
    expect(compassLabel(at(127), 1, true)).toBe('127°');
  });

  it('counts the pairs of more tasks and names the widest', () => {
    expect(compassSentence(three, null, ['A', 'B', 'C'])).toBe(
      'Gradients: 1 of 3 pairs in conflict; widest A, B: 120°',
    );
    const calm = three.map((row) => row.map(Math.abs));
    expect(compassSentence(calm, null, ['A', 'B', 'C'])).toBe(
      'Gradients: no pair in conflict; widest B, C: 84°',
    );
    expect(compassLabel(three, null, false)).toBe('1 of 3 in conflict');
  });

  it('says which of two tasks has no gradient on the batch, as one without a label there', () => {
    const absent = [
      [0, 0],
      [0, 2],
    ];
    expect(compassSentence(absent, null, ['A', 'B'])).toBe(
      'Gradient angle: none, A has no label or no gradient',
    );
  });

  it('says nothing of gradients that are not there', () => {
    expect(compassSentence(null, null, ['A', 'B'])).toBe('Gradient angle A, B: –');
    expect(compassSentence(null, null, ['A', 'B', 'C'])).toBe('Gradient angles: –');
    expect(compassLabel(null, 0, false)).toBe('–');
    expect(isInConflict(null)).toBe(false);
  });

  it('explains its form, and that the optimiser comes after', () => {
    const helps = [2, 3, 4].map(compassHelp);
    expect(new Set(helps).size).toBe(3);
    for (const help of helps) expect(help).toContain('before the optimiser');
  });
});
