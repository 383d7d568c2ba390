import type { Part } from '../../core/weighting/part';
import type {
  RecordChoice,
  StepInput,
  StepWeights,
  Weigher,
  WeigherState,
} from '../../core/weighting/weigher';
import { directions } from '../directions';
import type { Direction, Looked, RunRows } from '../directions/direction';
import { PartRows } from '../directions/part-rows';
import { type Tensor2D, tf } from '../tensorflow/tf';

/** One run's method at work, whatever it looks at. Owns what it remembers as a tensor, until {@link dispose}. */
export class RunMethod {
  private memory: Tensor2D | null = null;

  constructor(readonly weigher: Weigher) {}

  /** The tensor form of a method that looks at single entries; null for any other. */
  get direction(): Direction | null {
    const method = this.weigher.entryMethod;
    return method && directions[method.id]!;
  }

  /** Takes other options, which keep what the method has learnt, or another method, which starts anew. */
  choose(choice: RecordChoice): void {
    const before = this.weigher.entryMethod;
    this.weigher.choose(choice);
    if (this.weigher.entryMethod !== before) this.remember(null);
  }

  /**
   * Looks at the gradients of the tasks of a part, in a tidy: what the method decides by is then read back and told to
   * {@link weigh}. Null for a method that looks at no entries, and where there is no task.
   */
  look(gradients: RunRows, part: Part): Looked | null {
    const { direction, weigher, memory } = this;
    if (direction === null || part.length === 0) return null;
    const rows = new PartRows(part, gradients.jacobian.shape[0]);
    const { options, random } = weigher;
    const held = { options, state: weigher.stateOf(part) };
    const some = { jacobian: rows.of(gradients.jacobian), losses: rows.ofVector(gradients.losses) };
    const looked = direction.look(some, memory && rows.of(memory), held, random);
    this.remember(looked.memory && tf.keep(rows.inPlace(looked.memory, memory)));
    return { ...looked, rows: rows.inPlace(looked.rows, null) };
  }

  /** The weights of the next update, which is about the tasks of `part`; 0 for the others. */
  weigh(input: StepInput, part: Part, numbers: Float32Array | undefined): StepWeights {
    const { direction, weigher } = this;
    if (direction === null || part.length === 0) return weigher.weigh(input, part);
    const { options } = weigher;
    return weigher.asked(input, part, (given, state) =>
      direction.decide({ ...given, numbers: numbers! }, { options, state }),
    );
  }

  /** The state as `combine` has it: rows that are kept as a tensor are in it. */
  async save(): Promise<WeigherState> {
    const name = this.direction?.memory;
    const saved = this.weigher.save();
    if (!name || this.memory === null) return saved;
    const rows = (await this.memory.array()).map((row) => Float64Array.from(row));
    return { ...saved, state: { ...(saved.state as object), [name]: rows } };
  }

  /** Goes on from a saved state; one of another method is ignored. */
  restore(saved: WeigherState): void {
    const { weigher, direction } = this;
    weigher.restore(saved);
    const name = direction?.memory;
    if (!name || saved.id !== direction.method.id) return;
    const state = weigher.state as Record<string, readonly (ArrayLike<number> | null)[]>;
    const rows = state[name]!.flatMap((row) => (row === null ? [] : [Array.from(row)]));
    this.remember(rows.length > 0 ? tf.tensor2d(rows) : null);
    weigher.state = { ...state, [name]: state[name]!.map(() => null) };
  }

  dispose(): void {
    this.remember(null);
  }

  private remember(memory: Tensor2D | null): void {
    this.memory?.dispose();
    this.memory = memory;
  }
}
