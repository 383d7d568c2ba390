import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type ChartChoices, chartFields, defaultCharts } from '../../../../src/core/config/chart-fields';
import { defaultConfig, defaultTask, startConfig } from '../../../../src/core/config/defaults';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { configVersion, maxTasks } from '../../../../src/core/config/limits';
import { presets } from '../../../../src/core/config/presets';
import { type Config, configSchema, type TaskConfig } from '../../../../src/core/config/schema';
import { dataFamilies, normaliseTask } from '../../../../src/core/data/index';
import { type Field, keptNumber, keptRecord, type RecordField } from '../../../../src/core/fields/field';
import { type Migration, migrate, migrations } from '../../../../src/core/link/migrations';
import { readLink, readUrl, writeUrl } from '../../../../src/core/link/url';
import { spelled } from '../../../../src/core/problem';
import { configs, recordOf } from '../../../setup/arbitrary-config';

// Ten thousand links take a few seconds, and more where the processor is shared.
vi.setConfig({ testTimeout: 60_000 });

describe('a written link', () => {
  test('is read back as the same configuration, without a problem', () => {
    fc.assert(
      fc.property(configs, (config) => {
        expect(configSchema.safeParse(config).error).toBeUndefined();
        expect(readUrl(writeUrl(config))).toEqual({ config, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('is read back with how its charts are looked at, which says nothing of what is at its default', () => {
    fc.assert(
      fc.property(recordOf<ChartChoices>(chartFields), (charts) => {
        const link = writeUrl(defaultConfig, charts);
        expect(readLink(link)).toEqual({ config: defaultConfig, charts, problems: [] });
      }),
    );
    expect(writeUrl(defaultConfig, { ...defaultCharts, spread: 'all' })).toBe('v=1&band=all');
    expect(readLink('v=1&seed=3').charts).toEqual(defaultCharts);
  });

  test('has a key for each knob and each choice of the charts, and no key twice', () => {
    const keys = [...Object.values(runFields), ...Object.values(chartFields)].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is read back as the same configuration from where an address bar has put it', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const address = new URL(`https://example.org/?lang=en#${writeUrl(config)}`);
        expect(readUrl(address.href)).toEqual({ config, problems: [] });
        expect(readUrl(address.hash)).toEqual({ config, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('means the same in any order', () => {
    const shuffled = configs.chain((config) => {
      const entries = writeUrl(config).split('&');
      const inOrder = fc.shuffledSubarray(entries, { minLength: entries.length });
      return inOrder.map((order) => ({ config, link: `${order.join('&')}&` }));
    });
    fc.assert(
      fc.property(shuffled, ({ config, link }) => {
        expect(readUrl(link)).toEqual({ config, problems: [] });
      }),
    );
  });

  test('begins with the version and says nothing else of the default', () => {
    expect(writeUrl(defaultConfig)).toBe('v=1');
    fc.assert(
      fc.property(configs, (config) => {
        expect(writeUrl(config)).toMatch(/^v=1(&|$)/);
      }),
    );
  });

  test('has no default of a field in it', () => {
    fc.assert(
      fc.property(configs, (config) => {
        const link = `&${writeUrl(config)}`;
        for (const [name, { key }] of Object.entries(runFields)) {
          const isDefault =
            JSON.stringify(config[name as keyof Config]) ===
            JSON.stringify(defaultConfig[name as keyof Config]);
          expect(link.includes(`&${key}=`)).toBe(!isDefault);
        }
      }),
    );
  });

  test.each([
    [
      { tasks: [task('rings'), task('wave', { weight: 0.5, rotation: 40, labels: 0.12 })], trunk: [16, 16] },
      'v=1&tasks=rings,wave*0.5;labels:12;turn:40&trunk=16,16',
    ],
    [
      { trunk: [], testShare: 0.29, baseline: false, learningRate: 0.00001 },
      'v=1&test=29&trunk=none&lr=1e-5&baseline=off',
    ],
    [{ tasks: [task('wave', { name: 'große Welle' })] }, 'v=1&tasks=wave;name:große+Welle'],
    [{ tasks: [task('wave', { name: 'a,b;c:d*e' })] }, 'v=1&tasks=wave;name:a%2Cb%3Bc%3Ad%2Ae'],
    [
      { data: 'table', table: 'https://example.org/t.csv?a=b&c' },
      'v=1&data=table&tasks=circle;kind:binary;labels:10,rings;kind:multiclass;labels:10&table=https://example.org/t.csv?a=b%26c',
    ],
    [{ data: 'article', tasks: dataFamilies.article.defaultTasks(null) }, 'v=1&data=article'],
  ] as [Partial<Config>, string][])('is readable: %j', (changes, link) => {
    expect(writeUrl({ ...defaultConfig, ...changes })).toBe(link);
  });

  test('leaves out a kind that the target dictates, even a wrong one', () => {
    const wrong = { ...task('wave'), kind: 'binary' as const };
    const config = { ...defaultConfig, tasks: [wrong] };
    expect(writeUrl(config)).toBe('v=1&tasks=wave');
    expect(readUrl(writeUrl(config)).config.tasks).toEqual([task('wave')]);
  });

  test('has half a surrogate pair replaced, as every address has', () => {
    const config = { ...defaultConfig, table: 'a\ud800b' };
    expect(readUrl(writeUrl(config))).toEqual({ config: { ...config, table: 'a\ufffdb' }, problems: [] });
  });

  test('of every preset is short and read back', () => {
    for (const { config } of presets) {
      expect(writeUrl(config).length).toBeLessThan(250);
      expect(readUrl(writeUrl(config))).toEqual({ config, problems: [] });
    }
  });

  test('is shorter than 3,000 characters with sixteen tasks and every knob of the plane at its longest', () => {
    const run = Object.entries(runFields)
      .filter(([, { type }]) => type !== 'text' && type !== 'names')
      .map(([name, field]) => [name, name === 'data' ? 'plane' : longest(field)]);
    const knobs = Object.fromEntries(
      Object.entries(taskFields).map(([name, field]) => [name, longest(field)]),
    );
    const targets = dataFamilies.plane.targets(null).map(({ id }) => id);
    const target = targets.reduce((a, b) => (b.length > a.length ? b : a));
    const worst = normaliseTask({ ...knobs, target } as TaskConfig, 'plane', null);
    const tasks = Array.from({ length: maxTasks }, () => worst);
    const config: Config = { ...defaultConfig, ...Object.fromEntries(run), tasks };
    expect(configSchema.safeParse(config).error).toBeUndefined();
    expect(readUrl(writeUrl(config))).toEqual({ config, problems: [] });
    const ends = Object.values(taskFields).filter(({ key }) => !['target', 'kind', 'weight'].includes(key));
    for (const { key } of ends) expect(writeUrl(config)).toContain(`;${key}:`);
    expect(writeUrl(config).length).toBeLessThan(3000);
  });
});

/** A task on the plane. */
function task(target: string, changes: Partial<TaskConfig> = {}): TaskConfig {
  return normaliseTask({ ...defaultTask, target, ...changes }, 'plane', null);
}

/** A value of a field that takes the most digits or letters. */
function longest(field: Field): unknown {
  switch (field.type) {
    case 'number': {
      const digits = (value: number) =>
        String(field.unit === 'percent' ? Math.round(value * 100) : value).length;
      const powers = Array.from({ length: 12 }, (_, power) => 1.23 * 10 ** (power - 6));
      const asked = [field.min, field.max, 0.89, -99.9, 359, 5, ...powers].map((value) =>
        keptNumber(field, value),
      );
      const others = asked.filter((value) => value !== field.default);
      return others.reduce((a, b) => (digits(b) > digits(a) ? b : a));
    }
    case 'choice':
      return field.options.map(({ id }) => id).reduce((a, b) => (b.length > a.length ? b : a));
    case 'toggle':
      return !field.default;
    case 'widths':
      return Array.from({ length: field.maxLayers }, () => field.max);
    case 'text':
      return 'One long name of one of many tasks'.slice(0, field.maxLength).trim();
    case 'names':
      return field.default;
    case 'record':
      return longestMethod(field);
    default:
      return field satisfies never;
  }
}

function longestMethod(field: RecordField): unknown {
  const choices = Object.entries(field.records).map(([id, { options }]) => {
    const values = Object.entries(options).map(([name, option]) => [name, longest(option)]);
    return keptRecord(field, { id, options: Object.fromEntries(values) });
  });
  const length = (choice: unknown) => JSON.stringify(choice).length;
  return choices.reduce((a, b) => (length(b) > length(a) ? b : a));
}

describe('any string at all', () => {
  const pieces = fc.constantFrom(
    ...[
      'v=1',
      '&',
      '=',
      'tasks=',
      'rings',
      'wave',
      '*',
      ';',
      ':',
      ',',
      '%',
      '%2C',
      '%ff',
      '+',
      '-1',
      '1e999',
    ],
    ...['0.5', 'none', 'on', '#', '__proto__', 'constructor', 'toString', ' ', '\ud800', '😀', '好'],
    ...Object.values(runFields).map(({ key }) => `&${key}=`),
    ...Object.values(taskFields).map(({ key }) => `;${key}:`),
    ...Object.entries(runFields.method.records).map(
      ([id, { options }]) =>
        `&method=${[id, ...Object.values(options).map(({ key }) => `${key}:`)].join(';')}`,
    ),
    ...runFields.data.options.map(({ id }) => `&data=${id}`),
  );
  const patched = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), pieces), { minLength: 1, maxLength: 5 });
  const mutated = fc.tuple(configs, edits).map(([config, changes]) =>
    changes.reduce((link, [place, length, piece]) => {
      const at = place % (link.length + 1);
      return link.slice(0, at) + piece + link.slice(at + length);
    }, writeUrl(config)),
  );

  test('gives a configuration that the schema accepts, and a list of whole problems', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), patched, mutated), (link) => {
        const { config, problems } = readUrl(link);
        expect(configSchema.safeParse(config).error).toBeUndefined();
        for (const t of config.tasks) expect(normaliseTask(t, config.data, null)).toEqual(t);
        expect(problems.length).toBeLessThanOrEqual(21);
        for (const { place, found, used } of problems.map(spelled)) {
          expect(place).not.toBe('');
          expect(Math.max(place.length, found.length)).toBeLessThanOrEqual(90);
          expect(used.length).toBeLessThanOrEqual(90);
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('gives a configuration whose own link is read without a problem', () => {
    fc.assert(
      fc.property(fc.oneof(patched, mutated), (link) => {
        const { config } = readUrl(link);
        expect(readUrl(writeUrl(config))).toEqual({ config, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', '#', '#lab', 'lab', '#/lab', 'https://example.org/mtl/', 'https://example.org/#lab', '  '])(
    'that is no configuration means what the page starts with: %j',
    (link) => {
      expect(readUrl(link)).toEqual({ config: startConfig, problems: [] });
    },
  );
});

describe('a problem says where, what was found, what was expected and what is used', () => {
  const said = (link: string) => {
    const { config, problems } = readUrl(link);
    expect(problems).toHaveLength(1);
    return { config, ...spelled(problems[0]!) };
  };

  test('of an unknown key', () => {
    expect(said('v=1&sede=3')).toMatchObject({ place: 'sede', found: '3', used: '' });
    expect(said('v=1&sede=3').expected).toContain('seed');
    expect(said('v=1&__proto__=3').place).toBe('__proto__');
  });

  test('of a word without a value', () => {
    expect(said('v=1&seed')).toMatchObject({ place: 'link', found: 'seed', expected: 'key=value' });
  });

  test('of a number out of range, off the grid, or none', () => {
    expect(said('v=1&samples=1e9')).toMatchObject({
      place: 'samples',
      found: '1e9',
      used: '20000',
      config: { samples: 20_000 },
    });
    expect(said('v=1&test=2')).toMatchObject({ used: '5', config: { testShare: 0.05 } });
    expect(said('v=1&test=2').expected).toContain('5 to 90');
    expect(said('v=1&batch=8.5')).toMatchObject({ used: '9', config: { batch: 9 } });
    expect(said('v=1&lr=0.123456')).toMatchObject({ used: '0.123' });
    for (const none of ['', 'x', 'NaN', 'Infinity', '0x10', '1,5', '--1', '٣']) {
      expect(said(`v=1&lr=${none}`)).toMatchObject({
        place: 'lr',
        used: '0.01',
        config: { learningRate: 0.01 },
      });
    }
  });

  test('of an unknown choice, toggle or list of widths', () => {
    expect(said('v=1&optimizer=lion')).toMatchObject({
      found: 'lion',
      expected: 'one of sgd, momentum, adam, adamw',
      used: 'adam',
    });
    expect(said('v=1&optimizer=toString')).toMatchObject({ used: 'adam' });
    expect(said('v=1&baseline=maybe')).toMatchObject({ expected: 'one of on, off', used: 'on' });
    expect(said('v=1&trunk=4,x,9999')).toMatchObject({ used: '4,512', config: { trunk: [4, 512] } });
    expect(said('v=1&trunk=1,2,3,4,5,6,7')).toMatchObject({ used: '1,2,3,4,5,6' });
    expect(said('v=1&trunk=')).toMatchObject({ used: '8,8' });
    expect(said('v=1&head=0')).toMatchObject({ used: '1', config: { head: [1] } });
  });

  test('of a text that is too long or not percent-encoded', () => {
    expect(said(`v=1&table=${'x'.repeat(2049)}`).config.table).toBe('x'.repeat(2048));
    expect(said(`v=1&table=${'😀'.repeat(1025)}`).config.table).toBe('😀'.repeat(1024));
    expect(said('v=1&table=100%25&numeric=50%,b')).toMatchObject({
      place: 'numeric',
      found: '50%',
      used: '50%',
      config: { table: '100%', numeric: ['50%', 'b'] },
    });
    expect(said('v=1&table=%41%C3')).toMatchObject({ place: 'table', config: { table: '%41%C3' } });
  });

  test('of names that are empty or too many', () => {
    expect(said('v=1&numeric=a,,b')).toMatchObject({ place: 'numeric', config: { numeric: ['a', 'b'] } });
    const many = Array.from({ length: 201 }, (_, index) => `c${index}`).join(',');
    expect(said(`v=1&ignore=${many}`).config.ignored).toHaveLength(200);
  });

  test('of the first two hundred entries alone: what comes behind them is not read', () => {
    const link = (before: number) => `v=1${'&'.repeat(before)}&seed=3`;
    expect(readUrl(link(100)).config.seed).toBe(3);
    expect(readUrl(link(200)).config.seed).toBe(defaultConfig.seed);
  });

  test('of a repeated key, of which the first is used', () => {
    expect(said('v=1&seed=1&seed=2')).toMatchObject({
      place: 'seed',
      found: '2',
      used: '1',
      config: { seed: 1 },
    });
    expect(said('v=1&tasks=wave*2;weight:3')).toMatchObject({
      place: 'task 1, weight',
      used: '2',
      config: { tasks: [{ weight: 2 }] },
    });
    expect(said('v=1&tasks=wave;turn:4;turn:5').config.tasks[0]!.rotation).toBe(4);
  });

  test('of an unknown target or knob, by the number of the task', () => {
    expect(said('v=1&tasks=rings,squares;turn:30')).toMatchObject({
      place: 'task 2, target',
      found: 'squares',
      used: 'circle',
      config: { tasks: [{ target: 'rings' }, { target: 'circle', rotation: 30, kind: 'binary' }] },
    });
    expect(said('v=1&tasks=rings,squares').expected).toContain('checkerboard');
    expect(said('v=1&data=article&tasks=rings')).toMatchObject({ used: 'noise', expected: 'one of noise' });
    expect(said('v=1&tasks=rings;angle:30')).toMatchObject({ place: 'task 1', found: 'angle:30', used: '' });
    expect(said('v=1&tasks=rings;target:wave').config.tasks[0]!.target).toBe('rings');
    expect(said('v=1&tasks=rings*heavy')).toMatchObject({
      place: 'task 1, weight',
      found: 'heavy',
      used: '1',
    });
  });

  test('of no task, or too many', () => {
    expect(said('v=1&tasks=')).toMatchObject({
      place: 'tasks',
      used: 'circle, rings',
      config: { tasks: defaultConfig.tasks },
    });
    const many = said(`v=1&tasks=${Array.from({ length: 17 }, () => 'wave').join(',')}`);
    expect(many).toMatchObject({ place: 'tasks', found: '17 tasks', used: 'the first 16' });
    expect(many.config.tasks).toHaveLength(16);
  });

  test('of a version that is newer, or none', () => {
    expect(said(`v=${configVersion + 1}&seed=3`)).toMatchObject({
      place: 'v',
      found: '2',
      config: { seed: 3 },
    });
    expect(said(`v=${configVersion + 1}`).expected).toContain('newer');
    for (const none of ['0', '-1', 'x', '', '1.5'])
      expect(said(`v=${none}`)).toMatchObject({ place: 'v', used: '1' });
  });

  test('in a readable length, and the first twenty before how many there are more', () => {
    expect(said(`v=1&${'k'.repeat(5000)}=${'x'.repeat(5000)}`).found).toHaveLength(60);
    const { problems } = readUrl(Array.from({ length: 100 }, (_, index) => `x${index}=1`).join('&'));
    expect(problems).toHaveLength(21);
    expect(problems[20]).toMatchObject({ found: '80 more problems' });
  });

  test('and a kind that does not fit its target is put right without a word', () => {
    expect(readUrl('v=1&tasks=wave;kind:binary')).toEqual(readUrl('v=1&tasks=wave'));
    expect(readUrl('v=1&data=table&tasks=a;kind:binary').config.tasks[0]!.kind).toBe('binary');
  });
});

describe('an old link', () => {
  const lines = readFileSync(join(import.meta.dirname, 'links.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

  test.each(lines)('says what it said: %s', (line) => {
    const space = line.indexOf(' ');
    const { config, problems } = readUrl(line.slice(0, space));
    expect(config).toMatchObject(JSON.parse(line.slice(space + 1)));
    expect(problems).toEqual([]);
  });

  test('names every version, and every knob, choice and target of this one', () => {
    const links = lines.map((line) => line.slice(0, line.indexOf(' '))).join('\n');
    for (let version = 1; version <= configVersion; version++) expect(links).toContain(`v=${version}`);
    for (const { key } of Object.values(runFields)) expect(links).toMatch(new RegExp(`\\b${key}=`));
    for (const { key } of Object.values(taskFields)) {
      if (key !== 'target' && key !== 'weight') expect(links).toContain(`;${key}:`);
    }
    for (const { id } of dataFamilies.plane.targets(null)) expect(links).toMatch(new RegExp(`[=,]${id}\\b`));
    const choices = [runFields.method, runFields.sharing].flatMap((field: RecordField) =>
      Object.entries(field.records).map(([id, { options }]) => ({ name: `${field.key}=${id}`, options })),
    );
    for (const { name, options } of choices) {
      const said = links
        .split(/[\n&]/)
        .filter((part) => part.split(';')[0] === name)
        .join('\n');
      expect(said).not.toBe('');
      for (const { key } of Object.values(options)) expect(said).toContain(`;${key}:`);
    }
    for (const field of Object.values(runFields)) {
      if (field.type !== 'choice') continue;
      for (const { id } of field.options) {
        if (id !== field.default) expect(links).toContain(`${field.key}=${id}`);
      }
    }
  });

  test('is led to this version by migrations without a gap', () => {
    expect(migrations).toHaveLength(configVersion - 1);
  });

  test('goes through the migrations from its own version on, in order', () => {
    const mark =
      (name: string): Migration =>
      (entries) =>
        new Map([...entries, ['path', `${entries.get('path') ?? ''}${name}`]]);
    const steps = [mark('a'), mark('b'), mark('c')];
    const path = (from: number) => migrate(new Map(), from, steps).get('path');
    expect([1, 2, 3, 4].map(path)).toEqual(['abc', 'bc', 'c', undefined]);
  });
});
