import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { type LiveSettings, liveSettings } from '../../../../src/core/run/member';
import { markText } from '../../../../src/ui/store/mark-text';
import { createMarkBook } from '../../../../src/ui/store/marks';
import type { Mark } from '../../../../src/ui/store/state';

const settings = liveSettings(defaultConfig);
const names = ['Circle', 'Rings'];
const inWords = (before: LiveSettings, after: LiveSettings, names: readonly string[]) =>
  markText({ before, settings: after }, names);
const labelOf = (mark: Mark) => markText(mark, names);

describe('a mark', () => {
  test('says what changed from the settings before, and nothing else', () => {
    const after = { ...settings, weights: [1, 0.5], learningRate: 0.003 };
    expect(inWords(settings, after, names)).toBe('Rings: loss weight 0.5, learning rate 0.003');
  });

  test('says what 0 means where it means something', () => {
    const after = { ...settings, weights: [0, 1] };
    expect(inWords(settings, after, names)).toBe('Circle: loss weight off');
    expect(inWords({ ...settings, trunkL2: 0.1 }, settings, names)).toBe('shared L2 off');
  });
});

describe('a mark of the method', () => {
  const method = (id: string, options = {}) => ({ ...settings, method: { id, options } });

  test('says which one it is now', () => {
    expect(inWords(settings, method('pcgrad'), names)).toBe('method: PCGrad');
    expect(inWords(method('cagrad', { c: 0.4 }), method('fixed'), names)).toBe('method: Your weights');
  });

  test('says which option of it changed, by the titles of its record', () => {
    expect(inWords(method('cagrad'), method('cagrad', { c: 0.4 }), names)).toBe('CAGrad: c 0.4');
    expect(inWords(method('cagrad', { c: 0.4 }), method('cagrad'), names)).toBe('CAGrad: c 0.5');
    expect(inWords(method('cagrad'), method('cagrad', { rescale: 'square' }), names)).toBe(
      'CAGrad: divided by 1 + c²',
    );
    expect(inWords(method('pcgrad'), method('pcgrad', { self: true }), names)).toBe(
      'PCGrad: own gradient too on',
    );
    expect(inWords(method('nash_mtl', { maxNorm: 1 }), method('nash_mtl'), names)).toBe(
      'Nash-MTL: longest direction off',
    );
  });

  test('holds a dragged option once, and keeps another method apart from it', () => {
    const book = createMarkBook(method('fixed'));
    book.add(1, method('cagrad'), 0);
    book.add(2, method('cagrad', { c: 0.4 }), 100);
    const all = book.add(3, method('cagrad', { c: 0.3 }), 200);
    expect(all.map((mark) => [mark.step, labelOf(mark)])).toEqual([
      [1, 'method: CAGrad'],
      [3, 'CAGrad: c 0.3'],
    ]);
  });
});

describe('a mark of the strength', () => {
  const strength = (value: number) => ({ ...settings, strength: value });

  test('says what it was and what it is', () => {
    expect(inWords(strength(0.1), strength(10), names)).toBe('strength 0.1 → 10');
    expect(inWords(strength(0), strength(0.0001), names)).toBe('strength off → 0.0001');
    expect(inWords(strength(10), strength(0), names)).toBe('strength 10 → off');
  });

  test('goes back to what a drag began with', () => {
    const book = createMarkBook(strength(0.1));
    for (const [i, value] of [1, 3, 10].entries()) book.add(10 + i, strength(value), 100 * i);
    const all = book.add(50, { ...strength(10), learningRate: 0.1 }, 400);
    expect(all.map((mark) => [mark.step, labelOf(mark)])).toEqual([
      [12, 'strength 0.1 → 10'],
      [50, 'learning rate 0.1'],
    ]);
  });
});

describe('the marks of a run', () => {
  test('are none where nothing changed', () => {
    expect(createMarkBook(settings).add(3, { ...settings }, 0)).toEqual([]);
  });

  test('hold a dragged slider once, with its last value', () => {
    const book = createMarkBook(settings);
    for (const [i, rate] of [0.02, 0.03, 0.05].entries()) {
      book.add(10 + i, { ...settings, learningRate: rate }, 100 * i);
    }
    const later = book.add(90, { ...settings, learningRate: 0.1 }, 9000);
    expect(later.map((mark) => [mark.step, labelOf(mark)])).toEqual([
      [12, 'learning rate 0.05'],
      [90, 'learning rate 0.1'],
    ]);
  });

  test('keep changes of two knobs apart, however fast they follow each other', () => {
    const book = createMarkBook(settings);
    const first = { ...settings, learningRate: 0.02 };
    book.add(1, first, 0);
    const all = book.add(2, { ...first, weights: [2, 1] }, 10);
    expect(all.map(labelOf)).toEqual(['learning rate 0.02', 'Circle: loss weight 2']);
  });

  test('lose the one of a slider that was dragged back to where it was', () => {
    const book = createMarkBook(settings);
    book.add(1, { ...settings, learningRate: 0.02 }, 0);
    expect(book.add(2, settings, 10)).toEqual([]);
  });
});
