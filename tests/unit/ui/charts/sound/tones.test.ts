import { describe, expect, test } from 'vitest';
import type { Drawing, DrawnLine } from '../../../../../src/ui/charts/model/drawing';
import { voicesOf } from '../../../../../src/ui/charts/sound/tones';

function line(name: string, values: readonly (number | null)[], more: Partial<DrawnLine> = {}): DrawnLine {
  return {
    key: name as unknown as DrawnLine['key'],
    look: { entry: name, name, help: '', width: 1, dashes: null, tasks: [] },
    isRaw: false,
    run: null,
    isSpotlit: false,
    rows: values.map((y, at) => ({ step: at, x: at * 10, y })),
    ...more,
  };
}

function drawing(lines: readonly DrawnLine[], domain: readonly [number, number], isLog = false): Drawing {
  return {
    lines,
    bands: [],
    dots: [],
    x: { domain: [0, 20], ticks: [] },
    y: { domain, ticks: [] },
    isLog,
    conflictUnder: null,
    series: [],
    toX: (steps) => steps,
  };
}

const pitches = (lines: readonly DrawnLine[], domain: readonly [number, number], isLog = false) =>
  voicesOf(drawing(lines, domain, isLog))[0]!.tones.map(({ frequency }) => frequency);

describe('the sound of a curve', () => {
  test('climbs three octaves from the lower end of the axis to the upper one', () => {
    expect(pitches([line('a', [0, 1, 2])], [0, 2])).toEqual([220, 220 * 2 ** 1.5, 1760]);
  });

  test('is logarithmic where the chart is', () => {
    const [, middle] = pitches([line('a', [0.01, 0.1, 1])], [0.01, 1], true);
    expect(middle).toBeCloseTo(220 * 2 ** 1.5, 6);
  });

  test('goes from the left ear to the right one as time goes on', () => {
    const [voice] = voicesOf(drawing([line('a', [1, 1, 1])], [0, 2]));
    expect(voice!.tones.map(({ pan }) => pan)).toEqual([-1, 0, 1]);
    expect(voice!.tones.map(({ at }) => at)).toEqual([0, voice!.seconds / 2, voice!.seconds]);
  });

  test('is silent in a gap, and stays at the end of the axis where a value lies beyond it', () => {
    expect(pitches([line('a', [-5, null, 9])], [0, 2])).toEqual([220, null, 1760]);
  });

  test('is a tone in the middle where the axis has no length', () => {
    expect(pitches([line('a', [3])], [3, 3])).toEqual([220 * 2 ** 1.5]);
  });

  test('is one curve after the other, by name, without raw values and runs that are not looked at', () => {
    const voices = voicesOf(
      drawing(
        [
          line('raw', [1], { isRaw: true }),
          line('other seed', [1], { run: 1 }),
          line('this seed', [1], { run: 0, isSpotlit: true }),
          line('empty', []),
          line('test', [1]),
        ],
        [0, 2],
      ),
    );
    expect(voices.map(({ name }) => name)).toEqual(['this seed', 'test']);
  });

  test('takes a few seconds, however many curves there are', () => {
    const of = (count: number) =>
      voicesOf(
        drawing(
          Array.from({ length: count }, (_, i) => line(`${i}`, [1])),
          [0, 2],
        ),
      );
    expect(of(1)[0]!.seconds).toBe(2.4);
    expect(of(8).reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(10, 9);
  });
});
