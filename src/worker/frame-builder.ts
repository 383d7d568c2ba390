import type { Ended, GradientPoint, Judgement, LossBlock, ModelView } from '../core/run/told';
import type { Frame, Message } from './protocol';

/** A frame is sent at most this often. */
const frameGapMs = 110;

/**
 * Gathers a run's results into frames. At most one frame is on its way: what comes before the page has acknowledged it
 * is merged into the next one, so that a slow page gets fewer frames, not a queue of old ones.
 */
export class FrameBuilder {
  /** The step of the last evaluation that was gathered; -1 before the first. */
  lastEvaluated = -1;
  /** The same of the gradients. */
  lastGradients = -1;
  private number = 0;
  private isInFlight = false;
  private lastSent = Number.NEGATIVE_INFINITY;
  private blocks: LossBlock[] = [];
  private ended: readonly Ended[] = [];
  private evaluations: Judgement[] = [];
  private gradients: GradientPoint[] = [];
  private view: ModelView | null = null;
  /** A frame that could not be sent while another was on its way. */
  private held: (() => void) | null = null;

  constructor(
    private readonly runId: number,
    private readonly post: (message: Message, transfer?: Transferable[]) => void,
  ) {}

  /** Losses, and all runs that have ended by then. */
  addLosses(block: LossBlock, ended: readonly Ended[]): void {
    this.blocks.push(block);
    this.ended = ended;
  }

  addEvaluation(point: Judgement): void {
    this.evaluations.push(point);
    this.lastEvaluated = point.step;
  }

  addGradients(point: GradientPoint): void {
    this.gradients.push(point);
    this.lastGradients = point.step;
  }

  setView(view: ModelView): void {
    this.view = view;
  }

  /** Whether the page waits for a frame. */
  get isDue(): boolean {
    return !this.isInFlight && performance.now() - this.lastSent > frameGapMs;
  }

  /** Sends what was gathered, or as soon as the page has acknowledged the frame that is on its way. */
  send(step: number, elapsedMs: number, stepsPerSecond: number): void {
    if (this.isInFlight) {
      this.held = () => this.send(step, elapsedMs, stepsPerSecond);
      return;
    }
    this.held = null;
    this.isInFlight = true;
    this.lastSent = performance.now();
    const { first, count } = this.blocks.at(-1) ?? { first: 0, count: 0 };
    const frame: Frame = {
      type: 'frame',
      runId: this.runId,
      frame: ++this.number,
      // One that was held is sent with what has come since.
      step: Math.max(step, first + count - 1),
      elapsedMs,
      stepsPerSecond,
      losses: merged(this.blocks, step),
      ended: this.ended,
      evaluations: this.evaluations,
      gradients: this.gradients,
      view: this.view,
    };
    this.blocks = [];
    this.evaluations = [];
    this.gradients = [];
    this.view = null;
    this.post(frame, buffersOf(frame));
  }

  /** Sends what is left although a frame may be on its way: the run ends here, or may end unheard. */
  flush(step: number, elapsedMs: number, stepsPerSecond = 0): void {
    if (this.blocks.length + this.evaluations.length + this.gradients.length === 0) return;
    this.isInFlight = false;
    this.send(step, elapsedMs, stepsPerSecond);
  }

  acknowledge(frame: number): void {
    if (frame !== this.number) return;
    this.isInFlight = false;
    this.held?.();
  }
}

function merged(blocks: readonly LossBlock[], step: number): LossBlock {
  const join = (pick: (block: LossBlock) => Float32Array) => {
    const joined = new Float32Array(blocks.reduce((sum, block) => sum + pick(block).length, 0));
    let place = 0;
    for (const block of blocks) {
      joined.set(pick(block), place);
      place += pick(block).length;
    }
    return joined;
  };
  return {
    first: blocks[0]?.first ?? step + 1,
    count: blocks.reduce((sum, block) => sum + block.count, 0),
    runs: blocks[0]?.runs ?? 1,
    shared: join((block) => block.shared),
    baseline: join((block) => block.baseline),
    weights: join((block) => block.weights),
  };
}

/** The memory that changes hands with a frame instead of being copied. */
function buffersOf(frame: Frame): Transferable[] {
  const arrays: Float32Array[] = [frame.losses.shared, frame.losses.baseline, frame.losses.weights];
  const { view } = frame;
  if (view !== null) {
    for (const kernel of [...view.lanes.flat(), ...view.heads.flat()]) {
      if (kernel !== null) arrays.push(kernel.values, kernel.biases);
    }
    arrays.push(...view.junctions);
    if (view.grid !== null) {
      arrays.push(...view.grid.lanes.flat().filter((map) => map !== null), ...view.grid.outputs);
      arrays.push(...(view.grid.runs ?? []).flat());
    }
    for (const { truth, predicted } of view.scatter ?? []) arrays.push(truth, predicted);
  }
  return [...new Set(arrays.map((array) => array.buffer))];
}
