import type { Config } from '../core/config/schema';
import { type Dataset, outputsOf } from '../core/data/dataset';
import { baselineOf, type Member, membersOf, type RunSettings } from '../core/run/member';
import type { GradientPoint, Judgement, LossBlock, ModelView, Predictions } from '../core/run/told';
import type { ModelShape } from '../core/sharing/shape';
import { modelSize } from '../core/sharing/size';
import type { Batches, BatchesState } from '../engine/batches';
import { Examiner } from '../engine/examiner';
import { Lens } from '../engine/lens';
import { mostStacked, Stack } from '../engine/ops/stack';
import type { Trainer, TrainerState } from '../engine/trainer';
import { firstGap, isEvaluationDue } from './evaluation-schedule';
import { type Diverged, lossBlock } from './loss-block';
import { planePoints } from './plane-points';
import type { Backend, Checkpoint, ReadyMessage } from './protocol';
import {
  forwardMultiplications,
  newBaseline,
  newBatches,
  newShared,
  type RunSetup,
  release,
} from './run-setup';
import { predictions, scatterOf } from './test-views';

/** Points of a map's side: fine enough to look smooth when drawn larger. */
const gridSide = 40;

/** The run of which views and predictions are. */
const shown = 0;

/** What is known of steps whose losses are still on the backend. */
interface Pending {
  /** [run][task]; one run where all have the same batch. */
  readonly labelled: readonly (readonly number[])[];
  /** [run][task] */
  readonly weights: readonly (readonly number[])[];
}

const settingsOf = (members: readonly Member[]) => members.map(({ settings }) => settings);

/** Everything of a batch of runs: data, the shared model, its single-task baseline, and the views of them. */
export class Run {
  step = 0;
  readonly config: Config;
  private readonly dataset: Dataset;
  readonly stepsPerEpoch: number;
  private readonly shape: ModelShape;
  private readonly batches: Batches;
  private readonly shared: Trainer;
  private readonly baseline: Trainer | null;
  private readonly examiner: Examiner;
  private readonly lens: Lens;
  private readonly runs: number;
  private readonly judgedEvery: number;
  private pending: Pending[] = [];
  /** Losses of the pending steps: of the shared model, then of its baseline. */
  private readonly losses = new Stack();

  constructor(setup: RunSetup) {
    this.config = setup.config;
    this.dataset = setup.dataset;
    this.shape = setup.shape;
    this.batches = newBatches(setup);
    this.stepsPerEpoch = this.batches.stepsPerEpoch;
    this.shared = newShared(setup);
    this.runs = membersOf(setup.config).length;
    this.baseline = this.config.baseline ? newBaseline(setup) : null;
    this.examiner = new Examiner(this.dataset, this.dataset.test);
    this.lens = new Lens(this.dataset, gridSide);
    this.judgedEvery = firstGap({
      testRows: this.dataset.test.length,
      batch: this.batches.size,
      forward: forwardMultiplications(setup),
    });
  }

  /** Takes live settings. */
  configure(settings: RunSettings): void {
    const members = membersOf(this.config, settings);
    this.shared.configure(settingsOf(members));
    this.baseline?.configure(settingsOf(baselineOf(members)));
  }

  /** How many more updates may be made before the losses are taken. */
  get room(): number {
    return Math.floor((mostStacked - this.losses.size) / (this.baseline === null ? 1 : 2));
  }

  /** Makes one update of the shared model and of the baseline, on the same batch. */
  async update(): Promise<void> {
    const batch = this.batches.next();
    // Together: where a method waits for a read of the one, the backend works on the other.
    const losses = await Promise.all([
      this.shared.step(batch),
      ...(this.baseline ? [this.baseline.step(batch)] : []),
    ]);
    for (const each of losses) this.losses.push(each);
    this.pending.push({
      labelled: [batch.labelled],
      weights: this.shared.lastWeights.map(({ weights }) => weights),
    });
    release(batch);
    this.step++;
  }

  /**
   * Reads the losses of all updates since the last call, in one read. `bad` is where the first loss was not
   * finite, with the last step before it; the losses end there.
   */
  async takeLosses(): Promise<{ losses: LossBlock; bad: Diverged | null }> {
    const pending = this.pending;
    this.pending = [];
    // Read now: the run goes on while the numbers come.
    const first = this.step - pending.length + 1;
    const tasks = this.dataset.tasks.length;
    const values = await this.losses.read();
    return lossBlock(
      values,
      {
        labelled: pending.map(({ labelled }) => labelled),
        weights: pending.map(({ weights }) => weights),
      },
      { first, runs: this.runs, tasks, hasBaseline: this.baseline !== null },
    );
  }

  /** Whether the tasks are judged on the test rows at the present step. */
  get isEvaluationDue(): boolean {
    return isEvaluationDue(this.step, this.judgedEvery);
  }

  /** Judges all tasks on the test rows, now. */
  async evaluate(elapsedMs: number): Promise<Judgement> {
    const step = this.step;
    const trainers = this.baseline === null ? [this.shared] : [this.shared, this.baseline];
    const outputs = await this.examiner.outputs(trainers, this.shape.outputs);
    const [shared, baseline = []] = outputs.map((runs) => runs.map((answer) => this.examiner.judge(answer)));
    return { step, elapsedMs, shared: shared!, baseline };
  }

  /** How the tasks' gradients lie to each other on the batch that comes next. Changes nothing. */
  async gradients(elapsedMs: number): Promise<GradientPoint> {
    const batch = this.batches.peek();
    const { grams } = await this.shared.gradients(batch);
    release(batch);
    return { step: this.step, elapsedMs, grams: grams.map(({ all, layers }) => ({ gram: all, layers })) };
  }

  /** Everything that the next step depends on. */
  async save(elapsedMs: number): Promise<Omit<Checkpoint, 'backend'>> {
    const { step } = this;
    const batches = this.batches.save();
    const shared = await this.shared.save();
    const baseline = (await this.baseline?.save()) ?? null;
    return { step, elapsedMs, shared, baseline, batches };
  }

  /** Goes on from a checkpoint of this very configuration. */
  restore({ step, shared, baseline, batches }: Checkpoint): void {
    this.step = step;
    this.batches.restore(batches as BatchesState);
    this.shared.restore(shared as TrainerState);
    this.baseline?.restore(baseline as TrainerState);
  }

  /** What diagram and maps draw, now. */
  async view(): Promise<ModelView> {
    const step = this.step;
    const look = await this.lens.look(this.shared, shown);
    const scatter =
      look.grid === null ? scatterOf(this.dataset, await this.outputsOf(shown), this.examiner.truth) : null;
    return { step, ...look, scatter };
  }

  /** A task's outputs on the test rows. */
  async predict(task: number): Promise<Predictions> {
    const outputs = await this.outputsOf(shown);
    return predictions(this.dataset.tasks[task]!, outputs[task]!, this.examiner.truth[task]!);
  }

  /** [task]: a run's raw outputs on the test rows. */
  private async outputsOf(run: number): Promise<readonly Float32Array[]> {
    const [outputs] = await this.examiner.outputs([this.shared], this.shape.outputs);
    return outputs![run]!;
  }

  /** Everything that stays the same while the run trains. */
  description(runId: number, backend: Backend): ReadyMessage {
    const { tasks, train, test, features } = this.dataset;
    return {
      type: 'ready',
      runId,
      backend,
      tasks: tasks.map((task) => ({
        name: task.name,
        kind: task.kind,
        classes: task.classes,
        outputs: outputsOf(task),
        labelled: train.reduce((sum, row) => sum + (Number.isNaN(task.targets[row]!) ? 0 : 1), 0),
        unit: task.unit,
      })),
      features,
      trainRows: train.length,
      testRows: test.length,
      stepsPerEpoch: this.stepsPerEpoch,
      size: modelSize(this.config.sharing, this.shape),
      points: planePoints(this.dataset),
    };
  }

  dispose(): void {
    this.losses.dispose();
    this.pending = [];
    this.batches.dispose();
    this.shared.dispose();
    this.baseline?.dispose();
    this.examiner.dispose();
    this.lens.dispose();
  }
}
