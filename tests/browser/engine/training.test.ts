import { it } from 'vitest';
import { type Tensor2D, tf } from '../../../src/engine/tf';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { type TrainingFile, trainerOf } from '../../setup/training-vectors';
import classification from '../../vectors/training_classification.json';
import regression from '../../vectors/training_regression.json';

const files = { regression, classification } as unknown as Record<string, TrainingFile>;

onEachBackend((backend) => {
  for (const [name, file] of Object.entries(files)) {
    for (const given of file.cases.filter(({ input }) => input.method === 'ew_sum')) {
      it(`repeats PyTorch's losses over 100 steps: ${name}, ${given.name}`, async () => {
        const { trainer, batch } = trainerOf(file, given, { id: 'equal', options: {} });
        const rows: Tensor2D[] = [];
        for (let step = 0; step <= 100; step++) rows.push(await trainer.step(batch));
        const found = await Promise.all(rows.map((row) => row.data()));
        trainer.dispose();
        tf.dispose([...rows, batch.inputs, batch.labels, batch.rowWeights]);
        // The file's own tolerance is absolute and for float32; sums run in another order here.
        const tolerance = given.expected.tolerance * (backend === 'cpu' ? 1 : 10);
        const relative = backend === 'cpu' ? 1e-4 : 1e-3;
        expectClose(
          found.flatMap((losses) => [...losses]),
          given.expected.losses.flat(),
          { absolute: tolerance, relative },
        );
      });
    }
  }
});
