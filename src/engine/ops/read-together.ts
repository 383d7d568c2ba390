import { Processor } from '../processor/backend';
import { type Tensor, type Tensor1D, tf } from '../tensorflow/tf';

/** The entries of these tensors, one after the other, in one read. */
export async function readTogether(tensors: readonly Tensor[]): Promise<Float32Array> {
  const processor = tf.backend();
  if (processor instanceof Processor) return processor.entriesOf(tensors);
  const whole = tf.tidy(() => tf.concat1d(tensors.map((tensor) => tf.reshape(tensor, [-1]) as Tensor1D)));
  const values = (await whole.data()) as Float32Array;
  whole.dispose();
  return values;
}
