import type { OptimizerId } from '../../core/config/schema';
import type { RunSettings } from '../../core/run/member';
import type { Network } from '../network/network';
import { optimizers } from '../optimizers';
import { updated } from '../optimizers/update';
import { Processor } from '../processor/backend';
import { type Tensor, type Tensor1D, type Tensor2D, tf } from '../tensorflow/tf';
import type { ModelState } from './model-state';
import { Relation } from './relation';
import { type SettingTensors, settingTensors } from './run-settings';

/**
 * How gradients move the parameters of all runs: by the optimiser at each run's learning rate, with the penalties that are
 * part of an update and, where an architecture has one, the penalty that relates its towers. Owns its tensors until
 * {@link dispose}.
 */
export class UpdateRule {
  private readonly relation: Relation | null;
  private tensors: SettingTensors;

  /** `settings` [run] */
  constructor(
    private readonly network: Network,
    private readonly optimizer: OptimizerId,
    settings: readonly RunSettings[],
  ) {
    const { relation } = network.architecture;
    this.relation = relation === undefined ? null : new Relation(relation, network.blocks, settings.length);
    this.relation?.configure(settings);
    this.tensors = settingTensors(network.blocks, network.plan.shared.length, settings);
  }

  /** Takes new settings, [run]. */
  configure(settings: readonly RunSettings[]): void {
    const { blocks, plan } = this.network;
    this.relation?.configure(settings);
    tf.dispose(this.tensors as never);
    this.tensors = settingTensors(blocks, plan.shared.length, settings);
  }

  /** [run]: how strong the architecture's own penalty is; null where it is nowhere at work. */
  get strengths(): Tensor1D | null {
    return this.tensors.strengths;
  }

  /** Learning rates, one for each parameter or one for all. */
  get rates(): Tensor1D {
    return this.tensors.rates;
  }

  /** On the processor the optimiser's numbers lie in a place of their own, where a played step finds them. */
  tellNumbers({ updates }: ModelState): void {
    const processor = tf.backend();
    if (!(processor instanceof Processor)) return;
    processor.setNumbers(optimizers[this.optimizer].numbers(updates + 1));
  }

  /** What an update by the `gradients` of all parameters makes of the vector; it stays as it is. */
  updated({ vector, updates, length }: ModelState, gradients: readonly Tensor[]): Tensor2D {
    const { optimizer } = this;
    const { rates, l1, l2 } = this.tensors;
    const from = this.relation?.pulled(vector, gradients) ?? { state: vector, gradients };
    return updated(from.state, from.gradients, { optimizer, rates, l1, l2, step: updates + 1, length });
  }

  /** Whether something is left to do after an update: the towers' singular values shrink. */
  get isShrinking(): boolean {
    return this.relation?.isShrinking ?? false;
  }

  async shrink(state: ModelState): Promise<void> {
    state.put(await this.relation!.shrunk(state.vector));
  }

  dispose(): void {
    tf.dispose(this.tensors as never);
    this.relation?.dispose();
  }
}
