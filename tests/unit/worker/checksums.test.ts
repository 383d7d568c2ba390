import { expect, test } from 'vitest';
import { readUrl } from '../../../src/core/link/url';
import { setBackend } from '../../../src/engine/backend';
import { Run } from '../../../src/worker/run';
import { setUpRun } from '../../../src/worker/run-setup';
import {
  type ChecksumName,
  checksumLinks,
  checksumNames,
  checksumOf,
  checksumSteps,
} from '../../setup/checksums';

async function checksum(name: ChecksumName): Promise<string> {
  const { config, problems } = readUrl(checksumLinks[name]);
  expect(problems).toEqual([]);
  const setup = setUpRun(config, null);
  if (!('shape' in setup)) throw new Error('the data cannot be made');
  const run = new Run(setup);
  const tasks = config.tasks.length;
  const curves = Array.from({ length: 2 * tasks }, (): number[] => []);
  while (run.step < checksumSteps) {
    for (let i = Math.min(run.room, checksumSteps - run.step); i > 0; i--) await run.update();
    const { losses } = await run.takeLosses();
    losses.shared.forEach((loss, at) => void curves[2 * (at % tasks)]!.push(loss));
    losses.baseline.forEach((loss, at) => void curves[2 * (at % tasks) + 1]!.push(loss));
  }
  run.dispose();
  return checksumOf(curves);
}

test('200 losses of ten configurations are on the processor what they are on every machine', async () => {
  expect(await setBackend('cpu')).toBeNull();
  const found: Record<string, string> = {};
  for (const name of checksumNames) found[name] = await checksum(name);
  expect(new Set(Object.values(found)).size).toBe(checksumNames.length);
  // Written by -u: for numbers that change on purpose.
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot('../../setup/checksums.json');
});
