import type { Backend } from '../core/run/backend';
import type { LiveSettings } from '../core/run/member';
import type { Predictions, Spotlight } from '../core/run/told';
import { FrameBuilder } from './frame-builder';
import { FirstStep } from './loss-scale';
import { Pacer, type Slice } from './pacer';
import type { Fault, Looks, Message, RunEnd, RunState, Speed } from './protocol';
import type { Run } from './run';

/** How a course begins. */
export interface Start {
  readonly runId: number;
  readonly backend: Backend;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly looks: Looks;
  readonly spotlight: Spotlight;
  /** Time spent training before, in milliseconds. */
  readonly elapsedMs: number;
  /** Single steps and settings that were asked for before the run was there. */
  readonly stepsWanted: number;
  readonly settings: LiveSettings | null;
}

/** What a course needs of the session that it belongs to. */
export interface Host {
  readonly post: (message: Message, transfer?: Transferable[]) => void;
  /** Whether another run is asked for: what this one still has to say concerns nobody then. */
  isSuperseded(): boolean;
  /** Whether the graphics card is gone; the page is told then. */
  isLost(): boolean;
  /** Ends the course with a fault. */
  fail(fault: Fault): Promise<void>;
}

/** The slice whose losses are still to be heard. */
interface Reading {
  readonly slice: Slice;
  readonly losses: ReturnType<Run['takeLosses']>;
}

/**
 * One run under way, from its first word to its last: running, paused or finished, and what it still owes the page.
 * Commands are noted; {@link turn} does the next thing that is wanted.
 */
export class Course {
  private state: RunState;
  private stepsWanted: number;
  private nextSettings: LiveSettings | null;
  private looks: Looks;
  /** Where training stops by itself; 0 for never. */
  private steps: number;
  /** And after how many judgements without a gain; 0 for never. */
  private patience: number;
  private reading: Reading | null = null;
  /** The step whose evaluation and view are still owed to the page, after a pause; null when it has them. */
  private owed: number | null;
  /** Another run is looked at, of which the page has no view yet. */
  private isViewWanted = false;
  private isOver = false;
  private readonly firstStep = new FirstStep();
  private readonly pacer = new Pacer();
  private readonly frames: FrameBuilder;
  private readonly runId: number;
  private readonly backend: Backend;

  constructor(
    private readonly run: Run,
    start: Start,
    private readonly host: Host,
  ) {
    this.runId = start.runId;
    this.backend = start.backend;
    this.stepsWanted = start.stepsWanted;
    this.nextSettings = start.settings;
    this.looks = start.looks;
    this.steps = run.config.steps;
    this.patience = run.config.patience;
    run.spotlight = start.spotlight;
    this.state = this.firstState(start.isPlaying);
    this.owed = run.step;
    this.pacer.reset(start.speed, start.elapsedMs);
    this.frames = new FrameBuilder(start.runId, host.post);
    host.post(run.description(start.runId, start.backend));
    if (this.state === 'running') this.pacer.start();
    this.sayState();
  }

  /** A run that goes on from a checkpoint may have finished there; who plays has gone on since, where that can be. */
  private firstState(isPlaying: boolean): RunState {
    if (this.isAtEnd) return 'finished';
    if (!this.isOutOfPatience) return isPlaying ? 'running' : 'paused';
    if (!isPlaying) return 'finished';
    this.run.best.goOn();
    return 'running';
  }

  /** Updates made so far. */
  get step(): number {
    return this.run.step;
  }

  play(): void {
    this.enter('running');
  }

  pause(): void {
    this.enter('paused');
  }

  /** So many single steps more. */
  addSteps(count: number): void {
    this.enter('paused');
    this.stepsWanted += count;
  }

  configure(settings: LiveSettings): void {
    this.nextSettings = settings;
  }

  setSpeed(speed: Speed): void {
    this.pacer.setSpeed(speed);
  }

  look(looks: Looks): void {
    this.looks = looks;
    if (looks.gradients && this.state !== 'running') this.owed = this.run.step;
  }

  /** Looks at another run, or at another moment of it. */
  setSpotlight(spotlight: Spotlight): void {
    this.run.spotlight = spotlight;
    this.isViewWanted = true;
    if (this.state !== 'running') this.owed = this.run.step;
  }

  acknowledge(frame: number): void {
    this.frames.acknowledge(frame);
  }

  predict(task: number, spotlight: Spotlight): Promise<Predictions> {
    return this.run.predict(task, spotlight);
  }

  private enter(state: RunState): void {
    if (this.state === state || (this.state === 'finished' && this.isAtEnd)) return;
    if (this.state === 'finished') this.run.best.goOn();
    this.state = state;
    if (state === 'running') this.pacer.start();
    else this.owed = this.run.step;
    this.sayState();
  }

  private sayState(): void {
    const { runId, state, ending: end } = this;
    this.host.post({ type: 'state', runId, state, step: this.run.step, end });
  }

  private get ending(): RunEnd | null {
    const { step, best } = this.run;
    if (this.state !== 'finished') return null;
    return this.isAtEnd ? { code: 'steps', step } : { code: 'patience', step, since: best.last };
  }

  private get isOutOfPatience(): boolean {
    return this.patience > 0 && this.run.best.since >= this.patience;
  }

  private get isAtEnd(): boolean {
    return this.steps > 0 && this.run.step >= this.steps;
  }

  /** Does the next thing that is wanted; false when there is none. */
  async turn(): Promise<boolean> {
    if (this.nextSettings !== null) this.applySettings(this.nextSettings);
    else if (this.state === 'running' || this.stepsWanted > 0) {
      await this.slice();
      // The slice may have ended the run.
      if (!this.isOver && this.pacer.isCheckpointDue) await this.checkpoint();
    } else if (this.owed !== null) await this.settle();
    else return false;
    return true;
  }

  private applySettings(settings: LiveSettings): void {
    this.nextSettings = null;
    this.run.configure(settings);
    this.steps = settings.steps;
    this.patience = settings.patience;
    if (this.state === 'finished' && !this.isAtEnd) this.enter('paused');
    this.host.post({ type: 'marked', runId: this.runId, step: this.run.step, settings });
  }

  /**
   * Makes as many steps as fit in a slice and asks for their losses; meanwhile hears those of the slice before, so
   * that the backend works while the page reads. It never has more than two slices to do.
   */
  private async slice(): Promise<void> {
    const { run, pacer, frames } = this;
    if (frames.lastEvaluated < 0) await this.settle();
    const limit = this.steps === 0 ? Number.POSITIVE_INFINITY : this.steps - run.step;
    const wanted = this.state === 'running' ? await pacer.stepsDue() : this.stepsWanted;
    const most = Math.min(wanted, limit, run.room);
    if (most > 0 && !(await this.steppedAtMost(most))) return;
    if (this.isAtEnd || (this.state === 'running' && this.isOutOfPatience)) this.finish();
    else if (this.state !== 'running' && this.stepsWanted === 0) this.owed = run.step;
    if (frames.isDue && !this.host.isSuperseded())
      await this.show(this.isViewWanted || (this.looks.model && pacer.isViewDue));
  }

  /** A slice's steps; false where they end the run. */
  private async steppedAtMost(most: number): Promise<boolean> {
    const { run, pacer } = this;
    const slice = await pacer.measure(most, async () => {
      await run.update();
      return !run.isEvaluationDue;
    });
    if (this.state !== 'running') this.stepsWanted = Math.max(0, this.stepsWanted - slice.steps);
    const before = this.reading;
    this.reading = { slice, losses: run.takeLosses() };
    if (before !== null && !(await this.hear(before))) return false;
    if (run.isEvaluationDue || pacer.isJudgementDue) {
      if (!(await this.hearAll())) return false;
      await pacer.measureJudgement(() => this.judge());
    }
    return true;
  }

  private finish(): void {
    this.stepsWanted = 0;
    this.state = 'finished';
    this.owed = this.run.step;
    if (!this.host.isSuperseded()) this.sayState();
  }

  /** Takes in the losses of a slice; false where they end the run. */
  private async hear({ slice, losses }: Reading): Promise<boolean> {
    const { losses: block, ended } = await losses;
    // A lost context answers with anything, zeros as well.
    if (this.host.isLost()) return false;
    this.pacer.finish(slice);
    this.frames.addLosses(block, ended);
    this.firstStep.note(block);
    // The run itself may have heard of a later slice already.
    if (ended.length < block.runs) return true;
    const last = ended.reduce((latest, each) => (each.step > latest.step ? each : latest));
    const { step, task } = last;
    await this.host.fail({ code: 'diverged', detail: '', step, task, ...this.firstStep.causeOf(last) });
    return false;
  }

  private async hearAll(): Promise<boolean> {
    const { reading } = this;
    this.reading = null;
    return reading === null || this.hear(reading);
  }

  private async show(withView: boolean): Promise<void> {
    const { run, pacer, frames } = this;
    if (!(await this.hearAll())) return;
    if (withView) {
      this.isViewWanted = false;
      // A model that is trained is watched as it is.
      const isAtRest = this.state !== 'running';
      frames.setView(await pacer.measureView(() => run.view(isAtRest)));
    }
    frames.send(run.step, pacer.elapsedMs, this.state === 'running' ? pacer.stepsPerSecond : 0);
  }

  /** Brings the page up to date with a run that stands still: evaluation and view of the present step. */
  private async settle(): Promise<void> {
    this.owed = null;
    if (!(await this.hearAll())) return;
    await this.judge();
    await this.show(true);
    await this.checkpoint();
  }

  /** Judges the tasks on the test rows, and where somebody watches how their gradients lie to each other. */
  private async judge(): Promise<void> {
    const { run, frames } = this;
    const { elapsedMs } = this.pacer;
    // Both asked for before either is waited for: a card answers them in one go.
    const [evaluation, gradients] = await Promise.all([
      frames.lastEvaluated === run.step ? null : run.evaluate(elapsedMs),
      this.looks.gradients && frames.lastGradients !== run.step ? run.gradients(elapsedMs) : null,
    ]);
    if (evaluation !== null) frames.addEvaluation(evaluation);
    if (gradients !== null) frames.addGradients(gradients);
  }

  /** Tells the page what a worker in place of this one would need to go on. */
  private async checkpoint(): Promise<void> {
    const { run, pacer, runId, backend } = this;
    // What came before it goes ahead of it: a new worker makes only the steps after it again.
    if (!(await this.hearAll())) return;
    this.frames.flush(run.step, pacer.elapsedMs, pacer.stepsPerSecond);
    const saved = await pacer.measureCheckpoint(() => run.save(pacer.elapsedMs));
    if (this.host.isLost() || this.host.isSuperseded()) return;
    this.host.post({ type: 'checkpoint', runId, checkpoint: { ...saved, backend } });
  }

  /** Lets go of the run, once nothing of it is on its way any more. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.reading?.losses;
    this.reading = null;
    this.run.dispose();
  }

  /** Sends what the page has not been told of the steps up to `step`. */
  flush(step: number): void {
    this.frames.flush(step, this.pacer.elapsedMs);
  }
}
