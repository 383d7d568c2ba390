import { it } from 'vitest';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { weightsTolerance } from '../../setup/training-methods';
import { methodOf, type TrainingFile, trajectoryOf } from '../../setup/training-vectors';
import classification from '../../vectors/training_classification.json';
import regression from '../../vectors/training_regression.json';

const files = { regression, classification } as unknown as Record<string, TrainingFile>;

// The files' own tolerances, for float32 on a processor. Software WebGL needs a fifth of them at most.
onEachBackend(() => {
  for (const [name, file] of Object.entries(files)) {
    for (const given of file.cases) {
      it(`repeats PyTorch's losses and weights over 100 steps: ${name}, ${given.name}`, async () => {
        const { losses, weights } = await trajectoryOf(file, given);
        const { expected } = given;
        expectClose(losses.flat(), expected.losses.flat(), { absolute: expected.tolerance });
        const { tolerance = weightsTolerance } = methodOf(given);
        expectClose(weights.flat(), expected.weights.flat(), { relative: tolerance });
      });
    }
  }
});
