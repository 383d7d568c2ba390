import type { MethodChoice, StepWeights, Weigher, WeigherState } from '../core/weighting/weigher';
import type { Setting, WeighInput } from '../core/weighting/weighting';
import { directions } from './directions';
import type { Direction, Looked, RunGradients } from './directions/direction';
import { type Tensor2D, tf } from './tf';

/** What a run's method gives for a step. */
export interface RunWeights extends StepWeights {
  /** [task]: factors of the rows of {@link RunMethod.look}, where there are such. */
  readonly factors?: readonly number[];
}

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
  choose(choice: MethodChoice): void {
    const before = this.weigher.entryMethod;
    this.weigher.choose(choice);
    if (this.weigher.entryMethod !== before) this.remember(null);
  }

  /**
   * Looks at the gradients, in a tidy: what the method decides by is then read back and told to {@link weigh}. Null
   * for a method that looks at no entries.
   */
  look(gradients: RunGradients): Looked | null {
    const looked = this.direction?.look(gradients, this.memory, this.weigher, this.weigher.random) ?? null;
    if (looked) this.remember(looked.memory && tf.keep(looked.memory));
    return looked;
  }

  /** The weights of the next update. */
  weigh(input: Omit<WeighInput, keyof Setting>, numbers: Float32Array | undefined): RunWeights {
    const { direction, weigher } = this;
    if (direction === null) return weigher.weigh(input);
    const { state, ...weights } = direction.decide({ ...input, numbers: numbers! }, weigher);
    weigher.state = state;
    return weights;
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
    const state = weigher.state as Record<string, readonly ArrayLike<number>[] | null>;
    const rows = state[name];
    this.remember(rows ? tf.tensor2d(rows.map((row) => Array.from(row))) : null);
    weigher.state = { ...state, [name]: null };
  }

  dispose(): void {
    this.remember(null);
  }

  private remember(memory: Tensor2D | null): void {
    this.memory?.dispose();
    this.memory = memory;
  }
}
