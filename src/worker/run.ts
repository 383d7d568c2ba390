import type { Config } from '../core/config/schema';
import { seedsOf } from '../core/config/seeds';
import { labelsByClass, outputsOf, type TaskData } from '../core/data/dataset';
import type { Backend } from '../core/run/backend';
import { BestSteps } from '../core/run/best-steps';
import { isEvaluationDue } from '../core/run/evaluation-schedule';
import { type LiveSettings, liveSettings } from '../core/run/member';
import type {
  Ended,
  GradientPoint,
  Judgement,
  LossBlock,
  ModelView,
  Predictions,
  Spotlight,
} from '../core/run/told';
import { modelSize } from '../core/sharing/size';
import { mostStacked, Stack } from '../engine/ops/stack';
import type { TrainedModel } from '../engine/trainer/trained-model';
import { lossBlock } from './loss-block';
import { ModelPair, type PairState, type PairStep } from './model-pair';
import { OutputViews } from './output-views';
import { planePoints } from './plane-points';
import type { Checkpoint, Question, ReadyMessage, Reply, TaskSummary } from './protocol';
import { replyTo } from './replies';
import { firstGapOf, type RunSetup } from './run-setup';

/** A configuration's runs: they are trained, counted and judged together. */
export class Run {
  step = 0;
  /** What views are of. */
  spotlight: Spotlight = { run: 0, isAtBest: false };
  readonly config: Config;
  /** The steps at which the models did best on the validation rows. */
  readonly best: BestSteps;
  /** Those that have diverged. */
  private ended: readonly Ended[] = [];
  /** The live settings that hold. */
  private settings: LiveSettings;
  private readonly pair: ModelPair;
  private readonly views: OutputViews;
  private readonly judgedEvery: number;
  /** Steps whose losses are still on the backend. */
  private pending: Omit<PairStep, 'losses'>[] = [];
  /** Their losses: of the shared model, then of its baseline. */
  private readonly losses = new Stack();

  constructor(private readonly setup: RunSetup) {
    this.config = setup.config;
    this.settings = liveSettings(setup.config);
    this.pair = new ModelPair(setup);
    this.views = new OutputViews(setup);
    this.best = new BestSteps(setup.config.tasks.map(({ weight }) => weight > 0));
    this.judgedEvery = firstGapOf(setup);
  }

  /** Takes live settings. */
  configure(settings: LiveSettings): void {
    this.settings = settings;
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

  /** Whether the tasks are judged on the test rows at the present step. */
  get isEvaluationDue(): boolean {
    return isEvaluationDue(this.step, this.judgedEvery);
  }

  /** Judges all tasks on the test rows, now, and keeps the models that were never as good on the validation rows. */
  async evaluate(elapsedMs: number): Promise<Judgement> {
    const { step, isEvaluationDue: isDue } = this;
    const judgement = { step, elapsedMs, isDue, ...(await this.views.judge(this.pair)) };
    const improved = this.best.take(judgement);
    if (improved !== null) this.pair.keepBest(improved);
    return judgement;
  }

  /** How the tasks' gradients lie to each other on the batch that comes next. Changes nothing. */
  async gradients(elapsedMs: number): Promise<GradientPoint> {
    const { step } = this;
    return { step, elapsedMs, grams: await this.pair.gradients() };
  }

  /**
   * What diagram and maps draw, now; of the best step, where that is in the spotlight, only `isAtRest`. `withRuns` asks
   * for the outputs of every run beside them.
   */
  async view(isAtRest: boolean, withRuns = false): Promise<ModelView> {
    const { step, spotlight } = this;
    const { run } = spotlight;
    const isAtBest = isAtRest && spotlight.isAtBest && this.pair.shared.best !== null;
    return {
      step,
      run,
      isAtBest,
      ...(await this.views.look(this.modelOf({ isAtBest }), run, withRuns)),
    };
  }

  /** The spotlight's outputs for a task on the test rows. */
  predict(task: number, spotlight: Spotlight): Promise<Predictions> {
    return this.views.predictions(this.modelOf(spotlight), spotlight.run, task);
  }

  /** What is asked besides. */
  reply(question: Question): Promise<Reply> {
    const { setup, step } = this;
    return replyTo(question, { setup, step, modelOf: (spotlight) => this.modelOf(spotlight) });
  }

  /** Begins with other parameters than those that are drawn; the baseline keeps its own. */
  begin(parameters: Float32Array): void {
    this.pair.shared.writeParameters(parameters);
  }

  /** The shared model as it is, or as it was at its best; as it is where there is no such step. */
  private modelOf({ isAtBest }: Pick<Spotlight, 'isAtBest'>): TrainedModel {
    return (isAtBest ? this.pair.shared.best : null) ?? this.pair.shared;
  }

  /** Everything that the next step depends on. */
  async save(elapsedMs: number): Promise<Omit<Checkpoint, 'backend'>> {
    const { step, settings, ended } = this;
    const best = this.best.save();
    return { step, elapsedMs, settings, ended, best, models: await this.pair.save() };
  }

  /** Goes on from a checkpoint of this very configuration. */
  restore({ step, ended, best, models }: Checkpoint): void {
    this.step = step;
    this.best.restore(best);
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
