import type { Config } from '../core/config/schema';
import { seedsOf } from '../core/config/seeds';
import { labelsByClass, outputsOf, type TaskData } from '../core/data/dataset';
import type { Backend } from '../core/run/backend';
import type { RunSettings } from '../core/run/member';
import type { Ended, GradientPoint, Judgement, LossBlock, ModelView, Predictions } from '../core/run/told';
import { modelSize } from '../core/sharing/size';
import { mostStacked, Stack } from '../engine/ops/stack';
import { firstGap, isEvaluationDue } from './evaluation-schedule';
import { lossBlock } from './loss-block';
import { ModelPair, type PairState, type PairStep } from './model-pair';
import { OutputViews } from './output-views';
import { planePoints } from './plane-points';
import type { Checkpoint, ReadyMessage, TaskSummary } from './protocol';
import { forwardMultiplications, type RunSetup } from './run-setup';

/** A configuration's runs: they are trained, counted and judged together. */
export class Run {
  step = 0;
  /** The run of which views are. */
  spotlight = 0;
  readonly config: Config;
  /** Those that have diverged. */
  private ended: readonly Ended[] = [];
  private readonly pair: ModelPair;
  private readonly views: OutputViews;
  private readonly judgedEvery: number;
  /** Steps whose losses are still on the backend. */
  private pending: Omit<PairStep, 'losses'>[] = [];
  /** Their losses: of the shared model, then of its baseline. */
  private readonly losses = new Stack();

  constructor(private readonly setup: RunSetup) {
    this.config = setup.config;
    this.pair = new ModelPair(setup);
    this.views = new OutputViews(setup);
    this.judgedEvery = firstGap({
      testRows: setup.datasets[0]!.test.length * setup.config.seeds,
      batch: this.pair.batchSize,
      forward: forwardMultiplications(setup),
    });
  }

  /** Takes live settings. */
  configure(settings: RunSettings): void {
    this.pair.configure(settings);
  }

  /** How many more updates may be made before the losses are taken. */
  get room(): number {
    return Math.floor((mostStacked - this.losses.size) / this.pair.trainers.length);
  }

  /** Makes one update of the shared model and of the baseline, on the same batch. */
  async update(): Promise<void> {
    const { losses, ...rest } = await this.pair.step();
    for (const each of losses) this.losses.push(each);
    this.pending.push(rest);
    this.step++;
  }

  /** Reads the losses of all updates since the last call, in one read, and says which runs have ended by then. */
  async takeLosses(): Promise<{ losses: LossBlock; ended: readonly Ended[] }> {
    const { pending, step, pair, setup } = this;
    this.pending = [];
    // The run goes on while the numbers come.
    const values = await this.losses.read();
    const block = lossBlock(
      values,
      { labelled: pending.map(({ labelled }) => labelled), weights: pending.map(({ weights }) => weights) },
      {
        first: step - pending.length + 1,
        runs: pair.runs,
        tasks: setup.config.tasks.length,
        hasBaseline: pair.baseline !== null,
      },
      this.ended,
    );
    this.ended = block.ended;
    return block;
  }

  /** Whether none is left that could go on. */
  get hasEnded(): boolean {
    return this.ended.length === this.pair.runs;
  }

  /** Whether the tasks are judged on the test rows at the present step. */
  get isEvaluationDue(): boolean {
    return isEvaluationDue(this.step, this.judgedEvery);
  }

  /** Judges all tasks on the test rows, now. */
  async evaluate(elapsedMs: number): Promise<Judgement> {
    const { step } = this;
    const [shared, baseline = []] = await this.views.judge(this.pair.trainers);
    return { step, elapsedMs, shared: shared!, baseline };
  }

  /** How the tasks' gradients lie to each other on the batch that comes next. Changes nothing. */
  async gradients(elapsedMs: number): Promise<GradientPoint> {
    const { step } = this;
    return { step, elapsedMs, grams: await this.pair.gradients() };
  }

  /** What diagram and maps draw, now. */
  async view(): Promise<ModelView> {
    const { step, spotlight: run } = this;
    return { step, run, ...(await this.views.look(this.pair.shared, run)) };
  }

  /** A run's outputs for a task on the test rows. */
  predict(task: number, run: number): Promise<Predictions> {
    return this.views.predictions(this.pair.shared, run, task);
  }

  /** Everything that the next step depends on. */
  async save(elapsedMs: number): Promise<Omit<Checkpoint, 'backend'>> {
    const { step, ended } = this;
    return { step, elapsedMs, ended, models: await this.pair.save() };
  }

  /** Goes on from a checkpoint of this very configuration. */
  restore({ step, ended, models }: Checkpoint): void {
    this.step = step;
    this.ended = ended;
    this.pair.restore(models as PairState);
  }

  /** Everything that stays the same while the run trains. */
  description(runId: number, backend: Backend): ReadyMessage {
    const { config, datasets, shape } = this.setup;
    const { train, test, features } = datasets[0]!;
    return {
      type: 'ready',
      runId,
      backend,
      seeds: seedsOf(config),
      data: datasets.map((dataset) => ({
        tasks: dataset.tasks.map((task) => summaryOf(task, dataset.train)),
        points: planePoints(dataset),
      })),
      features,
      trainRows: train.length,
      testRows: test.length,
      stepsPerEpoch: this.pair.stepsPerEpoch,
      size: modelSize(config.sharing, shape),
    };
  }

  dispose(): void {
    this.losses.dispose();
    this.pending = [];
    this.pair.dispose();
    this.views.dispose();
  }
}

function summaryOf(task: TaskData, train: Uint32Array): TaskSummary {
  const { name, kind, classes, unit } = task;
  const trained = labelsByClass(task, train);
  const labelled = trained.reduce((sum, count) => sum + count, 0);
  return { name, kind, classes, outputs: outputsOf(task), labelled, trained, unit };
}
