import { type Tensor, tf } from '../tensorflow/tf';
import { type FusedKernel, runNamed } from './fused';
import { type Inputs, inputsOf, namedInputs } from './named-inputs';

/** The gradients of an operation by its inputs, worked out when they are asked for; none of an input that needs none. */
export type InputGradients<I extends Inputs> = (
  dy: Tensor,
  inputs: I,
  output: Tensor,
) => {
  readonly [Name in keyof I]?: I[Name] extends readonly Tensor[] ? readonly (() => Tensor)[] : () => Tensor;
};

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

/** Runs a kernel of one output, with its gradient on the tape. */
export function runDifferentiable<I extends Inputs, Attributes extends object>(
  kernel: FusedKernel<I, Attributes>,
  given: NoInfer<I>,
  attributes: Attributes,
  gradients: InputGradients<I>,
): Tensor {
  const current = pass;
  const inputs = namedInputs<Tensor>(given);
  const copied = Object.keys(inputs).filter((key) => !current?.alive.has(inputs[key]!));
  let output!: Tensor;
  (tf.engine() as unknown as Recorder).runKernelFunc({
    inputs,
    forwardFunc: (_backend, save) => {
      output = runNamed(kernel.name, inputs, attributes)[0]!;
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
      const own = { ...inputs };
      copied.forEach((key, i) => {
        own[key] = saved[i]!;
      });
      const found = gradients(
        dy,
        inputsOf(kernel, own, (tensor) => tensor) as I,
        current === null ? saved.at(-1)! : output,
      );
      return namedInputs<() => Tensor>(found);
    },
  });
  return output;
}
