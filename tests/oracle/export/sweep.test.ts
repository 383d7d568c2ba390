import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTorch } from '../../../scripts/python.mjs';
import { packed } from '../../../src/worker/pack';
import { given } from '../../setup/trainers';

const python = findTorch();
const base = { batch: 16, trunk: [6], seed: 7, steps: 20 };
const variants = [
  { name: 'Equal, “fixed”', changes: {} },
  { name: 'MGDA', changes: { method: { id: 'mgda', options: {} } } },
  { name: 'trunk 4', changes: { trunk: [4], seeds: 2 } },
].map(({ name, changes }) => ({ name, config: given({ ...base, ...changes }).config, link: '#v=1' }));
const command = { type: 'sweep', variants, table: null, link: '#compare?ask=methods' } as const;

describe.skipIf(python === null)('the programs of an experiment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mtl-sweep-'));
  const root = join(folder, 'mtl-sweep');
  let shares: number[] = [];

  const results = () => Papa.parse<string[]>(readFileSync(join(root, 'results.csv'), 'utf8').trim()).data;

  beforeAll(() => {
    shares = [];
    const result = packed(command, (share) => shares.push(share));
    if (result.type !== 'packed') throw new Error(JSON.stringify(result));
    for (const [path, content] of Object.entries(unzipSync(result.file))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are a folder a variant and seed, written with word of how far that is', () => {
    const { programs, link } = JSON.parse(readFileSync(join(root, 'tune.json'), 'utf8'));
    expect(link).toBe(command.link);
    expect(programs.map((one: { folder: string }) => one.folder)).toEqual(
      ['01-seed-7', '02-seed-7', '03-seed-7', '03-seed-8'].map((place) => `programs/${place}`),
    );
    expect(shares).toEqual([0.3, 0.6, 0.9]);
  });

  it('are trained one after the other without Ray; one that fails says why, and the others go on', () => {
    // TorchJD is not there: what needs it fails.
    const flags = ['tune.py', '--without-ray', '--device', 'cpu', '--steps', '10'];
    const done = spawnSync(python!, flags, { cwd: root, encoding: 'utf8' });
    expect(done.status).toBe(0);
    expect(done.stderr).toContain('programs/02-seed-7: ');
    expect(done.stderr).toContain("No module named 'torchjd'");
    expect(done.stdout).toContain('trunk 4 (2 seeds): ');
    expect(results()).toHaveLength(5);
    expect(results()[2]).toEqual(['MGDA', '7', '', '', '']);
  });

  it('have the test losses that they say themselves', () => {
    const said = JSON.parse(readFileSync(join(root, 'programs/03-seed-8/run/tested.json'), 'utf8'));
    expect(results()[0]).toEqual(['variant', 'seed', ...Object.keys(said)]);
    expect(results().at(-1)).toEqual(['trunk 4', '8', ...Object.values(said).map(String)]);
  });
});
