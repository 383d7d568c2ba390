import { describe, expect, it } from 'vitest';
import { inks } from '../../../../../src/ui/charts/view/chart-ink';
import { linesOf } from '../../../../../src/ui/shell/slide/lines';
import { qrOf, qrPath } from '../../../../../src/ui/shell/slide/qr';
import { codeSide, type Slide, slideOf } from '../../../../../src/ui/shell/slide/slide';

const link = 'https://example.org/playground/#data=plane&seed=7&method=pcgrad';
const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];

const slide = (changes: Partial<Slide> = {}): Slide => ({
  title: 'Rotated',
  setting: 'PCGrad',
  verdict: 'It helps <b>.',
  numbers: 'Δm +1.8 %',
  tasks: Array.from({ length: 16 }, (_, i) => ({ name: `Task ${i}`, score: 'accuracy 0.968' })),
  charts: { svg: '<svg id="charts"/>', width: 900, height: 600 },
  qr: qrOf(link),
  page: 'MTL Playground',
  caption: 'Opens these settings.',
  ...changes,
});

describe('the code of a link', () => {
  it('is a square of a version’s size with a light zone of four modules around three finder patterns', () => {
    const code = qrOf(link)!;
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
    expect(qrOf('a'.repeat(2300))).toHaveLength(177 + 8);
    expect(qrOf('a'.repeat(2301))).toBeNull();
    expect(qrOf('多'.repeat(767))).toBeNull();
  });

  it('is drawn a square for each dark module', () => {
    const path = qrPath([
      [true, false],
      [false, true],
    ]);
    expect(path).toBe('M0,0h1v1h-1zM1,1h1v1h-1z');
  });

  it('has modules of whole dots, and stays within its corner', () => {
    for (const size of [29, 73, 185]) {
      expect(Number.isInteger((codeSide(size) * 2) / size)).toBe(true);
      expect(codeSide(size)).toBeLessThanOrEqual(264);
      expect(codeSide(size)).toBeGreaterThan(180);
    }
  });
});

describe('a slide', () => {
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
