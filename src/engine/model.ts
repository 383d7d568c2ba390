import type { Activation, Config, Initialiser } from '../core/config/schema';
import { type Dataset, outputsOf } from '../core/data/dataset';

/** The sizes of a network with one trunk and a head for each task. */
export interface ModelShape {
  readonly inputs: number;
  /** Units of the trunk's layers, from the input on; none leaves the heads on the inputs. */
  readonly trunk: readonly number[];
  /** Units of the hidden layers of every head. */
  readonly head: readonly number[];
  /** [task]: real outputs. Output layers are as wide as the widest; the rest is padding that nothing trains. */
  readonly outputs: readonly number[];
  readonly activation: Activation;
  readonly initialiser: Initialiser;
}

/** The network that a configuration asks for, given its data. */
export function modelShape(config: Config, dataset: Dataset): ModelShape {
  return {
    inputs: dataset.features.length,
    trunk: config.trunk,
    head: config.head,
    outputs: dataset.tasks.map(outputsOf),
    activation: config.activation,
    initialiser: config.initialiser,
  };
}

/** Units that enter the heads. */
export function featureCount(shape: ModelShape): number {
  return shape.trunk.at(-1) ?? shape.inputs;
}

/** The padded width of the output layer. */
export function outputWidth(shape: ModelShape): number {
  return Math.max(...shape.outputs);
}

/** Parameters of one trunk and of all heads, padding left out. */
export function countParameters(shape: ModelShape): { trunk: number; heads: number } {
  const stack = (widths: readonly number[]) =>
    widths.slice(1).reduce((sum, units, i) => sum + (widths[i]! + 1) * units, 0);
  const head = (outputs: number) => stack([featureCount(shape), ...shape.head, outputs]);
  return {
    trunk: stack([shape.inputs, ...shape.trunk]),
    heads: shape.outputs.reduce((sum, outputs) => sum + head(outputs), 0),
  };
}
