import { beforeAll, describe, expect, it } from 'vitest';
import { uniformBlock } from '../../../../src/core/sharing/build';
import { setBackend } from '../../../../src/engine/backend';
import { Examiner, rowsTogether } from '../../../../src/engine/lens/examiner';
import type { TrainedModel } from '../../../../src/engine/trainer/trained-model';
import { given, trainerOf } from '../../../setup/trainers';

beforeAll(() => setBackend('cpu'));

const layers = (count: number, units: number, copies: number) =>
  Array.from({ length: count }, (_, layer) =>
    uniformBlock({ name: `${layer}`, inputs: units, units }, new Array<string>(copies).fill('')),
  );

describe('rows that are judged', () => {
  it('go through small networks 4,096 at a time', () => {
    expect(rowsTogether({ blocks: layers(2, 16, 2), runs: 16 })).toBe(4096);
  });

  it('leave 256 MB behind at most, whatever the networks, seeds and tasks', () => {
    for (const [runs, tasks, units] of [
      [1, 16, 512],
      [16, 16, 220],
      [32, 8, 300],
    ] as const) {
      const rows = rowsTogether({ blocks: layers(6, units, tasks), runs });
      expect(rows).toBeLessThan(4096);
      expect(4 * rows * runs * tasks * 6 * units).toBeLessThanOrEqual(256 * 2 ** 20);
    }
  });

  it('have the same answers, bit for bit, in one part and in many', async () => {
    const { config, dataset } = given({ samples: 400 });
    const trainer = trainerOf({ config, dataset }, { runs: [{ seed: 1 }, { seed: 2 }] });
    const examiner = new Examiner([{ dataset, rows: dataset.test }]);
    const whole = await examiner.outputs([trainer, trainer], [1, 3, 1]);
    // So wide that 37 rows at a time are all there is room for.
    const wide: TrainedModel = {
      blocks: layers(1, Math.floor(2 ** 26 / 37 / trainer.runs), 1),
      plan: trainer.plan,
      runs: trainer.runs,
      answer: (inputs, run) => trainer.answer(inputs, run),
      readParameters: () => trainer.readParameters(),
    };
    expect(rowsTogether(wide)).toBe(37);
    expect(await examiner.outputs([wide, trainer], [1, 3, 1])).toEqual(whole);
    for (const each of [examiner, trainer]) each.dispose();
  });
});
