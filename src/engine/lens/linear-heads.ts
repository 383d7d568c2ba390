import { tf } from '../tensorflow/tf';
import type { TrainedModel } from '../trainer/trained-model';
import { inputsOf, type JudgedRows } from './examiner';
import { matricesOf } from './lens-kernels';

/** Which heads are read: of a run, with so many outputs each. */
interface Asked {
  readonly model: TrainedModel;
  /** All of the model's, see {@link TrainedModel.readParameters}. */
  readonly parameters: Float32Array;
  readonly run: number;
  readonly outputs: number;
}

/** Linear heads of one trunk, and what the trunk makes of some rows. */
export interface LinearHeads {
  /** [task]: [unit and bias, output] */
  readonly heads: readonly Float32Array[];
  /** [row, unit] */
  readonly features: Float32Array;
}

/** The heads of a run whose tasks all leave one trunk behind its last layer, with what enters them of some rows. */
export async function linearHeads(
  { model, parameters, run, outputs }: Asked,
  judged: JudgedRows,
): Promise<LinearHeads> {
  const heads = matricesOf(parameters, model.blocks, run)
    .get('head/out')!
    .map(({ block: { inputs, units }, values }) =>
      Float32Array.from(
        { length: (inputs + 1) * outputs },
        (_, at) => values[Math.floor(at / outputs) * units + (at % outputs)]!,
      ),
    );
  const inputs = inputsOf([judged]);
  const answer = model.answer(inputs, run);
  const features = (await answer.layers[model.plan.lastShared]!.data()) as Float32Array;
  tf.dispose([inputs, answer.outputs, answer.layers as never, answer.shown as never]);
  return { heads, features: features.slice() };
}
