import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTorch } from '../../../scripts/python.mjs';
import { torchMethods } from '../../../src/core/export/torch/methods';
import { sweepFiles } from '../../../src/core/export/torch/sweep';
import { setBackend } from '../../../src/engine/backend';
import { given } from '../../setup/trainers';
import { written } from './exported';

const python = findTorch();

/** What its documentation has of TorchJD 0.12 and of Ray 2.40: neither is a package of Debian. */
const documented: Readonly<Record<string, readonly string[]>> = {
  'torchjd.aggregation': [
    ...['AlignedMTLWeighting', 'CAGradWeighting', 'ConFIG', 'ConstantWeighting', 'CRMOGMWeighting'],
    ...['DualProjWeighting', 'FairGradWeighting', 'GradDrop', 'GradVacWeighting', 'IMTLGWeighting'],
    ...['KrumWeighting', 'MeanWeighting', 'MGDAWeighting', 'NashMTL', 'PCGradWeighting'],
    ...['RandomWeighting', 'SumWeighting', 'TrimmedMean', 'UPGradWeighting'],
  ],
  ray: ['tune'],
  'ray.tune': ['TuneConfig', 'Tuner', 'grid_search', 'report'],
};

describe.skipIf(python === null)('an exported program that was not run with TorchJD and Ray', () => {
  const byTorchjd = Object.entries(torchMethods).filter(([, { torchjd }]) => torchjd !== undefined);
  const folders: string[] = [];
  const script = join(import.meta.dirname, 'imported_names.py');
  const imported = (root: string): Record<string, readonly string[]> => {
    const done = spawnSync(python!, [script, root, ...pythonFiles()], { encoding: 'utf8' });
    expect(done.stderr).toBe('');
    return JSON.parse(done.stdout);
  };
  const pythonFiles = () =>
    folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.py'))
        .map((name) => join(folder, name)),
    );

  beforeAll(async () => {
    expect(await setBackend('cpu')).toBeNull();
    for (const [id] of byTorchjd) folders.push(written(given({ batch: 16, method: { id, options: {} } })));
    const sweep = mkdtempSync(join(tmpdir(), 'mtl-sweep-'));
    for (const [path, content] of sweepFiles([], { link: '', needsTorchjd: true }))
      writeFileSync(join(sweep, path), content);
    folders.push(sweep);
  });

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('compiles, in all its files', () => {
    const done = spawnSync(python!, ['-m', 'py_compile', ...pythonFiles()], { encoding: 'utf8' });
    expect(done.stderr).toBe('');
    expect(pythonFiles().length).toBe(5 * byTorchjd.length + 1);
  });

  it.each(['torchjd', 'ray'])('takes of %s only what its documentation has', (root) => {
    const found = imported(root);
    expect(Object.keys(found).length).toBeGreaterThan(0);
    for (const [module, names] of Object.entries(found))
      expect(documented[module]).toEqual(expect.arrayContaining([...names]));
  });

  it('takes each method of TorchJD that its record names', () => {
    const named = byTorchjd.flatMap(([, { torchjd }]) => torchjd!);
    expect(imported('torchjd')['torchjd.aggregation']).toEqual([...new Set(named)].sort());
  });
});
