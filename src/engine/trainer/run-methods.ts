import { ofRun } from '../../core/config/seeds';
import type { Member, RunSettings } from '../../core/run/member';
import { type Part, partOf } from '../../core/weighting/part';
import { type StepWeights, Weigher, type WeigherState } from '../../core/weighting/weigher';
import type { Setting } from '../../core/weighting/weighting';
import type { Batch } from './batches';
import type { ReadGradients } from './read-gradients';
import { RunMethod } from './run-method';

/** What weights depend on besides losses and gradients. */
type Occasion = Pick<Batch, 'labelled' | 'epoch'>;

/** The methods of all runs at work, each under the settings of its run. Owns what they remember, until {@link dispose}. */
export class RunMethods {
  /** [run] */
  readonly list: readonly RunMethod[];
  /** [run]: what the methods gave in the last step. */
  lastWeights: readonly StepWeights[] = [];
  private settings: readonly RunSettings[];
  /** [run]: what they give every batch with labels of all tasks; null where it is another each time. */
  private constant: readonly StepWeights[] | null = null;

  /** `lastShared` is the place of the last shared layer among the shared ones. */
  constructor(
    runs: readonly Member[],
    private readonly setting: Setting,
    private readonly lastShared: number,
  ) {
    this.settings = runs.map(({ settings }) => settings);
    this.list = runs.map(({ seed, settings }) => new RunMethod(new Weigher(settings.method, setting, seed)));
  }

  get looksAtLosses(): boolean {
    return this.list.some(({ weigher }) => weigher.needs === 'losses');
  }

  get looksAtGradients(): boolean {
    return this.list.some(({ weigher }) => weigher.looksAtGradients);
  }

  /** Whether some method needs a number before it can weigh: random weights of gradients do not wait for a read. */
  get asks(): boolean {
    return this.list.some(({ weigher }) => weigher.needs !== 'nothing');
  }

  /** Whether some method wants the losses after the update, for {@link learn}. */
  get looksBack(): boolean {
    return this.list.some(({ weigher }) => weigher.looksBack);
  }

  /** Takes new settings, one for each run. */
  configure(settings: readonly RunSettings[]): void {
    this.settings = settings;
    this.list.forEach((method, run) => {
      method.choose(settings[run]!.method);
    });
  }

  /** [run][task]: the weights of every batch with labels of all tasks; null where a method gives others each time. */
  constantWeights(): readonly (readonly number[])[] | null {
    const isConstant = this.list.every(({ weigher }) => weigher.isConstant);
    this.constant = null;
    const whole = { labelled: [this.setting.kinds.map(() => 1)], epoch: 0 };
    this.constant = isConstant ? this.weigh(whole, {}, 0) : null;
    return this.constant?.map(({ weights }) => weights) ?? null;
  }

  /** Notes that a step was made by the {@link constantWeights}. */
  noteConstant(): void {
    if (this.constant !== null) this.lastWeights = this.constant;
  }

  /** [run]: the tasks that a step on this batch is about. */
  partsOf({ labelled }: Pick<Batch, 'labelled'>): readonly Part[] {
    return this.settings.map(({ weights }, run) => partOf(weights, ofRun(labelled, run)));
  }

  /**
   * [run]: what the methods say after `step` updates, given the losses, inner products and other numbers that they need.
   */
  weigh(occasion: Occasion, found: Partial<ReadGradients>, step: number): readonly StepWeights[] {
    const parts = this.partsOf(occasion);
    this.lastWeights = this.list.map((method, run) => {
      const known = this.constant?.[run];
      if (known !== undefined && ofRun(occasion.labelled, run).every((count) => count > 0)) return known;
      const { weights, learningRate } = this.settings[run]!;
      const losses = found.losses?.[run] ?? [];
      const gram = found.grams?.[run];
      const input = {
        losses,
        gram: gram?.all ?? [],
        // Where nothing is shared, all inner products are 0.
        lastKernelGram: gram?.kernel(this.lastShared) ?? gram?.all ?? [],
        userWeights: weights,
        step,
        epoch: occasion.epoch,
        learningRate,
      };
      // A run that has diverged has nothing to decide any more, while others go on.
      const part = losses.every(Number.isFinite) ? parts[run]! : [];
      return method.weigh(input, part, found.numbers?.[run]);
    });
    return this.lastWeights;
  }

  /** Tells the methods what the update after `step` others did to the losses of its batch, both [run][task]. */
  learn(before: readonly (readonly number[])[], after: readonly (readonly number[])[], step: number): void {
    this.list.forEach(({ weigher }, run) => {
      weigher.learn({ before: before[run]!, after: after[run]!, step });
    });
  }

  /** [run] */
  save(): Promise<WeigherState[]> {
    return Promise.all(this.list.map((method) => method.save()));
  }

  /** Goes on from saved states; those of other methods are ignored. */
  restore(states: readonly WeigherState[]): void {
    this.list.forEach((method, run) => {
      method.restore(states[run]!);
    });
  }

  dispose(): void {
    for (const method of this.list) method.dispose();
  }
}
