import { gramOf } from '../../../src/core/linalg/rows';
import { gradnorm } from '../../../src/core/weighting/gradnorm';
import { weighSteps } from '../../setup/method-steps';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/**
 * The file's initial losses are an epoch's mean: ours are told one step of epoch 0 with these losses, and the file's
 * steps are epoch 1. One step more shows the weights after the last. The file's paper form with another optimiser than
 * Adam is ours with the weights trained as the network is. L_grad is not part of what a method returns. 1e-6: the
 * file's own tolerance.
 */
export const reader: VectorReader = {
  file: 'seq_gradnorm',
  read: ({ cases }) =>
    cases.flatMap(({ name, input, expected }) => {
      const isAdam = input.optimizer === 'adam';
      const paperRate = isAdam ? input.lr : 0;
      const options = { alpha: input.alpha, initial: 'epoch' };
      const paper = run(input, { ...options, form: 'paper', rate: paperRate });
      const libmtl = run(input, { ...options, form: 'libmtl' });
      return [
        {
          name: `${name}, paper, weights`,
          error: relativeDifference(paper.weights, [
            ...expected.paper.weights,
            expected.paper.weights_after_last,
          ]),
        },
        {
          name: `${name}, libmtl, weights`,
          error: relativeDifference(libmtl.weights.slice(0, -1), expected.libmtl.weights),
        },
        {
          name: `${name}, libmtl, v`,
          error: relativeDifference(libmtl.after.slice(0, -1), expected.libmtl.loss_scale_after),
        },
      ].map((outcome) => ({ ...outcome, tolerance: 1e-6 }));
    }),
};

// biome-ignore lint/suspicious/noExplicitAny: a case's input, in the file's form
function run(input: any, options: Readonly<Record<string, number | string>>) {
  const { optimizer, lr: learningRate } = input;
  const rows: { losses: number[]; J: number[][] }[] = input.losses.map((losses: number[], step: number) => ({
    losses,
    J: input.J[step],
  }));
  const steps = [...rows, rows[rows.length - 1]!].map(({ losses, J }) => {
    const gram = gramOf(J);
    return { losses, gram, lastKernelGram: gram, optimizer, learningRate, epoch: 1 };
  });
  const first = { ...steps[0]!, losses: input.initial_losses, epoch: 0 };
  const answers = weighSteps(gradnorm, [first, ...steps], options).slice(1);
  return {
    weights: answers.map(({ weights }) => weights),
    after: answers.map(({ state }) => state.trained.values),
  };
}
