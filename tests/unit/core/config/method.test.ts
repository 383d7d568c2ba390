import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../../../src/core/config/defaults';
import { runFields } from '../../../../src/core/config/fields';
import { configSchema } from '../../../../src/core/config/schema';
import {
  keptNumber,
  keptRecord,
  type OptionField,
  type RecordChoice,
} from '../../../../src/core/fields/field';
import { readUrl, writeUrl } from '../../../../src/core/link/url';
import { spelled } from '../../../../src/core/problem';

const field = runFields.method;

/** Methods and ways of sharing: what is chosen from a list, with options of its own. */
const choices = (['method', 'sharing'] as const).flatMap((name) =>
  Object.entries(runFields[name].records).map(([id, { options }]) => ({ name, id, options })),
);

const withMethod = (method: RecordChoice) => ({ ...defaultConfig, method });
const linkOf = (id: string, options: RecordChoice['options'] = {}) => writeUrl(withMethod({ id, options }));
const accepts = (method: unknown) => configSchema.safeParse({ ...defaultConfig, method }).success;

function values(option: OptionField): fc.Arbitrary<number | string | boolean> {
  if (option.type === 'toggle') return fc.boolean();
  if (option.type === 'choice') return fc.constantFrom(...option.options.map(({ id }) => id));
  const spread = fc.double({ min: option.min, max: option.max, noNaN: true });
  const edges = fc.constantFrom(0, option.min, option.max);
  return fc.oneof(spread, edges).map((value) => keptNumber(option, value));
}

describe.each(choices)('a link with $name=$id', ({ name, id, options }) => {
  const configOf = (choice: RecordChoice) => ({ ...defaultConfig, [name]: choice });
  const accepts = (choice: unknown) => configSchema.safeParse({ ...defaultConfig, [name]: choice }).success;
  const drawnChoices = fc
    .record(Object.fromEntries(Object.entries(options).map(([name, option]) => [name, values(option)])), {
      requiredKeys: [],
    })
    .map((drawn) => keptRecord(runFields[name], { id, options: drawn as RecordChoice['options'] }));

  test('is read back with the very same options, whatever they are', () => {
    fc.assert(
      fc.property(drawnChoices, (choice) => {
        const config = configOf(choice);
        expect(configSchema.safeParse(config).error).toBeUndefined();
        expect(readUrl(writeUrl(config))).toEqual({ config, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('says nothing of an option at its default, which the schema refuses', () => {
    for (const [option, field] of Object.entries(options)) {
      const link = `v=1&${name}=${id};${field.key}:${linkValue(field)}`;
      expect(readUrl(link)).toEqual({ config: configOf({ id, options: {} }), problems: [] });
      expect(accepts({ id, options: { [option]: field.default } })).toBe(false);
    }
    expect(accepts({ id, options: {} })).toBe(true);
  });

  test('has keys and names that need no escape', () => {
    for (const part of [id, ...Object.values(options).map(({ key }) => key)]) {
      expect(part).toMatch(/^[a-z][a-z\d_-]*$/);
    }
    for (const option of Object.values(options)) {
      if (option.type !== 'choice') continue;
      for (const choice of option.options) expect(choice.id).toMatch(/^[a-z][a-z\d_-]*$/);
    }
  });
});

function linkValue(option: OptionField): string {
  if (option.type === 'toggle') return option.default ? 'on' : 'off';
  if (option.type === 'choice') return option.default;
  return String(option.unit === 'percent' ? option.default * 100 : option.default);
}

test('a method is written with its options in the order of its record', () => {
  expect(linkOf('cagrad')).toBe('v=1&method=cagrad');
  expect(linkOf('cagrad', { rescale: 'square', c: 0.4 })).toBe('v=1&method=cagrad;c:0.4;rescale:square');
  expect(linkOf('pcgrad', { self: true })).toBe('v=1&method=pcgrad;self:on');
  expect(linkOf('fixed')).toBe('v=1');
});

describe('a part of a link that cannot be used', () => {
  const said = (method: string) => {
    const { config, problems } = readUrl(`v=1&method=${method}`);
    expect(problems).toHaveLength(1);
    return { ...config.method, ...spelled(problems[0]!) };
  };

  test('is a method that there is not, which gives the default', () => {
    for (const unknown of ['pcgard', '', '__proto__', 'toString', 'pcgard;c:0.4']) {
      expect(said(unknown)).toMatchObject({ place: 'method', id: 'fixed', used: 'fixed', options: {} });
    }
    expect(said('pcgard')).toMatchObject({ found: 'pcgard', expected: expect.stringContaining('pcgrad') });
  });

  test('is an option that the method does not have', () => {
    expect(said('cagrad;d:0.4')).toMatchObject({
      place: 'method, cagrad',
      found: 'd:0.4',
      expected: 'one of c, rescale, then a colon and a value',
      used: '',
      id: 'cagrad',
      options: {},
    });
    expect(said('gls;c:1')).toMatchObject({ expected: 'no option', id: 'gls', options: {} });
    expect(said('cagrad;&')).toMatchObject({ id: 'cagrad', found: '' });
    expect(said('cagrad;0.4')).toMatchObject({ id: 'cagrad', found: '0.4' });
    expect(said('cagrad;toString:1')).toMatchObject({ id: 'cagrad', found: 'toString:1' });
  });

  test('is a value off the range or the grid of its option', () => {
    expect(said('cagrad;c:7')).toMatchObject({
      place: 'method, cagrad, c',
      found: '7',
      used: '0.99',
      options: { c: 0.99 },
    });
    expect(said('cagrad;c:0.401')).toMatchObject({ used: '0.4', options: { c: 0.4 } });
    expect(said('cagrad;c:x')).toMatchObject({ used: '0.5', options: {} });
    expect(said('cagrad;rescale:cube')).toMatchObject({
      expected: 'one of none, square, linear',
      used: 'none',
      options: {},
    });
    expect(said('pcgrad;self:maybe')).toMatchObject({ expected: 'one of on, off', used: 'off', options: {} });
  });

  test('is an option that is said twice, of which the first is used', () => {
    expect(said('cagrad;c:0.1;c:0.2')).toMatchObject({
      place: 'method, cagrad, c',
      found: 'c:0.2',
      used: '0.1',
      options: { c: 0.1 },
    });
  });
});

test('the schema refuses methods and options that there are not, and values off their range or grid', () => {
  for (const method of [
    { id: 'pcgard', options: {} },
    { id: 'toString', options: {} },
    { id: 'cagrad' },
    { id: 'cagrad', options: { d: 1 } },
    { id: 'cagrad', options: { c: 1.5 } },
    { id: 'cagrad', options: { c: 0.401 } },
    { id: 'cagrad', options: { c: '0.4' } },
    { id: 'cagrad', options: { c: undefined } },
    { id: 'cagrad', options: {}, more: 1 },
    'cagrad',
    undefined,
  ]) {
    expect(accepts(method)).toBe(false);
  }
  expect(accepts({ id: 'cagrad', options: { c: 0.4, rescale: 'linear' } })).toBe(true);
});

test('the choice that is kept has every option on its range, and none that is unknown or at its default', () => {
  const kept = (id: string, options: RecordChoice['options']) => keptRecord(field, { id, options });
  expect(kept('cagrad', { c: 3, rescale: 'none', d: 1 })).toEqual({ id: 'cagrad', options: { c: 0.99 } });
  expect(kept('cagrad', { c: 'x', rescale: 'cube' })).toEqual({ id: 'cagrad', options: {} });
  expect(kept('pcgrad', { self: 1 })).toEqual({ id: 'pcgrad', options: {} });
  expect(kept('lost', { c: 1 })).toEqual(field.default);
});
