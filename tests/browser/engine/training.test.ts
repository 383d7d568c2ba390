import { it } from 'vitest';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { weightsTolerance } from '../../setup/training-methods';
import { methodOf, type TrainingFile, trajectoryOf } from '../../setup/training-vectors';
import classification from '../../vectors/training_classification.json';
import regression from '../../vectors/training_regression.json';

const files = { regression, classification } as unknown as Record<string, TrainingFile>;

onEachBackend((backend) => {
  // A graphics card divides and takes roots and powers to a few units in the last place only.
  const room = backend === 'cpu' ? 1 : 10;
  for (const [name, file] of Object.entries(files)) {
    for (const given of file.cases) {
      it(`repeats PyTorch's losses and weights over 100 steps: ${name}, ${given.name}`, async () => {
        const { losses, weights } = await trajectoryOf(file, given);
        const { expected } = given;
        expectClose(losses.flat(), expected.losses.flat(), { absolute: room * expected.tolerance });
        const { tolerance = weightsTolerance } = methodOf(given);
        expectClose(weights.flat(), expected.weights.flat(), { relative: room * tolerance });
      });
    }
  }
});
