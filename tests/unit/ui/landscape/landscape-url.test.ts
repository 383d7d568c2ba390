import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landscapes } from '../../../../src/core/analysis/landscapes';
import { startConfig } from '../../../../src/core/config/defaults';
import { readUrl } from '../../../../src/core/link/url';
import { weightings } from '../../../../src/core/weighting';
import {
  type LandscapeState,
  landscapeDefault,
  mostMethods,
  withLandscape,
} from '../../../../src/ui/landscape/landscape-state';
import { landscapeCodec } from '../../../../src/ui/landscape/landscape-url';
import { hashFor } from '../../../../src/ui/store/page-name';

const there = (state: LandscapeState) => landscapeCodec.read(landscapeCodec.write(state));

describe('the landscape in the address', () => {
  test('is nothing at its default, and each landscape is its name alone', () => {
    expect(landscapeCodec.write(landscapeDefault)).toBe('');
    for (const { id } of landscapes.slice(1)) {
      const state = withLandscape(landscapeDefault, id);
      expect(landscapeCodec.write(state)).toBe(`on=${id}`);
      expect(there(state)).toEqual({ state, problems: [] });
    }
  });

  test('reads like what it means', () => {
    const state: LandscapeState = {
      ...landscapeDefault,
      scale: 1,
      start: [9, 9],
      shown: ['mgda', 'famo'],
      learningRate: 0.01,
      contours: 'sum',
    };
    expect(landscapeCodec.write(state)).toBe('scale=1&start=9,9&methods=mgda,famo;gamma:0&lr=0.01&show=sum');
    expect(there(state)).toEqual({ state, problems: [] });
  });

  test('is read as meant after a journey: written for a page, separators encoded, a mark behind it', () => {
    const link = 'scale=1&start=9,9&methods=mgda,famo;gamma:0&lr=0.01';
    const meant = landscapeCodec.read(link);
    expect(meant.problems).toEqual([]);
    expect(landscapeCodec.read(link.replaceAll('&', '&amp;'))).toEqual(meant);
    expect(landscapeCodec.read(link.replace(/,/g, '%2C').replace(/;/g, '%3B').replace(/:/g, '%3A'))).toEqual(
      meant,
    );
    expect(landscapeCodec.read(`${link}.`).state).toEqual(meant.state);
  });

  test('holds a method of the usual ones whose options are others', () => {
    const state = { ...landscapeDefault, options: {} };
    expect(there(state)).toEqual({ state, problems: [] });
  });

  test('anything at all gives a state that can be shown', () => {
    const pieces = fc.constantFrom(
      'on=',
      'scale=',
      'start=',
      'methods=',
      'method=',
      'steps=',
      '&',
      ';',
      ',',
      '1',
      '-',
      'pcgrad',
      '=',
      '%',
      'e9',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const { state } = landscapeCodec.read(parts.join(''));
        expect(landscapes.map(({ id }) => id)).toContain(state.id);
        expect(state.start).toHaveLength(2);
        expect(state.start.every(Number.isFinite)).toBe(true);
        expect(state.selected in weightings).toBe(true);
        expect(state.steps).toBeGreaterThanOrEqual(100);
      }),
    );
  });

  test('what is out of range or too much is cut and said', () => {
    const all = Object.keys(weightings).join(',');
    const { state, problems } = landscapeCodec.read(`on=nowhere&start=50,1&steps=0&methods=${all}&new=1`);
    expect(state).toMatchObject({ id: 'cagrad', start: [10, 1], steps: 100 });
    expect(state.shown).toHaveLength(mostMethods);
    expect(problems.map(({ place }) => place).sort()).toEqual(['methods', 'new', 'on', 'start', 'steps']);
  });

  test('is no configuration to the reader of configurations', () => {
    const hash = hashFor('landscape', 'on=pcgrad&start=0.5,-3&methods=mgda,cagrad;c:0.4');
    expect(readUrl(hash)).toEqual({ config: startConfig, problems: [] });
  });
});
