import { beforeAll, expect, it } from 'vitest';
import { presets } from '../../../src/core/config/presets';
import { buildDataset } from '../../../src/core/data';
import type { RecordChoice } from '../../../src/core/fields/field';
import { Examiner } from '../../../src/engine/lens/examiner';
import { tf } from '../../../src/engine/tensorflow/tf';
import { Batches } from '../../../src/engine/trainer/batches';
import { trainerOf } from '../../setup/trainers';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** [task]: R² on the test rows after 1,500 steps of a preset, with another way of sharing where one is given. */
async function scores(id: string, sharing?: RecordChoice): Promise<number[]> {
  const preset = presets.find((each) => each.id === id)!;
  const config = { ...preset.config, sharing: sharing ?? preset.config.sharing };
  const built = buildDataset(config, null);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  const { dataset } = built;
  const trainer = trainerOf({ config, dataset });
  const batches = new Batches([dataset], config.batch, [config.seed]);
  for (let step = 0; step < 1500; step++) {
    await trainer.step(batches.next());
  }
  const examiner = new Examiner([{ dataset, rows: dataset.test }]);
  const [[outputs] = []] = await examiner.outputs([trainer], [1, 1]);
  const found = examiner.judge(outputs!, 0).map(({ metrics }) => metrics[0]!);
  for (const owner of [trainer, batches, examiner]) owner.dispose();
  return found;
}

it('two saddles are both learnt by towers that are lightly held together, not by towers that are one', async () => {
  const alone = await scores('springs', { id: 'single', options: {} });
  const light = await scores('springs');
  const one = await scores('springs', { id: 'soft', options: { strength: 1e4 } });
  for (const task of [0, 1]) expect(light[task]!).toBeGreaterThan(alone[task]! - 0.03);
  expect(Math.min(...one)).toBeLessThan(0.7);
});

it('two saddles are both learnt by two experts of three units, better than alone, not by one trunk', async () => {
  const alone = await scores('experts', { id: 'single', options: {} });
  const experts = await scores('experts');
  const one = await scores('experts', { id: 'hard', options: {} });
  expect(Math.min(...experts)).toBeGreaterThan(0.97);
  expect(Math.max(...alone)).toBeLessThan(0.97);
  expect(Math.min(...one)).toBeLessThan(0.7);
});
