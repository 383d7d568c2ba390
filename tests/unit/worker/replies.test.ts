import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { referenceTo } from '../../../src/core/data/table/reference';
import { parameterFiles, readParameterFiles } from '../../../src/core/export/parameter-files';
import { readSafetensors } from '../../../src/core/export/safetensors';
import { spelled } from '../../../src/core/problem';
import { setBackend } from '../../../src/engine/backend';
import { tf } from '../../../src/engine/tensorflow/tf';
import { packed } from '../../../src/worker/pack';
import type { Question, Replies } from '../../../src/worker/protocol';
import { Run } from '../../../src/worker/run';
import { setUpRun } from '../../../src/worker/run-setup';
import { tableOf } from '../core/data/table/tables';

const config: Config = { ...defaultConfig, samples: 60, trunk: [4], batch: 8, seeds: 2, validationShare: 0 };
const sizes = { inputs: 2, outputs: [1, 3] };
const facts = { link: '#v=1', step: 5, encoding: null };

beforeAll(async () => {
  expect(await setBackend('cpu')).toBeNull();
});

const runOf = (given: Config, table: ReturnType<typeof tableOf> | null = null) => {
  const setup = setUpRun(given, table);
  if (!('shape' in setup)) throw new Error(JSON.stringify(setup));
  return new Run(setup);
};

async function trained(run: Run, steps: number): Promise<Run> {
  for (let step = 0; step < steps; step++) await run.update();
  await run.takeLosses();
  return run;
}

const ask = <K extends Question['kind']>(run: Run, question: Extract<Question, { kind: K }>) =>
  run.reply(question) as Promise<Replies[K]>;

describe('parameters', () => {
  it('that leave the page and come back give the same answers, seed by seed', async () => {
    const before = tf.memory().numTensors;
    const run = await trained(runOf(config), 5);
    const { values, step } = await ask(run, { kind: 'parameters', isAtBest: false });
    expect(step).toBe(5);
    const files = parameterFiles(config, sizes, values, facts);
    expect(files.map(([name]) => name)).toEqual([
      `parameters-seed-${config.seed}.safetensors`,
      `parameters-seed-${config.seed + 1}.safetensors`,
    ]);
    const back = readParameterFiles([...files].reverse(), config, sizes);
    expect(back).toEqual(values);
    const other = runOf(config);
    other.begin(back as Float32Array);
    const [judged, again] = [await run.evaluate(0), await other.evaluate(0)];
    expect(again.shared).toEqual(judged.shared);
    expect(again.step).toBe(0);
    run.dispose();
    other.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('say where they come from', async () => {
    const run = runOf(config);
    const { values } = await ask(run, { kind: 'parameters', isAtBest: false });
    const [[name, file]] = parameterFiles(config, sizes, values, facts) as [[string, Uint8Array]];
    expect(readSafetensors(file, name)).toMatchObject({
      metadata: { link: '#v=1', seed: String(config.seed), step: '5' },
    });
    run.dispose();
  });

  it('of another network, or of other seeds, are refused, tensor by tensor', async () => {
    const wide = { ...config, trunk: [6] };
    const run = runOf(wide);
    const { values } = await ask(run, { kind: 'parameters', isAtBest: false });
    const files = parameterFiles(wide, sizes, values, facts);
    const problems = readParameterFiles(files.slice(0, 1), config, sizes);
    if (problems instanceof Float32Array) throw new Error('they were taken');
    expect(spelled(problems[0]!)).toEqual({
      place: `parameters-seed-${config.seed}.safetensors, tensor trunk.0.weight`,
      found: '[6, 2]',
      expected: '[4, 2]',
      used: '',
    });
    const elsewhere = readParameterFiles(files, { ...wide, seed: config.seed + 1 }, sizes);
    if (elsewhere instanceof Float32Array) throw new Error('they were taken');
    expect(spelled(elsewhere[0]!)).toMatchObject({
      place: `seed ${config.seed + 2}`,
      expected: 'a file of this seed',
    });
    expect(readParameterFiles(files.slice(1), wide, sizes)).toBeInstanceOf(Float32Array);
    run.dispose();
  });
});

describe('answers to inputs', () => {
  it('are those that the run predicts on its test rows, of every seed', async () => {
    const run = await trained(runOf({ ...config, draws: 'training' }), 5);
    const setup = setUpRun({ ...config, draws: 'training' }, null);
    if (!('shape' in setup)) throw new Error('no data');
    const [{ inputs, test, features }] = setup.datasets as [(typeof setup.datasets)[number]];
    const rows = Float32Array.from(
      [...test].flatMap((row) => [...inputs.subarray(row * features.length, (row + 1) * features.length)]),
    );
    const { runs } = await ask(run, { kind: 'answers', inputs: rows, isAtBest: false });
    for (const seed of [0, 1]) {
      const predicted = await run.predict(0, { run: seed, isAtBest: false });
      expect(runs[seed]![0]!.values).toEqual(predicted.values);
    }
    run.dispose();
  });
});

describe('a table', () => {
  const table = tableOf({
    id: ['a-1', 'a-2', '=a', 'a-4', 'a-5', 'a-6', 'a-7', 'a-8'],
    x: [1.5, 2, 3, 4, 5, 2, 7, 8],
    kind: ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'],
    y: [2, 4, 6, 8, 10, 12, 14, 16],
  });
  const given: Config = {
    ...config,
    data: 'table',
    table: referenceTo(table),
    ignored: ['id'],
    tasks: [{ ...defaultConfig.tasks[0]!, target: 'y', kind: 'regression' }],
  };

  it('keeps the names of its rows in a file of predictions', async () => {
    const run = runOf(given, table);
    const { text } = await ask(run, { kind: 'file', rows: 'all', spotlight: { run: 1, isAtBest: false } });
    const rows = text.split('\r\n').map((row) => row.split(','));
    expect(rows[0]).toEqual(['row', 'id', 'split', 'y', 'y predicted']);
    expect(
      rows
        .slice(1)
        .map(([row, id]) => `${row} ${id}`)
        .slice(0, 3),
    ).toEqual(['1 a-1', '2 a-2', `3 "'=a"`]);
    expect(rows.length).toBe(9);
    run.dispose();
  });

  it('tells how its columns became inputs', async () => {
    const run = runOf(given, table);
    const { columns, tasks } = await ask(run, { kind: 'encoding' });
    expect(columns.map(({ kind, column }) => `${kind} ${column}`)).toEqual(['numeric x', 'categorical kind']);
    expect(tasks.map(({ name }) => name)).toEqual(['y']);
    run.dispose();
  });
});

describe('a program in a package', () => {
  it('is that of the run in the spotlight: its seed, its first parameters', () => {
    const shares: number[] = [];
    const result = packed({ type: 'program', config, table: null, run: 1, link: '#v=1' }, (share) =>
      shares.push(share),
    );
    if (result.type !== 'packed') throw new Error(JSON.stringify(result));
    const files = unzipSync(result.file);
    expect(Object.keys(files).map((path) => path.replace('mtl-pytorch/', ''))).toEqual([
      'README.md',
      'requirements.txt',
      'model.py',
      'method.py',
      'data.py',
      'train.py',
      'tune.py',
      'tune.json',
      'config.json',
      'init.safetensors',
      'data/encoding.json',
      'data/rows.safetensors',
      'data/batches.safetensors',
    ]);
    expect(strFromU8(files['mtl-pytorch/README.md']!)).toContain(`with seed ${config.seed + 1}`);
    expect(shares).toEqual([0.6]);
  });

  it('of a table that is not there is refused in words', () => {
    const command = {
      type: 'program',
      config: { ...config, data: 'table' },
      table: null,
      run: 0,
      link: '',
    } as const;
    expect(packed(command, () => {})).toMatchObject({ type: 'refused', problems: [{ place: 'table' }] });
  });

  it('of parameters is taken apart again; what is no zip is refused', () => {
    const file = new Uint8Array([1, 2, 3]);
    const pack = packed(
      {
        type: 'pack',
        files: [
          ['a.safetensors', file],
          ['b.txt', file],
        ],
      },
      () => {},
    );
    if (pack.type !== 'packed') throw new Error('no package');
    expect(packed({ type: 'unpack', file: pack.file, name: 'p.zip' }, () => {})).toEqual({
      type: 'unpacked',
      files: [['a.safetensors', file]],
    });
    expect(packed({ type: 'unpack', file, name: 'p.zip' }, () => {})).toMatchObject({
      problems: [{ found: 'no zip' }],
    });
  });
});
