import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTorch } from '../../../scripts/python.mjs';
import type { Config, TaskConfig } from '../../../src/core/config/schema';
import { torchMethods } from '../../../src/core/export/torch/methods';
import { architectures } from '../../../src/core/sharing';
import { setBackend } from '../../../src/engine/backend';
import { given, someTasks } from '../../setup/trainers';
import { job, pageLosses, run, runInTwo, steps, torchLosses, written } from './exported';

const python = findTorch();
const hasBlack = spawnSync('black', ['--version']).status === 0;

/** A name, what is not as usual, and the tasks where they are not. */
type Case = readonly [string, Partial<Config>, (readonly Partial<TaskConfig>[] | undefined)?];

const base: Partial<Config> = {
  trunk: [8, 6],
  head: [4],
  batch: 16,
  steps: 100,
  method: { id: 'equal', options: {} },
};

const sharing = (id: string, options = {}): Partial<Config> => ({ sharing: { id, options } });
const method = (id: string, options = {}): Partial<Config> => ({ method: { id, options } });

/** Tasks that leave trunk and head at depths of their own, in groups. */
const uneven = [
  { target: 'circle', kind: 'binary', trunkDepth: 1, group: 2 },
  { target: 'wave', kind: 'regression', headDepth: 0 },
  { target: 'rings', kind: 'multiclass', trunkDepth: 0, group: 2 },
] as const;

const cases: readonly Case[] = [
  ...Object.keys(architectures).map((id): Case => [`${id} with equal weights`, sharing(id)]),
  ...Object.entries(torchMethods)
    .filter(([, { torchjd }]) => torchjd === undefined)
    .map(([id]): Case => [`${id} on hard sharing`, method(id)]),
  ['a trunk that tasks leave at depths of their own', {}, uneven],
  ['groups that tasks leave at depths of their own', sharing('groups'), uneven],
  ['one gate for all tasks', sharing('mmoe', { gates: 'one' })],
  ['PLE as LibMTL has it', sharing('ple', { form: 'libmtl', own: 2 })],
  ['PLE of one level', { ...sharing('ple'), trunk: [7] }],
  [
    'experts that are no power of two, under a penalty',
    { ...sharing('dselect', { experts: 5, strength: 0.1 }), batch: 20 },
  ],
  [
    'sluice layers of odd widths, under a penalty',
    { ...sharing('sluice', { strength: 0.1, rate: 3 }), trunk: [7, 3] },
  ],
  ['sluice of one task', sharing('sluice'), [{ target: 'wave', kind: 'regression' }]],
  ['penalties in the gradient', { trunkL1: 0.001, trunkL2: 0.01, headL1: 0.001, optimizer: 'momentum' }],
  ['penalties outside of Adam', { trunkL1: 0.001, headL2: 0.01, optimizer: 'adamw' }],
  ['SGD on GELU', { optimizer: 'sgd', activation: 'gelu', learningRate: 0.1 }],
  ['towers pulled together under SGD', { ...sharing('soft', { strength: 3 }), optimizer: 'sgd' }],
  ['five tasks, no heads', { head: [] }, someTasks(5)],
  [
    'labels that are missing',
    { samples: 200 },
    [{ target: 'circle', kind: 'binary', labels: 0.1 }, ...uneven],
  ],
  ['a task of weight 0', method('dwa'), [{ target: 'circle', kind: 'binary', weight: 0 }, ...uneven]],
  [
    'a task of weight 0 by gradients',
    method('moco'),
    [{ target: 'circle', kind: 'binary', weight: 0 }, ...uneven],
  ],
  ['uncertainty weighting of Liebel and Körner', method('uw', { form: 'liebel', rate: 0.1 })],
  ['GradNorm as in LibMTL', method('gradnorm', { form: 'libmtl' })],
  ['MoCo as in LibMTL', method('moco', { form: 'libmtl' })],
  ['the recipe of smooth Tchebycheff', method('stch', { form: 'recipe', warmup: 2 })],
  ['a method by gradients on PLE', { ...sharing('ple'), ...method('modo', { gamma: 0.1 }) }],
];

describe.skipIf(python === null)('an exported program', () => {
  const folders = new Map<string, string>();
  const expected = new Map<string, number[][]>();
  let faults: Record<string, string> = {};

  beforeAll(async () => {
    expect(await setBackend('cpu')).toBeNull();
    for (const [name, changes, tasks] of cases) {
      const example = given({ ...base, ...changes }, tasks);
      folders.set(name, written(example));
      expected.set(name, await pageLosses(example));
    }
    faults = run(
      python!,
      [...folders.values()].map((folder) => job(folder, 'run')),
    );
  }, 180_000);

  afterAll(() => {
    for (const folder of folders.values()) rmSync(folder, { recursive: true });
  });

  it.each(cases.map(([name]) => name))('has the training losses of the page: %s', (name) => {
    const folder = folders.get(name)!;
    expect(faults[folder]).toBeUndefined();
    expect(farthest(torchLosses(folder), expected.get(name)!)).toBeLessThan(1e-4);
  });

  const usual = () => ['hard with equal weights', 'moco on hard sharing'].map((name) => folders.get(name)!);

  // Now and then two processes do not find each other, on a quiet machine too.
  const patient = { timeout: 45_000, retry: 4 };
  it(
    'has the losses of one process under torchrun with two, each with its part of the batches',
    patient,
    async () => {
      expect(
        await runInTwo(
          python!,
          usual().map((folder) => job(folder, 'two')),
        ),
      ).toBe('');
      for (const folder of usual())
        expect(farthest(torchLosses(folder, 'two'), torchLosses(folder))).toBeLessThan(1e-4);
    },
  );

  it('goes on from a checkpoint as if it had not been broken off', () => {
    const half = usual().map((folder) => job(folder, 'half', '--steps', '50'));
    const rest = usual().map((folder) =>
      job(folder, 'whole', '--resume', join(folder, 'half', 'checkpoint.pt')),
    );
    expect(run(python!, [...half, ...rest])).toEqual({});
    for (const folder of usual()) expect(torchLosses(folder, 'whole')).toEqual(torchLosses(folder));
  });

  it('trains in 64 bits as in 32 but for rounding, and in 16 near to it', () => {
    const of = (precision: string) =>
      usual().map((folder) => job(folder, precision, '--precision', precision));
    expect(run(python!, [...of('float64'), ...of('bfloat16')])).toEqual({});
    for (const folder of usual()) {
      expect(farthest(torchLosses(folder, 'float64'), torchLosses(folder))).toBeLessThan(1e-4);
      const low = farthest(torchLosses(folder, 'bfloat16'), torchLosses(folder));
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(0.2);
    }
  });

  it('becomes ONNX by the line of its README', () => {
    for (const folder of usual()) {
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      const [, program] = /python -c "(import torch, data, model;.*)"/.exec(readme)!;
      // Where there is onnx, it says whether the file holds.
      const checked = `${program}\nimport importlib.util\nif importlib.util.find_spec('onnx'):\n    import onnx\n    onnx.checker.check_model('model.onnx')`;
      const done = spawnSync(python!, ['-c', checked], { cwd: folder, encoding: 'utf8' });
      expect(done.status, done.stderr).toBe(0);
      expect(readFileSync(join(folder, 'model.onnx')).includes('Gemm')).toBe(true);
    }
  });

  it('compiles, in all its files', () => {
    const files = pythonFiles([...folders.values()]);
    expect(files.length).toBe(5 * cases.length);
    const done = spawnSync(python!, ['-m', 'py_compile', ...files], { encoding: 'utf8' });
    expect(done.stderr).toBe('');
  });

  it.skipIf(!hasBlack)('is formatted as black formats', () => {
    // Each text once: most of train.py is the same everywhere.
    const some = [...folders.values()].filter((_, place) => place % 9 === 0);
    const done = spawnSync('black', ['--diff', '-q', ...pythonFiles(some)], { encoding: 'utf8' });
    expect(done.stdout).toBe('');
  });
});

function pythonFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.py'))
      .map((name) => join(folder, name)),
  );
}

/** The largest relative difference of two tables of losses; of a task without a label in a batch there is none. */
function farthest(found: number[][], wanted: number[][]): number {
  expect(found.length).toBe(steps);
  const differences = wanted.flatMap((row, step) =>
    row.map((loss, task) => Math.abs(found[step]![task]! - loss) / Math.max(Math.abs(loss), 1e-6)),
  );
  return Math.max(...differences);
}
