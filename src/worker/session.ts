import type { Backend } from '../core/run/backend';
import type { LiveSettings } from '../core/run/member';
import { isContextLost, memoryUse, onContextLost } from '../engine/backend';
import { BackendChoice } from './backend-choice';
import { FrameBuilder } from './frame-builder';
import { FirstStep } from './loss-scale';
import { Pacer, type Slice } from './pacer';
import type { Command, Fault, Looks, Message, RunState, Speed } from './protocol';
import { Run } from './run';
import { setUpRun } from './run-setup';
import { warmUp } from './time-step';
import { nextTurn } from './turns';

interface Reading {
  readonly slice: Slice;
  readonly losses: ReturnType<Run['takeLosses']>;
}

type LoadCommand = Extract<Command, { type: 'load' }>;

/**
 * The worker's state machine: idle, ready, running, paused, finished, failed. Commands only note what is wanted;
 * one loop does everything that touches the backend, one thing after the other, in turns of some milliseconds,
 * so that a command never waits longer than a turn.
 */
export class Session {
  private runId = 0;
  private run: Run | null = null;
  private state: RunState = 'paused';
  /** Single steps still to make while paused. */
  private stepsWanted = 0;
  private nextLoad: LoadCommand | null = null;
  private nextSettings: LiveSettings | null = null;
  private settings: Pick<LiveSettings, 'steps'> | null = null;
  private readonly jobs: (() => Promise<void>)[] = [];
  /** The slice whose losses are still to be heard. */
  private reading: Reading | null = null;
  private readonly pacer = new Pacer();
  private readonly frames: FrameBuilder;
  private readonly backends = new BackendChoice();
  /** What trains the present run. */
  private backend: Backend | null = null;
  private isDriving = false;
  /** The step whose evaluation and view are still owed to the page, after a pause; null when it has them. */
  private owed: number | null = null;
  private looks: Looks = { gradients: false, model: false };
  /** The context is gone, and with it all that this worker could do. */
  private isLost = false;
  private firstStep = new FirstStep();

  constructor(private readonly post: (message: Message, transfer?: Transferable[]) => void) {
    this.frames = new FrameBuilder(post);
  }

  /** Takes one command from the page. Commands of another run than the present one are dropped. */
  handle(command: Command): void {
    if (command.type === 'load') {
      this.runId = command.runId;
      this.nextLoad = command;
      this.looks = command.looks;
      this.nextSettings = null;
      this.jobs.length = 0;
      this.stepsWanted = 0;
    } else if (command.runId === this.runId) this.note(command);
    void this.drive();
  }

  private note(command: Exclude<Command, LoadCommand>): void {
    switch (command.type) {
      case 'play':
        this.enter('running');
        return;
      case 'pause':
        this.enter('paused');
        return;
      case 'step':
        this.enter('paused');
        this.stepsWanted += command.count;
        return;
      case 'live':
        this.nextSettings = command.settings;
        return;
      case 'speed':
        this.pacer.setSpeed(command.speed);
        return;
      case 'look':
        this.looks = command.looks;
        if (this.looks.gradients && this.run !== null && this.state !== 'running') this.owed = this.run.step;
        return;
      case 'acknowledge':
        this.frames.acknowledge(command.frame);
        return;
      case 'predict':
        this.answer(command.request, () => this.run!.predict(command.task));
        return;
      case 'memory':
        this.answer(command.request, async () => ({ kind: 'memory', ...memoryUse() }));
        return;
      default:
        command satisfies never;
    }
  }

  private answer(request: number, value: () => Promise<Extract<Message, { type: 'answer' }>['value']>): void {
    const { runId } = this;
    this.jobs.push(async () => {
      if (this.run) this.post({ type: 'answer', runId, request, value: await value() });
    });
  }

  private enter(state: RunState): void {
    if (this.run === null && this.nextLoad !== null) {
      // Said before the run is there: it starts that way.
      this.nextLoad = { ...this.nextLoad, play: state === 'running' };
      return;
    }
    if (this.run === null || this.state === state) return;
    if (this.state === 'finished' && this.isAtEnd()) return;
    this.state = state;
    if (state === 'running') this.pacer.start();
    else this.owed = this.run.step;
    this.post({ type: 'state', runId: this.runId, state, step: this.run.step });
  }

  private isAtEnd(): boolean {
    const limit = this.settings?.steps ?? 0;
    return this.run !== null && limit > 0 && this.run.step >= limit;
  }

  private async drive(): Promise<void> {
    if (this.isDriving || this.isLost) return;
    this.isDriving = true;
    try {
      while (!this.isLost && (await this.turn())) await nextTurn();
    } catch (error) {
      if (isContextLost()) {
        this.lose();
        return;
      }
      console.error(error);
      await this.fail({ code: 'internal', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      this.isDriving = false;
    }
    if (this.nextLoad !== null) void this.drive();
  }

  /** Does the next thing that is wanted; false when there is none. */
  private async turn(): Promise<boolean> {
    const wanted = this.nextLoad;
    if (wanted !== null) {
      try {
        await this.load();
      } catch (error) {
        // Not tried again and again; but a later one stays.
        if (this.nextLoad === wanted) this.nextLoad = null;
        throw error;
      }
      return true;
    }
    const job = this.jobs.shift();
    if (job) {
      await job();
      return true;
    }
    const { run } = this;
    if (run === null) return false;
    if (this.nextSettings !== null) {
      this.applySettings(this.nextSettings);
      return true;
    }
    if (this.state === 'running' || this.stepsWanted > 0) {
      await this.slice(run);
      // The slice may have ended the run.
      if (this.run === run && this.pacer.isCheckpointDue) await this.checkpoint(run);
      return true;
    }
    if (this.owed !== null) {
      await this.settle(run);
      return true;
    }
    return false;
  }

  private async load(): Promise<void> {
    const { runId, config, table, speed, backend, resume } = this.nextLoad!;
    await this.leave();
    const progress = (phase: 'data' | 'warming') => {
      this.post({ type: 'progress', runId, phase });
      return nextTurn();
    };
    await progress('data');
    if (this.isSuperseded(runId)) return;
    const setup = setUpRun(config, table);
    if (!('shape' in setup)) {
      this.nextLoad = null;
      await this.fail({ code: 'data', detail: '', problems: setup });
      return;
    }
    await progress('warming');
    // A run that goes on does so with the numbers that it would have had.
    const isKept = resume !== null && (await this.backends.resume(resume.backend));
    this.backend = isKept ? resume.backend : await this.backends.choose(backend, setup);
    onContextLost(this.lose);
    await warmUp(setup);
    if (this.isSuperseded(runId)) return;
    const run = new Run(setup);
    if (resume !== null) run.restore(resume);
    this.begin(run, speed, resume?.elapsedMs ?? 0);
  }

  /** Lets go of the present run. */
  private async leave(): Promise<void> {
    await this.reading?.losses;
    this.reading = null;
    this.run?.dispose();
    this.run = null;
  }

  private isSuperseded(runId: number): boolean {
    return this.nextLoad?.runId !== runId;
  }

  private begin(run: Run, speed: Speed, elapsedMs: number): void {
    const isPlaying = this.nextLoad!.play;
    this.nextLoad = null;
    this.run = run;
    this.settings = run.config;
    this.pacer.reset(speed, elapsedMs);
    this.frames.reset(this.runId);
    this.post(run.description(this.runId, this.backend!));
    this.state = isPlaying ? 'running' : 'paused';
    if (isPlaying) this.pacer.start();
    this.owed = run.step;
    this.firstStep = new FirstStep();
    this.post({ type: 'state', runId: this.runId, state: this.state, step: run.step });
  }

  private applySettings(settings: LiveSettings): void {
    this.nextSettings = null;
    this.run!.configure(settings);
    this.settings = settings;
    if (this.state === 'finished' && !this.isAtEnd()) this.enter('paused');
    this.post({ type: 'marked', runId: this.runId, step: this.run!.step, settings });
  }

  /**
   * Makes as many steps as fit in a slice and asks for their losses; meanwhile hears those of the slice before, so
   * that the backend works while the page reads. It never has more than two slices to do.
   */
  private async slice(run: Run): Promise<void> {
    if (this.frames.lastEvaluated < 0) await this.settle(run);
    const limit = this.settings!.steps === 0 ? Number.POSITIVE_INFINITY : this.settings!.steps - run.step;
    const wanted = this.state === 'running' ? await this.pacer.stepsDue() : this.stepsWanted;
    const most = Math.min(wanted, limit, run.room);
    if (most > 0) {
      const slice = await this.pacer.measure(most, async () => {
        await run.update();
        return !run.isEvaluationDue;
      });
      if (this.state !== 'running') this.stepsWanted = Math.max(0, this.stepsWanted - slice.steps);
      const before = this.reading;
      this.reading = { slice, losses: run.takeLosses() };
      if (before !== null && !(await this.hear(before))) return;
      if (run.isEvaluationDue || this.pacer.isJudgementDue) {
        if (!(await this.hearAll())) return;
        await this.pacer.measureJudgement(() => this.judge(run));
      }
    }
    if (this.isAtEnd()) {
      this.stepsWanted = 0;
      this.state = 'finished';
      this.owed = run.step;
      this.tell({ type: 'state', runId: this.runId, state: 'finished', step: run.step });
    } else if (this.state !== 'running' && this.stepsWanted === 0) this.owed = run.step;
    if (this.frames.isDue && this.nextLoad === null)
      await this.show(run, this.looks.model && this.pacer.isViewDue);
  }

  /** Takes in the losses of a slice; false where they end the run. */
  private async hear({ slice, losses }: Reading): Promise<boolean> {
    const { losses: block, bad } = await losses;
    // A lost context answers with anything, zeros as well.
    if (isContextLost()) {
      this.lose();
      return false;
    }
    this.pacer.finish(slice);
    this.frames.addLosses(block);
    this.firstStep.note(block);
    if (bad !== null) {
      const { step, task } = bad;
      await this.fail({ code: 'diverged', detail: '', step, task, ...this.firstStep.causeOf(bad) });
    }
    return bad === null;
  }

  private async hearAll(): Promise<boolean> {
    const { reading } = this;
    this.reading = null;
    return reading === null || this.run === null || this.hear(reading);
  }

  private async show(run: Run, withView: boolean): Promise<void> {
    if (!(await this.hearAll())) return;
    if (withView) this.frames.setView(await this.pacer.measureView(() => run.view()));
    this.frames.send(
      run.step,
      this.pacer.elapsedMs,
      this.state === 'running' ? this.pacer.stepsPerSecond : 0,
    );
  }

  /** Brings the page up to date with a run that stands still: evaluation and view of the present step. */
  private async settle(run: Run): Promise<void> {
    this.owed = null;
    if (!(await this.hearAll())) return;
    await this.judge(run);
    await this.show(run, true);
    await this.checkpoint(run);
  }

  /** Judges the tasks on the test rows, and where somebody watches how their gradients lie to each other. */
  private async judge(run: Run): Promise<void> {
    const { elapsedMs } = this.pacer;
    // Both asked for before either is waited for: a card answers them in one go.
    const [evaluation, gradients] = await Promise.all([
      this.frames.lastEvaluated === run.step ? null : run.evaluate(elapsedMs),
      this.looks.gradients && this.frames.lastGradients !== run.step ? run.gradients(elapsedMs) : null,
    ]);
    if (evaluation !== null) this.frames.addEvaluation(evaluation);
    if (gradients !== null) this.frames.addGradients(gradients);
  }

  /** Tells the page what a worker in place of this one would need to go on. */
  private async checkpoint(run: Run): Promise<void> {
    // What came before it goes ahead of it: a new worker makes only the steps after it again.
    if (!(await this.hearAll())) return;
    this.frames.flush(run.step, this.pacer.elapsedMs, this.pacer.stepsPerSecond);
    const saved = await this.pacer.measureCheckpoint(() => run.save(this.pacer.elapsedMs));
    if (this.isLost || isContextLost()) return;
    this.tell({ type: 'checkpoint', runId: this.runId, checkpoint: { ...saved, backend: this.backend! } });
  }

  /** The graphics card is gone: whatever waits for it would wait for ever, so the page is told at once. */
  private readonly lose = (): void => {
    if (this.isLost || !isContextLost()) return;
    this.isLost = true;
    this.post({
      type: 'failed',
      runId: this.runId,
      fault: { code: 'context-lost', detail: '', step: this.run?.step ?? 0 },
    });
  };

  private async fail(fault: Fault): Promise<void> {
    await this.leave();
    this.stepsWanted = 0;
    this.jobs.length = 0;
    this.frames.flush(fault.step ?? 0, this.pacer.elapsedMs);
    this.tell({ type: 'failed', runId: this.runId, fault });
  }

  /** Says something of the present run; nothing once another one is asked for, whose id it would carry. */
  private tell(message: Message): void {
    if (this.nextLoad === null) this.post(message);
  }
}
