import { readTogether } from '../ops/read-together';
import type { Batch } from '../trainer/batches';
import type { Trainer } from '../trainer/trainer';

/**
 * How much a step along one task's gradient lowers the loss of another, at the present parameters and on one batch, of all
 * runs: TAG's lookahead affinity, [run][of][by].
 *
 *     Z_{by -> of} = 1 - L_of(theta_s - eta grad_s L_by, theta_of) / L_of(theta_s, theta_of)
 *
 * theta_s: the shared parameters; theta_of: what task `of` has of its own, which stays; L: the tasks' losses without weights
 * and penalties; eta: the run's learning rate, > 0. At most 1, with no lower bound; positive where the step helps. NaN where
 * the batch has no label of one of the two, or the loss is 0 already; all 0 where nothing is shared.
 *
 * The parameters stay as they are. One forward and one backward pass for all gradients and one forward pass for all steps of
 * all tasks and runs, as many launches whatever their number, and one read. In float32: a change of less than about 1e-6 of
 * the loss is rounding.
 *
 * Source: Fifty, Amid, Zhao, Yu, Anil and Finn (2021), "Efficiently identifying task groupings for multi-task learning",
 * NeurIPS 2021, arXiv 2109.04617, inter-task affinity. The step is the paper's plain gradient step, whatever the
 * optimiser. Departures: tasks enter by their gradients alone, whatever their loss weights and the method.
 */
export async function affinityOf(trainer: Trainer, batch: Batch): Promise<number[][][]> {
  const { labelled } = batch;
  const looked = trainer.lookahead(batch);
  const isLabelled = (run: number, task: number) => labelled[run]![task]! > 0;
  const tasks = labelled[0]!.length;
  const ofPairs = (value: (run: number, of: number, by: number) => number): number[][][] =>
    labelled.map((_, run) =>
      Array.from({ length: tasks }, (_row, of) =>
        Array.from({ length: tasks }, (_column, by) =>
          isLabelled(run, of) && isLabelled(run, by) ? value(run, of, by) : Number.NaN,
        ),
      ),
    );
  if (looked === null) return ofPairs(() => 0);
  const { losses, after } = looked;
  const values = await readTogether([losses, after]);
  after.dispose();
  return ofPairs((run, of, by) => {
    const before = values[run * tasks + of]!;
    if (!(before > 0)) return Number.NaN;
    return 1 - values[losses.size + (run * tasks + by) * tasks + of]! / before;
  });
}
