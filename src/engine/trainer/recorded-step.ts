import { Processor } from '../processor/backend';
import type { Recording } from '../processor/recording';
import { type Tensor2D, tf } from '../tensorflow/tf';
import { type Batch, disposeBatch } from './batches';

/** What a step of constant form is worked out from. */
interface Given {
  readonly batch: Batch;
  /** [run, task] */
  readonly weights: Tensor2D;
}

/** [run, task] losses, and the state after the step. */
type Step = [losses: Tensor2D, next: Tensor2D];

interface Recorded {
  readonly state: Tensor2D;
  readonly given: Given;
  readonly step: Step;
  readonly recording: Recording;
}

/**
 * Steps of one trainer by one state, which differ in nothing but their batch and their weights. On the processor the
 * second is recorded and later ones are played, with the same numbers to the last bit; elsewhere, and where a step is
 * more than our kernels' work, each is worked out anew. Owns what it keeps until {@link drop}.
 */
export class RecordedStep {
  private recorded: Recorded | null = null;
  /** Steps worked out since the last {@link drop}: a recording pays from the second on. */
  private steps = 0;
  private isHopeless = false;

  constructor(private readonly work: (given: Given) => Step) {}

  /**
   * The losses of the step, and the state after it: the same tensor with other contents, or another one. The numbers are
   * those of the optimiser.
   */
  step(state: Tensor2D, given: Given, numbers: Readonly<Record<string, number>>): Step {
    const processor = tf.backend();
    if (this.recorded !== null && this.recorded.state !== state) this.drop();
    this.steps++;
    if (!(processor instanceof Processor) || this.isHopeless || this.steps === 1) return this.work(given);
    if (this.recorded === null) {
      if (!this.record(processor, state, given)) return this.work(given);
    } else {
      const { given: own, recording } = this.recorded;
      processor.copy(given.batch.inputs, own.batch.inputs);
      processor.copy(given.batch.labels, own.batch.labels);
      processor.copy(given.batch.rowWeights, own.batch.rowWeights);
      processor.copy(given.weights, own.weights);
      processor.setNumbers(numbers);
      recording.play();
    }
    const [losses, next] = this.recorded!.step;
    processor.copy(next, state);
    return [processor.copyOf(losses) as Tensor2D, state];
  }

  private record(processor: Processor, state: Tensor2D, { batch, weights }: Given): boolean {
    const own = {
      batch: {
        ...batch,
        inputs: processor.copyOf(batch.inputs) as Batch['inputs'],
        labels: processor.copyOf(batch.labels) as Batch['labels'],
        rowWeights: processor.copyOf(batch.rowWeights) as Batch['rowWeights'],
      },
      weights: processor.copyOf(weights) as Tensor2D,
    };
    const { result, recording } = processor.record(() => this.work(own));
    if (recording === null) {
      dispose(own, result);
      this.isHopeless = true;
      return false;
    }
    this.recorded = { state, given: own, step: result, recording };
    return true;
  }

  /** Forgets what was recorded: something that the work depends on is another from now on. */
  drop(): void {
    if (this.recorded !== null) {
      dispose(this.recorded.given, this.recorded.step);
      this.recorded.recording.end();
    }
    this.recorded = null;
    this.steps = 0;
    this.isHopeless = false;
  }
}

function dispose({ batch, weights }: Given, step: Step): void {
  disposeBatch(batch);
  tf.dispose([weights, ...step]);
}
