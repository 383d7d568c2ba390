import type { Config } from '../core/config/schema';
import { labelsByClass, outputsOf } from '../core/data/dataset';
import type { Backend } from '../core/run/backend';
import type { RunSettings } from '../core/run/member';
import type { GradientPoint, Judgement, LossBlock, ModelView, Predictions } from '../core/run/told';
import { modelSize } from '../core/sharing/size';
import { mostStacked, Stack } from '../engine/ops/stack';
import { firstGap, isEvaluationDue } from './evaluation-schedule';
import { type Diverged, lossBlock } from './loss-block';
import { ModelPair, type PairState, type PairStep } from './model-pair';
import { OutputViews } from './output-views';
import { planePoints } from './plane-points';
import type { Checkpoint, ReadyMessage } from './protocol';
import { forwardMultiplications, type RunSetup } from './run-setup';

/** The run of which views and predictions are. */
const shown = 0;

/** A configuration's runs: they are trained, counted and judged together. */
export class Run {
  step = 0;
  readonly config: Config;
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
      testRows: setup.dataset.test.length,
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

  /** Reads the losses of all updates since the last call, in one read; they end before the first that is not finite. */
  async takeLosses(): Promise<{ losses: LossBlock; bad: Diverged | null }> {
    const { pending, step, pair, setup } = this;
    this.pending = [];
    // The run goes on while the numbers come.
    const values = await this.losses.read();
    return lossBlock(
      values,
      { labelled: pending.map(({ labelled }) => labelled), weights: pending.map(({ weights }) => weights) },
      {
        first: step - pending.length + 1,
        runs: pair.runs,
        tasks: setup.dataset.tasks.length,
        hasBaseline: pair.baseline !== null,
      },
    );
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
    const { step } = this;
    return { step, ...(await this.views.look(this.pair.shared, shown)) };
  }

  /** A task's outputs on the test rows. */
  predict(task: number): Promise<Predictions> {
    return this.views.predictions(this.pair.shared, shown, task);
  }

  /** Everything that the next step depends on. */
  async save(elapsedMs: number): Promise<Omit<Checkpoint, 'backend'>> {
    const { step } = this;
    return { step, elapsedMs, models: await this.pair.save() };
  }

  /** Goes on from a checkpoint of this very configuration. */
  restore({ step, models }: Checkpoint): void {
    this.step = step;
    this.pair.restore(models as PairState);
  }

  /** Everything that stays the same while the run trains. */
  description(runId: number, backend: Backend): ReadyMessage {
    const { dataset, shape } = this.setup;
    const { tasks, train, test, features } = dataset;
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
        trained: labelsByClass(task, train),
        unit: task.unit,
      })),
      features,
      trainRows: train.length,
      testRows: test.length,
      stepsPerEpoch: this.pair.stepsPerEpoch,
      size: modelSize(this.config.sharing, shape),
      points: planePoints(dataset),
    };
  }

  dispose(): void {
    this.losses.dispose();
    this.pending = [];
    this.pair.dispose();
    this.views.dispose();
  }
}
