import { type Tensor, tf } from '../tf';
import { type Attributes, runFused } from './fused';

/** Inputs of an operation by name. */
export type Inputs = Readonly<Record<string, Tensor>>;

/** The gradients of an operation by the names of its inputs, worked out when they are asked for. */
export type Gradients = (dy: Tensor, inputs: Inputs, output: Tensor) => Record<string, () => Tensor>;

/** What lives until the gradients that are being worked out are there, so that nothing need be copied for them. */
interface Pass {
  readonly alive: Set<Tensor>;
  readonly held: Tensor[];
}

let pass: Pass | null = null;

/**
 * The value of `forward` at `layers` and its gradients by them, for the upstream gradient `dy`. `given` are other
 * tensors of the caller that `forward` uses.
 *
 * As tf.valueAndGrads, but what our operations need for their gradients is held instead of copied: TensorFlow.js
 * puts a copy of each saved tensor on the tape, which for a small network costs as much as its arithmetic. The caller
 * disposes the value, which no tidy does.
 */
export function valueAndGradients(
  forward: (...layers: Tensor[]) => Tensor,
  layers: readonly Tensor[],
  dy: Tensor,
  given: readonly Tensor[],
): { value: Tensor; grads: Tensor[] } {
  const own: Pass = { alive: new Set([...layers, ...given]), held: [] };
  pass = own;
  try {
    const found = tf.valueAndGrads(forward)([...layers], dy);
    found.value.kept = false;
    return found;
  } finally {
    pass = null;
    // All but the value.
    tf.dispose(own.held.filter(({ kept }) => kept));
  }
}

/** What tf.customGrad is made of; that itself works out the gradients by all inputs, also those nobody asks for. */
interface Recorder {
  runKernelFunc(operation: {
    readonly inputs: Record<string, Tensor>;
    forwardFunc(backend: unknown, save: (tensors: Tensor[]) => void): Tensor;
    backwardsFunc(dy: Tensor, saved: Tensor[]): Record<string, () => Tensor>;
  }): Tensor;
}

/** Runs a registered kernel of one output, with its gradient on the tape. */
export function runDifferentiable(
  name: string,
  inputs: Inputs,
  attributes: Attributes,
  gradients: Gradients,
): Tensor {
  const current = pass;
  const copied = Object.keys(inputs).filter((key) => !current?.alive.has(inputs[key]!));
  let output!: Tensor;
  (tf.engine() as unknown as Recorder).runKernelFunc({
    inputs: { ...inputs },
    forwardFunc: (_backend, save) => {
      output = runFused(name, { ...inputs }, attributes)[0]!;
      if (current === null) save([...copied.map((key) => inputs[key]!), output]);
      else {
        tf.keep(output);
        current.alive.add(output);
        current.held.push(output);
        if (copied.length > 0) save(copied.map((key) => inputs[key]!));
      }
      return output;
    },
    backwardsFunc: (dy, saved) => {
      const own: Record<string, Tensor> = { ...inputs };
      copied.forEach((key, i) => {
        own[key] = saved[i]!;
      });
      return gradients(dy, own, current === null ? saved.at(-1)! : output);
    },
  });
  return output;
}
