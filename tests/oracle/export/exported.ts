import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
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

/** Runs the programs of some folders in one process; gives what went wrong, by folder. */
export function run(python: string, folders: readonly string[]): Record<string, string> {
  const done = spawnSync(python, [script, String(steps), 'run', ...folders], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return lastLine(done.stdout);
}

const lastLine = (text: string) => JSON.parse(text.trim().split('\n').at(-1)!);

/** [step][task]: what the program of a folder wrote of its training. */
export function torchLosses(folder: string, out = 'run'): number[][] {
  const [, ...rows] = readFileSync(join(folder, out, 'losses.csv'), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => row.split(',').slice(1).map(Number));
}

/**
 * The same in two processes with what torchrun tells its own; each says what went wrong. Losses are left in `two`. Not by
 * torchrun itself, since Debian's does not start on its Python (1.13 on 3.11).
 */
export async function runInTwo(
  python: string,
  folders: readonly string[],
): Promise<Record<string, string>[]> {
  const port = await freePort();
  const shared = {
    WORLD_SIZE: '2',
    MASTER_ADDR: '127.0.0.1',
    MASTER_PORT: String(port),
    OMP_NUM_THREADS: '1',
  };
  const ranks = ['0', '1'].map((rank) =>
    promisify(execFile)(python, [script, String(steps), 'two', ...folders], {
      env: { ...process.env, ...shared, RANK: rank, LOCAL_RANK: rank },
      // Another program may have taken the port meanwhile: they wait for each other then.
      timeout: 90_000,
    }),
  );
  return (await Promise.all(ranks)).map(({ stdout }) => lastLine(stdout));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
