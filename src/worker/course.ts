import type { Backend } from '../core/run/backend';
import type { LiveSettings } from '../core/run/member';
import { type RunEnd, runEnd } from '../core/run/run-end';
import type { Predictions, Spotlight } from '../core/run/told';
import { Pacer } from './pacer';
import type { Looks, Question, Replay, Reply, RunState, Speed } from './protocol';
import { Repetition } from './repetition';
import { type Listener, Reporter } from './reporter';
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
  readonly replay?: Replay | undefined;
}

/**
 * One run under way, from its first word to its last: running, paused or finished. Commands are noted; {@link turn} does
 * the next thing that is wanted.
 */
export class Course {
  private state: RunState;
  private stepsWanted: number;
  private nextSettings: LiveSettings | null;
  /** Where training stops by itself; 0 for never. */
  private steps: number;
  /** And after how many judgements without a gain; 0 for never. */
  private patience: number;
  /** Whether evaluation and view of the present step are still owed to the page, after a pause. */
  private owes = true;
  private isOver = false;
  private readonly repetition: Repetition;
  private readonly pacer = new Pacer();
  private readonly reporter: Reporter;
  private readonly runId: number;

  constructor(
    private readonly run: Run,
    start: Start,
    private readonly listener: Listener,
  ) {
    this.runId = start.runId;
    this.stepsWanted = start.stepsWanted;
    this.nextSettings = start.settings;
    this.steps = run.config.steps;
    this.patience = run.config.patience;
    this.repetition = new Repetition(start.replay);
    this.repeatChanges();
    run.spotlight = start.spotlight;
    this.state = this.firstState(start.isPlaying);
    this.pacer.reset(start.speed, start.elapsedMs);
    this.reporter = new Reporter(run, this.pacer, start, listener);
    listener.post(run.description(start.runId, start.backend));
    if (this.state === 'running') this.pacer.start();
    this.sayState();
  }

  /** A run that goes on from a checkpoint may have finished there; who plays has gone on since, where that can be. */
  private firstState(isPlaying: boolean): RunState {
    const end = this.nextEnd;
    if (end === null) return isPlaying ? 'running' : 'paused';
    if (end.code === 'steps' || !isPlaying) return 'finished';
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
    this.reporter.looks = looks;
    if ((looks.gradients || looks.seeds) && this.state !== 'running') this.owes = true;
  }

  /** Looks at another run, or at another moment of it. */
  setSpotlight(spotlight: Spotlight): void {
    this.reporter.setSpotlight(spotlight);
    if (this.state !== 'running') this.owes = true;
  }

  acknowledge(frame: number): void {
    this.reporter.acknowledge(frame);
  }

  predict(task: number, spotlight: Spotlight): Promise<Predictions> {
    return this.run.predict(task, spotlight);
  }

  reply(question: Question): Promise<Reply> {
    return this.run.reply(question);
  }

  private enter(state: RunState): void {
    if (this.state === state || (this.state === 'finished' && this.isAtEnd)) return;
    if (this.state === 'finished') this.run.best.goOn();
    this.state = state;
    if (state === 'running') this.pacer.start();
    else this.owes = true;
    this.sayState();
  }

  private sayState(): void {
    const { runId, state } = this;
    const end = state === 'finished' ? this.nextEnd : null;
    this.listener.post({ type: 'state', runId, state, step: this.run.step, end });
  }

  /** What ends the run as it stands, with the numbers of steps and judgements that are wanted now. */
  private get nextEnd(): RunEnd | null {
    const { steps, patience, run } = this;
    return runEnd({ steps, patience }, run.step, run.best);
  }

  private get isAtEnd(): boolean {
    return this.nextEnd?.code === 'steps';
  }

  /** Does the next thing that is wanted; false when there is none. */
  async turn(): Promise<boolean> {
    if (this.nextSettings !== null && this.repetition.isOverAt(this.run.step)) this.change(this.nextSettings);
    else if (this.state === 'running' || this.stepsWanted > 0) {
      await this.slice();
      // The slice may have ended the run.
      if (!this.isOver && this.pacer.isCheckpointDue) await this.reporter.checkpoint();
    } else if (this.owes) await this.settle();
    else return false;
    return true;
  }

  private applySettings(settings: LiveSettings): void {
    this.run.configure(settings);
    this.steps = settings.steps;
    this.patience = settings.patience;
  }

  /** Takes the changes again that the run has come to. */
  private repeatChanges(): void {
    const { repetition, run } = this;
    for (let next = repetition.takenAt(run.step); next !== null; next = repetition.takenAt(run.step)) {
      this.applySettings(next);
    }
  }

  private change(settings: LiveSettings): void {
    this.nextSettings = null;
    this.applySettings(settings);
    if (this.state === 'finished' && !this.isAtEnd) this.enter('paused');
    this.listener.post({ type: 'marked', runId: this.runId, step: this.run.step, settings });
  }

  /** Makes as many steps as fit in a slice and, at times, judges the tasks and shows how things stand. */
  private async slice(): Promise<void> {
    const { run, pacer, reporter } = this;
    // One that goes on from a checkpoint is judged when it would have been: the page has what came before.
    if (!reporter.hasJudged && run.isEvaluationDue) await this.settle();
    const limit = this.steps === 0 ? Number.POSITIVE_INFINITY : this.steps - run.step;
    const wanted = this.state === 'running' ? await pacer.stepsDue() : this.stepsWanted;
    const most = Math.min(wanted, limit, run.room, this.repetition.roomAt(run.step));
    if (most > 0 && !(await this.steppedAtMost(most))) return;
    if (this.isAtEnd || (this.state === 'running' && this.nextEnd !== null)) this.finish();
    else if (this.state !== 'running' && this.stepsWanted === 0) this.owes = true;
    if (!this.listener.isSuperseded()) await reporter.showIfDue(this.state === 'running');
  }

  /** A slice's steps; false where they end the run. */
  private async steppedAtMost(most: number): Promise<boolean> {
    const { run, pacer, reporter } = this;
    const slice = await pacer.measure(most, async () => {
      await run.update();
      return !run.isEvaluationDue;
    });
    if (this.state !== 'running') this.stepsWanted = Math.max(0, this.stepsWanted - slice.steps);
    this.repeatChanges();
    if (!(await reporter.made(slice))) return false;
    return run.isEvaluationDue || pacer.isJudgementDue ? reporter.judge() : true;
  }

  private settle(): Promise<void> {
    this.owes = false;
    return this.reporter.settle(this.state === 'running');
  }

  private finish(): void {
    this.stepsWanted = 0;
    this.state = 'finished';
    this.owes = true;
    if (!this.listener.isSuperseded()) this.sayState();
  }

  /** Lets go of the run, once nothing of it is on its way any more. */
  async end(): Promise<void> {
    this.isOver = true;
    try {
      await this.reporter.end();
    } finally {
      this.run.dispose();
    }
  }

  /** Sends what the page has not been told of the steps up to `step`. */
  flush(step: number): void {
    this.reporter.flush(step);
  }
}
