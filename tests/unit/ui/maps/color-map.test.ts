import { describe, expect, it } from 'vitest';
import {
  activationTable,
  classTints,
  colorTable,
  entryOf,
  tableSize,
} from '../../../../src/ui/maps/color-map';
import { neutrals } from '../../../../src/ui/maps/neutrals';
import { mix, type Rgb, rgbOf, turnHue } from '../../../../src/ui/maps/rgb';
import { taskColor } from '../../../../src/ui/theme/task-colors';

const pixel = (table: Uint32Array, entry: number) => [
  ...new Uint8ClampedArray(table.buffer).subarray(4 * entry, 4 * entry + 4),
];
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe('a colour table', () => {
  it('begins and ends with its first and last stop, opaque', () => {
    const table = colorTable([
      [10, 20, 30],
      [200, 100, 50],
      [0, 0, 255],
    ]);
    expect(table).toHaveLength(tableSize);
    expect(pixel(table, 0)).toEqual([10, 20, 30, 255]);
    expect(pixel(table, tableSize - 1)).toEqual([0, 0, 255, 255]);
  });

  it('passes its middle stop in the middle', () => {
    const middle = pixel(activationTable('light'), tableSize / 2);
    neutrals('light').ground.forEach((value, channel) => {
      expect(Math.abs(middle[channel]! - value)).toBeLessThanOrEqual(2);
    });
  });

  it('gives values beyond its range the nearer end and NaN the low end', () => {
    expect(entryOf(-5, -1, 1)).toBe(0);
    expect(entryOf(5, -1, 1)).toBe(tableSize - 1);
    expect(entryOf(1, -1, 1)).toBe(tableSize - 1);
    expect(entryOf(0, -1, 1)).toBe(tableSize / 2);
    expect(entryOf(Number.POSITIVE_INFINITY, -1, 1)).toBe(tableSize - 1);
    expect(entryOf(Number.NaN, -1, 1)).toBe(0);
  });
});

describe('a colour', () => {
  it('is read from its hexadecimal form', () => {
    expect(rgbOf('#e69f00')).toEqual([230, 159, 0]);
  });

  it('mixes by its share', () => {
    expect(mix([0, 100, 200], [100, 100, 0], 0.25)).toEqual([25, 100, 150]);
  });

  it('comes back after its hue has gone round, and keeps its grey', () => {
    for (const color of [
      [230, 159, 0],
      [0, 114, 178],
      [0, 158, 115],
      [204, 121, 167],
    ] as const) {
      const round = turnHue(turnHue(color, 200), 160);
      round.forEach((value, channel) => {
        expect(value).toBeCloseTo(color[channel]!, 6);
      });
    }
    expect(turnHue([255, 0, 0], 120).map(Math.round)).toEqual([0, 255, 0]);
    expect(turnHue([255, 0, 0], -120).map(Math.round)).toEqual([0, 0, 255]);
    expect(turnHue([90, 90, 90], 77)).toEqual([90, 90, 90]);
  });
});

describe('the tints of classes', () => {
  it.each(['light', 'dark'] as const)('are apart from each other for every task on %s ground', (scheme) => {
    for (let task = 0; task < 16; task++) {
      for (let classes = 3; classes <= 5; classes++) {
        const tints = classTints(rgbOf(taskColor(task, scheme)), classes, scheme);
        tints.forEach((a, i) => {
          for (const b of tints.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(22);
        });
      }
    }
  });
});
