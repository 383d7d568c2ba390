import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { keptNumber } from '../../../../src/core/fields/field';
import { readUrl } from '../../../../src/core/link/url';
import { weightings } from '../../../../src/core/weighting';
import {
  type LabState,
  labDefault,
  labFields,
  labPresets,
  withGradients,
  withTasks,
} from '../../../../src/ui/lab/lab-state';
import { labCodec } from '../../../../src/ui/lab/lab-url';
import { hashFor } from '../../../../src/ui/store/page-name';

const there = (state: LabState) => labCodec.read(labCodec.write(state));

describe('the lab in the address', () => {
  test('is nothing at its default, and every preset is its gradients alone', () => {
    expect(labCodec.write(labDefault)).toBe('');
    expect(labCodec.read('')).toEqual({ state: labDefault, problems: [] });
    for (const { gradients } of labPresets) {
      expect(labCodec.write(withGradients(labDefault, gradients))).toMatch(/^(g=[-\d.,;]+)?$/);
    }
  });

  test('reads like what it means', () => {
    const state: LabState = {
      ...withGradients(labDefault, [
        [1.2, 0.4],
        [-0.8, 0.9],
      ]),
      losses: [1, 0.5],
      shown: ['pcgrad', 'cagrad'],
      options: { cagrad: { c: 0.4 }, gradvac: { beta: 0.1 } },
      selected: 'cagrad',
      lengths: 'equal',
    };
    expect(labCodec.write(state)).toBe(
      'g=1.2,0.4;-0.8,0.9&loss=1,0.5&methods=pcgrad,cagrad;c:0.4&hidden=gradvac;beta:0.1&method=cagrad&lengths=equal',
    );
    expect(there(state)).toEqual({ state, problems: [] });
  });

  test('comes back as it was, whatever the state', () => {
    const ids = Object.keys(weightings);
    const entry = fc.double({ min: -2, max: 2, noNaN: true }).map((x) => keptNumber(labFields.entry, x));
    const positive = fc
      .double({ min: 0.01, max: 100, noNaN: true })
      .map((x) => keptNumber(labFields.loss, x));
    const states = fc.integer({ min: 2, max: 3 }).chain((count) =>
      fc.record({
        gradients: fc.array(fc.tuple(entry, entry), { minLength: count, maxLength: count }),
        losses: fc.array(positive, { minLength: count, maxLength: count }),
        weights: fc.array(positive, { minLength: count, maxLength: count }),
        shown: fc.uniqueArray(fc.constantFrom(...ids)),
        selected: fc.constantFrom(...ids),
        updates: fc.integer({ min: 1, max: 200 }),
        draw: fc.integer({ min: 1, max: 9999 }),
        lengths: fc.constantFrom('true' as const, 'equal' as const),
        options: fc.constantFrom({}, { cagrad: { c: 0.8 } }),
      }),
    );
    fc.assert(
      fc.property(states, (state) => {
        expect(there(state)).toEqual({ state, problems: [] });
      }),
    );
  });

  test.each([
    [
      'g=1,nothing;0,1',
      'g, task 1',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'g=9,-9;0,1',
      'g, task 1',
      [
        [2, -2],
        [0, 1],
      ],
    ],
    ['g=1,1', 'g', [[1, 1], labDefault.gradients[1]]],
    [
      'g=1,0;0,1;1,1;2,2',
      'g',
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    ],
  ])('a broken part is put right and said: %s', (text, place, gradients) => {
    const { state, problems } = labCodec.read(text);
    expect(state.gradients).toEqual(gradients);
    expect(problems.map((problem) => problem.place)).toEqual([place]);
  });

  test('anything at all gives a state that can be shown', () => {
    const pieces = fc.constantFrom(
      'g=',
      'loss=',
      'methods=',
      'method=',
      '&',
      ';',
      ',',
      ':',
      '%',
      '1',
      '-',
      'cagrad',
      'c',
      '=',
      '?',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { state } = labCodec.read(text);
        expect([2, 3]).toContain(state.gradients.length);
        expect(state.losses).toHaveLength(state.gradients.length);
        expect(state.weights).toHaveLength(state.gradients.length);
        expect(
          [state.selected, ...state.shown, ...Object.keys(state.options)].every((id) => id in weightings),
        ).toBe(true);
        expect(there(state)).toEqual({ state, problems: [] });
      }),
    );
  });

  test('unknown and repeated methods are left out and said', () => {
    const { state, problems } = labCodec.read('methods=pcgrad,nosuch,pcgrad,mgda&method=nosuch');
    expect(state.shown).toEqual(['pcgrad', 'mgda']);
    expect(state.selected).toBe(labDefault.selected);
    expect(problems.map(({ found }) => found)).toEqual(['nosuch', 'pcgrad', 'nosuch']);
  });

  test('is read as meant after a journey: written for a page, separators encoded, a mark behind it', () => {
    const link = 'g=1.2,0.4;-0.8,0.9&loss=1,0.5&methods=pcgrad,cagrad;c:0.4&method=cagrad';
    const meant = labCodec.read(link);
    expect(meant.problems).toEqual([]);
    expect(labCodec.read(link.replaceAll('&', '&amp;'))).toEqual(meant);
    const encoded = link.replace(/[,;:]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    expect(labCodec.read(encoded)).toEqual(meant);
    const { state, problems } = labCodec.read(`${link}).`);
    expect(state).toEqual(meant.state);
    expect(problems).toMatchObject([{ place: 'link', found: ').' }]);
  });

  test('is no configuration to the reader of configurations', () => {
    const hash = hashFor('lab', labCodec.write(withTasks(labDefault, 3)));
    expect(hash).toMatch(/^#lab\?g=/);
    expect(readUrl(hash)).toEqual({ config: startConfig, problems: [] });
    expect(readUrl(`https://example.org/${hash}`)).toEqual({ config: startConfig, problems: [] });
  });
});

test('a task that comes and goes leaves the others as they were', () => {
  const three = withTasks({ ...labDefault, losses: [0.5, 2] }, 3);
  expect(three.losses).toEqual([0.5, 2, 1]);
  expect(withTasks(three, 2)).toEqual({ ...labDefault, losses: [0.5, 2] });
});
