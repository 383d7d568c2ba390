import type { Speed } from './protocol';
import { sleep } from './turns';

/** How long a slice of work may keep the backend busy. */
const sliceMs = 8;
const mostStepsAtOnce = 256;
/** Views may take at most this share of the time. */
const viewShare = 0.08;
const viewGapMs = 140;
/** At a limited speed a run is judged at most this often beside the steps that are due, for this share of the time. */
const judgementGapMs = 400;
const judgementShare = 0.1;
/** Checkpoints come at most this often, and may take at most this share of the time. */
const checkpointGapMs = 3000;
const checkpointShare = 0.03;
/** What seems to take longer is a machine that slept meanwhile: it is no time of training, nor what a look costs. */
const longestSliceMs = 60_000;
const longestLookMs = 5_000;

/** Steps that were handed to the backend together. */
export interface Slice {
  readonly steps: number;
  /** When, by performance.now(). */
  readonly begun: number;
}

/** Keeps time: how many steps fit in a slice, when a step is due at a given speed, how long training took. */
export class Pacer {
  /** Time spent training, in milliseconds. */
  elapsedMs = 0;
  private speed: Speed = null;
  private stepsAtOnce = 1;
  private lastFinished = 0;
  /** Of the last two views, the one before first. */
  private viewCostsMs: readonly [number, number] = [0, 0];
  private lastView = Number.NEGATIVE_INFINITY;
  private judgementCostMs = 0;
  private lastJudgement = 0;
  private checkpointCostMs = 0;
  private lastCheckpoint = 0;
  /** Steps that a limited speed owes, in parts of a step. */
  private credit = 0;
  private lastCredit = 0;
  private rateSince = 0;
  private rateSteps = 0;
  private rate = 0;

  reset(speed: Speed, elapsedMs = 0): void {
    this.speed = speed;
    this.elapsedMs = elapsedMs;
    this.lastCheckpoint = performance.now();
    this.stepsAtOnce = 1;
    this.lastView = Number.NEGATIVE_INFINITY;
    this.rate = 0;
  }

  /** Training goes on after a pause. */
  start(): void {
    this.lastCredit = performance.now();
    this.credit = 1;
    this.rateSince = performance.now();
    this.rateSteps = 0;
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    this.start();
  }

  /** Whether it goes as fast as it can. */
  get isFree(): boolean {
    return this.speed === null;
  }

  /** Steps a second, over about the last second. */
  get stepsPerSecond(): number {
    return this.rate;
  }

  /** How many steps are due; waits a moment when none is. */
  async stepsDue(): Promise<number> {
    if (this.speed === null) return Number.POSITIVE_INFINITY;
    const now = performance.now();
    // A machine that cannot keep up does not save up steps.
    this.credit = Math.min(
      this.credit + ((now - this.lastCredit) * this.speed) / 1000,
      Math.max(1, this.speed / 4),
    );
    this.lastCredit = now;
    const due = Math.floor(this.credit);
    if (due === 0) {
      this.addToRate(0);
      await sleep(Math.min(20, (1000 * (1 - this.credit)) / this.speed));
    }
    return due;
  }

  /** Calls `step` until it says stop, `most` are made or the slice is full. */
  async measure(most: number, step: () => Promise<boolean>): Promise<Slice> {
    const begun = performance.now();
    const limit = Math.min(most, this.stepsAtOnce);
    let steps = 0;
    let goesOn = true;
    while (goesOn && steps < limit) {
      goesOn = await step();
      steps++;
      if (performance.now() - begun > sliceMs) break;
    }
    this.credit -= steps;
    return { steps, begun };
  }

  /** Ends a slice, once the backend has done it, and learns how many steps fit in the next one. */
  finish({ steps, begun }: Slice): void {
    const now = performance.now();
    const took = Math.min(now - Math.max(begun, this.lastFinished), longestSliceMs);
    this.lastFinished = now;
    this.elapsedMs += took;
    const wanted = steps * Math.min(2, Math.max(0.5, sliceMs / took));
    this.stepsAtOnce = Math.min(mostStepsAtOnce, Math.max(1, Math.round(wanted)));
    this.addToRate(steps);
  }

  private addToRate(made: number): void {
    this.rateSteps += made;
    const now = performance.now();
    const passed = now - this.rateSince;
    if (passed < 500) return;
    if (passed < longestSliceMs) this.rate = (1000 * this.rateSteps) / passed;
    this.rateSteps = 0;
    this.rateSince = now;
  }

  get isViewDue(): boolean {
    // The first view of a network waits for its programs to be compiled: that is not what a view costs.
    const costMs = Math.min(...this.viewCostsMs);
    return performance.now() - this.lastView > Math.max(viewGapMs, costMs / viewShare);
  }

  async measureView<T>(look: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const view = await look();
    this.lastView = performance.now();
    this.viewCostsMs = [this.viewCostsMs[1], costOf(this.lastView - begun)];
    return view;
  }

  /** Whether a run that goes slowly, for somebody who watches each step, is judged although no judgement is due. */
  get isJudgementDue(): boolean {
    if (this.isFree) return false;
    const gap = Math.max(judgementGapMs, this.judgementCostMs / judgementShare);
    return performance.now() - this.lastJudgement > gap;
  }

  async measureJudgement(judge: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    await judge();
    this.lastJudgement = performance.now();
    this.judgementCostMs = costOf(this.lastJudgement - begun);
  }

  get isCheckpointDue(): boolean {
    const gap = Math.max(checkpointGapMs, this.checkpointCostMs / checkpointShare);
    return performance.now() - this.lastCheckpoint > gap;
  }

  async measureCheckpoint<T>(save: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const saved = await save();
    this.lastCheckpoint = performance.now();
    this.checkpointCostMs = costOf(this.lastCheckpoint - begun);
    return saved;
  }
}

const costOf = (tookMs: number): number => Math.min(tookMs, longestLookMs);
