import { Processor } from '../processor/backend';
import type { Recording } from '../processor/recording';
import { type Tensor, tf } from '../tensorflow/tf';

/**
 * Work that depends on nothing but what some tensors hold, done again and again. On the processor it is recorded when it is
 * given the same tensors a second time in a row, and played from then on, with the same numbers to the last bit; elsewhere,
 * and where it is more than our kernels' work, it is done anew each time. Owns what it gives, until it gives the next, and
 * what it keeps, until {@link drop}.
 */
export class Recorded<Results extends readonly Tensor[]> {
  private inputs: readonly Tensor[] = [];
  private results: Results | null = null;
  private recording: Recording | null = null;
  private isHopeless = false;

  /**
   * What the work gives, which holds until the next call. It depends on what `inputs` hold; where it uses other tensors
   * besides, {@link drop} is called when those are others.
   */
  of(inputs: readonly Tensor[], work: () => Results): Results {
    const isSame = inputs.length === this.inputs.length && inputs.every((one, i) => one === this.inputs[i]);
    if (this.recording !== null && isSame) {
      this.recording.play();
      return this.results!;
    }
    if (!isSame) this.drop();
    this.letGo();
    this.inputs = inputs;
    const processor = tf.backend();
    if (isSame && !this.isHopeless && processor instanceof Processor) {
      const { result, recording } = processor.record(work);
      this.results = result;
      this.recording = recording;
      this.isHopeless = recording === null;
    } else this.results = work();
    return this.results!;
  }

  /** Forgets what was recorded: something that the work depends on is another from now on. */
  drop(): void {
    this.letGo();
    this.recording?.end();
    this.recording = null;
    this.inputs = [];
    this.isHopeless = false;
  }

  private letGo(): void {
    for (const result of this.results ?? []) result.dispose();
    this.results = null;
  }
}
