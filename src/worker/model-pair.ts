import type { Config } from '../core/config/schema';
import { seedsOf } from '../core/config/seeds';
import type { RecordChoice } from '../core/fields/field';
import type { Improved } from '../core/run/best-steps';
import { baselineOf, type Member, membersOf, type RunSettings } from '../core/run/member';
import type { RunGram } from '../core/run/told';
import type { Tensor2D } from '../engine/tensorflow/tf';
import { Batches, type BatchesState } from '../engine/trainer/batches';
import { Trainer } from '../engine/trainer/trainer';
import type { TrainerState } from '../engine/trainer/trainer-options';
import { baselineSharing, type RunSetup } from './run-setup';

/** What a step was, besides its update. */
export interface PairStep {
  /** Losses of the shared model, then of its baseline, each [run, task]; they hold until the next step. */
  readonly losses: readonly Tensor2D[];
  /** [run][task]: labelled rows of the batch; one run where all have the same batch. */
  readonly labelled: readonly (readonly number[])[];
  /** [run][task]: the weights that the method gave. */
  readonly weights: readonly (readonly number[])[];
}

/** What a pair needs to go on with the very next number. */
export interface PairState {
  readonly shared: TrainerState;
  readonly baseline: TrainerState | null;
  readonly batches: BatchesState;
}

/** The model that all tasks share and, unless it is left out, its single-task baseline, trained on the same batches. */
export class ModelPair {
  readonly runs: number;
  readonly shared: Trainer;
  readonly baseline: Trainer | null;
  private readonly config: Config;
  private readonly batches: Batches;

  constructor(setup: RunSetup) {
    const { config, datasets } = setup;
    const members = membersOf(config);
    this.config = config;
    this.runs = members.length;
    this.batches = new Batches(datasets, config.batch, seedsOf(config), config.evenLabels);
    this.shared = trainerOf(setup, config.sharing, members);
    this.baseline = config.baseline ? trainerOf(setup, baselineSharing, baselineOf(members)) : null;
  }

  /** The shared model, then its baseline. */
  get trainers(): readonly Trainer[] {
    return this.baseline === null ? [this.shared] : [this.shared, this.baseline];
  }

  get stepsPerEpoch(): number {
    return this.batches.stepsPerEpoch;
  }

  get batchSize(): number {
    return this.batches.size;
  }

  /** Takes live settings, from the next step on. */
  configure(settings: RunSettings): void {
    const members = membersOf(this.config, settings);
    this.shared.configure(settingsOf(members));
    this.baseline?.configure(settingsOf(baselineOf(members)));
  }

  /** Makes one update of both on the next batch. */
  async step(): Promise<PairStep> {
    const batch = this.batches.next();
    // Together: where a method waits for a read of the one, the backend works on the other.
    const losses = await Promise.all(this.trainers.map((trainer) => trainer.step(batch)));
    return {
      losses,
      labelled: batch.labelled,
      weights: this.shared.lastWeights.map(({ weights }) => weights),
    };
  }

  /** [run]: how the shared model's task gradients lie to each other on the batch that comes next. Changes nothing. */
  async gradients(): Promise<readonly RunGram[]> {
    const { grams } = await this.shared.gradients(this.batches.peek());
    return grams.map(({ all, layers }) => ({ gram: all, layers }));
  }

  /** Keeps the present parameters of the models that were never as good. */
  keepBest({ shared, baseline }: Improved): void {
    this.shared.keepBest((run) => shared[run]!);
    this.baseline?.keepBest((run, task) => baseline[run]![task]!);
  }

  async save(): Promise<PairState> {
    const batches = this.batches.save();
    const shared = await this.shared.save();
    const baseline = (await this.baseline?.save()) ?? null;
    return { shared, baseline, batches };
  }

  /** Goes on from the state of a pair of this very configuration. */
  restore({ shared, baseline, batches }: PairState): void {
    this.batches.restore(batches);
    this.shared.restore(shared);
    if (baseline !== null) this.baseline?.restore(baseline);
  }

  dispose(): void {
    this.batches.dispose();
    for (const trainer of this.trainers) trainer.dispose();
  }
}

function trainerOf(
  { config, datasets, shape }: RunSetup,
  sharing: RecordChoice,
  runs: readonly Member[],
): Trainer {
  const kinds = datasets[0]!.tasks.map((task) => task.kind);
  return new Trainer({ shape, kinds, sharing, optimizer: config.optimizer, runs });
}

const settingsOf = (members: readonly Member[]) => members.map(({ settings }) => settings);
