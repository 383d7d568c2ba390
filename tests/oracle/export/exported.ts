import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { torchFiles } from '../../../src/core/export/torch/files';
import { initialVector } from '../../../src/engine/network/blocks';
import { Batches } from '../../../src/engine/trainer/batches';
import { type Given, trained, trainerOf } from '../../setup/trainers';

export const steps = 100;

/** Writes the exported program of a configuration to a new folder, whose path this gives. */
export function written({ config, dataset }: Given): string {
  const trainer = trainerOf({ config, dataset });
  const initial = initialVector(trainer.blocks, [config.seed], config.initialiser);
  trainer.dispose();
  const folder = mkdtempSync(join(tmpdir(), 'mtl-torch-'));
  for (const [path, content] of torchFiles({ config, dataset, initial, link: '#v=1', encoding: null })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** [step][task]: the training losses of the page's engine. */
export async function pageLosses({ config, dataset }: Given): Promise<number[][]> {
  const trainer = trainerOf({ config, dataset }, { runs: [{ method: config.method }] });
  const batches = new Batches([dataset], config.batch, [config.seed], config.evenLabels);
  const losses = await trained(trainer, batches, steps);
  trainer.dispose();
  batches.dispose();
  return losses;
}

const script = join(import.meta.dirname, 'run_exports.py');

/** A program of a folder with flags of its own. */
export type Job = readonly [folder: string, ...flags: string[]];

/** What a program takes to write its losses of the usual steps into a folder `out` of its own. */
export const job = (folder: string, out: string, ...flags: string[]): Job => [
  folder,
  ...['--steps', String(steps), '--out', join(folder, out)],
  ...flags,
];

/** Runs programs in one process; gives what went wrong, by folder. */
export function run(python: string, jobs: readonly Job[]): Record<string, string> {
  const done = spawnSync(python, [script, JSON.stringify(jobs)], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout.trim().split('\n').at(-1)!);
}

/** [step][task]: what the program of a folder wrote of its training. */
export function torchLosses(folder: string, out = 'run'): number[][] {
  const [, ...rows] = readFileSync(join(folder, out, 'losses.csv'), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => row.split(',').slice(1).map(Number));
}

/**
 * The same by torchrun in two processes; what it printed where that went wrong, and nothing otherwise. Debian's torchrun
 * (1.13 on Python 3.11) starts only where it is to redirect something.
 */
export async function runInTwo(python: string, jobs: readonly Job[]): Promise<string> {
  const itself = ['-m', 'torch.distributed.run', '--standalone', '--nproc_per_node=2'];
  const flags = [...itself, '--redirects', '1', '--tee', '1', script, JSON.stringify(jobs)];
  const { stdout } = await promisify(execFile)(python, flags, {
    env: { ...process.env, OMP_NUM_THREADS: '1' },
    timeout: 35_000,
  });
  const said = stdout.match(/^\[default\d\]:.*$/gm) ?? [];
  return said.length === 2 && said.every((line) => line.endsWith(':{}')) ? '' : stdout;
}
