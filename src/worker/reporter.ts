import type { Backend } from '../core/run/backend';
import type { Spotlight } from '../core/run/told';
import { FrameBuilder } from './frame-builder';
import { FirstStep } from './loss-scale';
import type { Pacer, Slice } from './pacer';
import type { Fault, Looks, Message } from './protocol';
import type { Run } from './run';

/** Who hears of a run: the page, by way of the session that the run belongs to. */
export interface Listener {
  readonly post: (message: Message, transfer?: Transferable[]) => void;
  /** Whether another run is asked for: what this one still has to say concerns nobody then. */
  isSuperseded(): boolean;
  /** Whether the graphics card is gone; the page is told then. */
  isLost(): boolean;
  /** Throws where the graphics card has refused memory. */
  checkMemory(): void;
  /** Ends the run with a fault. */
  fail(fault: Fault): Promise<void>;
}

/** The slice whose losses are still to be heard. */
interface Reading {
  readonly slice: Slice;
  readonly losses: ReturnType<Run['takeLosses']>;
}

/**
 * Tells of a run: losses, judgements, views and checkpoints, each in its time. The losses of a slice are heard while the
 * next one works, and before whatever is told of a later step.
 */
export class Reporter {
  looks: Looks;
  private reading: Reading | null = null;
  /** Another run is looked at, of which the page has no view yet. */
  private isViewWanted = false;
  private readonly firstStep = new FirstStep();
  private readonly frames: FrameBuilder;
  private readonly runId: number;
  private readonly backend: Backend;

  constructor(
    private readonly run: Run,
    private readonly pacer: Pacer,
    { runId, backend, looks }: { readonly runId: number; readonly backend: Backend; readonly looks: Looks },
    private readonly listener: Listener,
  ) {
    this.runId = runId;
    this.backend = backend;
    this.looks = looks;
    this.frames = new FrameBuilder(runId, listener.post);
  }

  /** Whether the tasks were judged at all. */
  get hasJudged(): boolean {
    return this.frames.lastEvaluated >= 0;
  }

  setSpotlight(spotlight: Spotlight): void {
    this.run.spotlight = spotlight;
    this.isViewWanted = true;
  }

  acknowledge(frame: number): void {
    this.frames.acknowledge(frame);
  }

  /**
   * Asks for the losses of a slice that was made; meanwhile hears those of the slice before, so that the backend works
   * while the page reads. It never has more than two slices to do. False where what is heard ends the run.
   */
  async made(slice: Slice): Promise<boolean> {
    const before = this.reading;
    this.reading = { slice, losses: this.run.takeLosses() };
    return before === null || this.hear(before);
  }

  /** Takes in the losses of a slice; false where they end the run. */
  private async hear({ slice, losses }: Reading): Promise<boolean> {
    const { losses: block, ended } = await losses;
    // A lost context answers with anything, zeros as well.
    if (this.listener.isLost()) return false;
    this.pacer.finish(slice);
    this.frames.addLosses(block, ended);
    this.firstStep.note(block);
    // The run itself may have heard of a later slice already.
    if (ended.length < block.runs) return true;
    const last = ended.reduce((latest, each) => (each.step > latest.step ? each : latest));
    const { step, task } = last;
    await this.listener.fail({ code: 'diverged', detail: '', step, task, ...this.firstStep.causeOf(last) });
    return false;
  }

  private async hearAll(): Promise<boolean> {
    const { reading } = this;
    this.reading = null;
    return reading === null || this.hear(reading);
  }

  /** Judges the present step, on the way; false where what is heard before ends the run. */
  async judge(): Promise<boolean> {
    if (!(await this.hearAll())) return false;
    await this.pacer.measureJudgement(() => this.addJudgement());
    return true;
  }

  /** Judges the tasks on the test rows, and where somebody watches how their gradients lie to each other. */
  private async addJudgement(): Promise<void> {
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

  /** Sends what there is to tell, where the page waits for it. */
  async showIfDue(isRunning: boolean): Promise<void> {
    if (!this.frames.isDue) return;
    await this.show(this.isViewWanted || (this.looks.model && this.pacer.isViewDue), isRunning);
  }

  private async show(withView: boolean, isRunning: boolean): Promise<void> {
    const { run, pacer, frames } = this;
    if (!(await this.hearAll())) return;
    if (withView) {
      this.isViewWanted = false;
      // A model that is trained is watched as it is.
      frames.setView(await pacer.measureView(() => run.view(!isRunning, this.looks.seeds)));
    }
    frames.send(run.step, pacer.elapsedMs, isRunning ? pacer.stepsPerSecond : 0);
  }

  /** Brings the page up to date with a run that stands still: evaluation and view of the present step. */
  async settle(isRunning: boolean): Promise<void> {
    if (!(await this.hearAll())) return;
    await this.addJudgement();
    await this.show(true, isRunning);
    await this.checkpoint();
  }

  /** Tells the page what a worker in place of this one would need to go on. */
  async checkpoint(): Promise<void> {
    const { run, pacer, runId, backend } = this;
    // What came before it goes ahead of it: a new worker makes only the steps after it again.
    if (!(await this.hearAll())) return;
    this.listener.checkMemory();
    this.frames.flush(run.step, pacer.elapsedMs, pacer.stepsPerSecond);
    const saved = await pacer.measureCheckpoint(() => run.save(pacer.elapsedMs));
    if (this.listener.isLost() || this.listener.isSuperseded()) return;
    this.listener.post({ type: 'checkpoint', runId, checkpoint: { ...saved, backend } });
  }

  /** Waits for what is on its way, which nobody hears any more. */
  async end(): Promise<void> {
    await this.reading?.losses;
    this.reading = null;
  }

  /** Sends what the page has not been told of the steps up to `step`. */
  flush(step: number): void {
    this.frames.flush(step, this.pacer.elapsedMs);
  }
}
