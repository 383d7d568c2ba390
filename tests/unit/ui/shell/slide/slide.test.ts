import readCode from 'jsqr';
import { describe, expect, it } from 'vitest';
import { inks } from '../../../../../src/ui/charts/view/chart-ink';
import { linesOf } from '../../../../../src/ui/shell/slide/lines';
import { qrOf, qrPath } from '../../../../../src/ui/shell/slide/qr';
import { codeSide, mostModules, type Slide, slideOf } from '../../../../../src/ui/shell/slide/slide';

const link = 'https://example.org/playground/#data=plane&seed=7&method=pcgrad';
const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

const slide = (changes: Partial<Slide> = {}): Slide => ({
  title: 'Rotated',
  setting: 'PCGrad',
  verdict: 'It helps <b>.',
  numbers: 'Δm +1.8 %',
  tasks: Array.from({ length: 16 }, (_, i) => ({ name: `Task ${i}`, score: 'accuracy 0.968' })),
  charts: { svg: '<svg id="charts"/>', width: 900, height: 600 },
  qr: qrOf([link], 113),
  page: 'MTL Playground',
  caption: 'Opens these settings.',
  ...changes,
});

describe('the code of a link', () => {
  it('is a square of a version’s size with a light zone of four modules around three finder patterns', () => {
    const code = qrOf([link], 113)!;
    const inner = code.length - 8;
    expect((inner - 17) % 4).toBe(0);
    expect(code.every((row) => row.length === code.length)).toBe(true);
    expect(code.slice(0, 4).flat().some(Boolean)).toBe(false);
    const far = 4 + inner - 7;
    for (const [y, x] of [
      [4, 4],
      [4, far],
      [far, 4],
    ] as const) {
      const corner = code.slice(y, y + 7).map((row) => row.slice(x, x + 7));
      expect(corner.map((row) => row.map((isDark) => (isDark ? '#' : '.')).join(''))).toEqual(finder);
    }
  });

  it('is refused past 2,300 bytes of UTF-8, and not before', () => {
    expect(qrOf(['a'.repeat(2300)], 185)).toHaveLength(177 + 8);
    expect(qrOf(['a'.repeat(2301)], 185)).toBeNull();
    expect(qrOf(['多'.repeat(767)], 185)).toBeNull();
  });

  it('has as many modules as there is room for: else of less correction, else of a shorter link, else none', () => {
    const [long, short] = ['a'.repeat(500), 'b'.repeat(100)];
    expect(qrOf([long, short], 113)).toHaveLength(8 + 85);
    expect(qrOf([long, short], 88)).toHaveLength(8 + 77);
    expect(qrOf([long, short], 60)).toEqual(qrOf([short], 60));
    expect(qrOf([long], 60)).toBeNull();
  });

  it('is drawn a square for each dark module', () => {
    const path = qrPath([
      [true, false],
      [false, true],
    ]);
    expect(path).toBe('M0,0h1v1h-1zM1,1h1v1h-1z');
  });

  it('has modules of whole dots, and stays within its corner', () => {
    for (const size of [29, 73, 85, 89, 113]) {
      expect(Number.isInteger((codeSide(size, 2) * 2) / size)).toBe(true);
      expect(codeSide(size, 2)).toBeLessThanOrEqual(size <= 88 ? 264 : 340);
      expect(codeSide(size, 2)).toBeGreaterThan(230);
    }
  });

  it('has modules that a projector shows one by one, and room for more where there are fewer tasks', () => {
    for (let tasks = 1; tasks <= 16; tasks++) {
      const most = mostModules(tasks);
      expect(codeSide(most, tasks) / most).toBeGreaterThanOrEqual(3);
      expect(236 + tasks * Math.min(44, 324 / tasks)).toBeLessThan(852 - codeSide(most, tasks));
    }
    expect([mostModules(2), mostModules(16)]).toEqual([113, 88]);
  });
});

/** The corner of a slide's PNG with the code in it, at two dots for one of the slide's, as RGBA. */
function cornerOf(svg: string) {
  const at = /translate\(48,([\d.]+)\) scale\(([\d.]+)\)" shape-rendering="crispEdges">/.exec(svg)!;
  const [top, dotsOfModule] = [2 * Number(at[1]), Math.round(2 * Number(at[2]))];
  const ground = /<rect width="1600" height="900" fill="#(\w{6})"/.exec(svg)![1]!;
  const square = /<rect width="(\d+)" height="\1" fill="#fff"\/><path d="([^"]*)"/.exec(svg)!;
  const [width, height, first] = [800, 800, 1000];
  const dots = new Uint8ClampedArray(4 * width * height);
  const fill = (x: number, y: number, side: number, color: readonly number[]) => {
    for (let row = y; row < y + side; row++)
      for (let column = x; column < x + side; column++) dots.set([...color, 255], 4 * (row * width + column));
  };
  fill(
    0,
    0,
    width,
    [0, 2, 4].map((place) => Number.parseInt(ground.slice(place, place + 2), 16)),
  );
  fill(96, top - first, dotsOfModule * Number(square[1]), [255, 255, 255]);
  for (const [, x, y] of square[2]!.matchAll(/M(\d+),(\d+)h1v1/g))
    fill(96 + dotsOfModule * Number(x), top - first + dotsOfModule * Number(y), dotsOfModule, [0, 0, 0]);
  return { dots, width, height };
}

describe('a slide', () => {
  it('has a code that a reader of codes reads as the link, in both themes, short or as long as there is room for', () => {
    for (const asked of [link, `${link}&${'tasks=circle,'.repeat(30)}`, `${link}&${'a%20'.repeat(225)}`]) {
      for (const scheme of ['light', 'dark'] as const) {
        const { dots, width, height } = cornerOf(
          slideOf(slide({ qr: qrOf([asked], 113), tasks: [] }), inks[scheme]),
        );
        expect(readCode(dots, width, height)?.data).toBe(asked);
      }
    }
  });

  it('has a row in its colour for each of sixteen tasks, all above the code', () => {
    const svg = slideOf(slide(), inks.light);
    const rows = [...svg.matchAll(/<circle cx="[^"]*" cy="([^"]*)" r="[^"]*" fill="([^"]*)"/g)];
    expect(rows.map(([, , fill]) => fill)).toEqual(rows.map((_, task) => inks.light.colorOf(task)));
    expect(rows).toHaveLength(16);
    expect(Math.max(...rows.map(([, y]) => Number(y)))).toBeLessThan(560);
  });

  it('scales its charts into their place', () => {
    const svg = slideOf(slide({ charts: { svg: '<svg/>', width: 968, height: 1280 } }), inks.light);
    expect(svg).toContain('translate(826,212) scale(0.5)');
  });

  it('writes words as text, and the code dark on light in the dark theme too', () => {
    const svg = slideOf(slide(), inks.dark);
    expect(svg).toContain('It helps &lt;b&gt;.');
    expect(svg).toContain('fill="#fff"');
    expect(svg).toContain('fill="#000"');
  });

  it('has words alone where the link is too long', () => {
    const svg = slideOf(slide({ qr: null, caption: 'too long' }), inks.light);
    expect(svg).toContain('>too long<');
    expect(svg).not.toContain('crispEdges');
  });

  it('breaks words at spaces, Chinese anywhere, and cuts what has no room', () => {
    expect(linesOf('one two three', 5, 3)).toEqual(['one two', 'three']);
    expect(linesOf('打开链接的人', 3, 3)).toEqual(['打开链', '接的人']);
    expect(linesOf('one two three', 5, 1)).toEqual(['one two…']);
  });
});
