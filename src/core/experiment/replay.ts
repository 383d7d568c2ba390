import type { Config } from '../config/schema';
import { atBestSteps, BestSteps } from '../run/best-steps';
import { isEvaluationDue } from '../run/evaluation-schedule';
import type { Ended, Judgement } from '../run/told';
import type { Described } from './description';
import type { Variant } from './experiment';
import type { VariantCurves, VariantResult } from './result';
import type { TrainingPoint, TrainingRecord } from './training-record';
import type { ZeroLabels } from './transfer/zero-labels';

/** A variant's trainings so far. */
export interface Records {
  readonly shared: TrainingRecord;
  /** Null where the variant has no baseline. */
  readonly baseline: TrainingRecord | null;
}

/**
 * A variant's course by what is known of its trainings: the judgements that were due in a run of its configuration, its
 * best steps by them, and its end, after its steps, out of patience, or where all its runs have diverged. What its
 * trainings did after that changes nothing, so a result does not depend on when they were stopped, nor on what else was
 * trained beside them.
 */
export class Replay {
  /** Whether it has come to its end. */
  isOver = false;
  /** The latest judgement; null before the first. */
  last: Judgement | null = null;
  private first: Judgement | null = null;
  private best: Judgement | null = null;
  private untaught: ZeroLabels | null = null;
  private ended: readonly Ended[] = [];
  private nextStep = 0;
  private sharedMs = 0;
  private baselineMs = 0;
  private readonly bestSteps: BestSteps;
  private readonly curves: { steps: number[]; shared: number[][]; baseline: number[][] };

  private readonly config: Config;

  constructor(
    private readonly variant: Pick<Variant, 'config' | 'transfer'>,
    private readonly described: Described,
  ) {
    const { config } = variant;
    this.config = config;
    this.bestSteps = new BestSteps(config.tasks.map(({ weight }) => weight > 0));
    const lists = () => config.tasks.map(() => [] as number[]);
    this.curves = { steps: [], shared: lists(), baseline: config.baseline ? lists() : [] };
  }

  /** Takes in what is new of its trainings; false where that was nothing. */
  advance(records: Records): boolean {
    if (this.isOver) return false;
    const before = this.nextStep;
    while (!this.isOver) {
      const end = endOf(records, this.config.seeds);
      const [shared, baseline] = pointsAt(records, this.nextStep);
      if (this.nextStep > end.last) {
        if (!this.isHeard(records)) break;
        this.breakOff(end.ended);
      } else if (shared === undefined || baseline === undefined) break;
      else this.take(shared, baseline, end.ended);
    }
    return this.isOver || this.nextStep > before;
  }

  /** Whether both models are known up to the next step, so that which of them was trained first makes no difference. */
  private isHeard({ shared, baseline }: Records): boolean {
    const { seeds } = this.config;
    return [shared, baseline].every(
      (record) => record === null || record.step >= this.nextStep || record.ended.length === seeds,
    );
  }

  /** All its runs have diverged. */
  private breakOff(ended: readonly Ended[]): void {
    this.ended = ended;
    this.isOver = true;
  }

  private take(shared: TrainingPoint, baseline: TrainingPoint | null, ended: readonly Ended[]): void {
    const { steps, patience } = this.config;
    const { step } = shared;
    this.sharedMs = shared.elapsedMs;
    this.baselineMs = baseline?.elapsedMs ?? 0;
    const judgement: Judgement = {
      step,
      elapsedMs: shared.elapsedMs + (baseline?.elapsedMs ?? 0),
      isDue: isEvaluationDue(step, this.described.firstGap),
      shared: shared.test,
      baseline: baseline?.test ?? [],
      validation: shared.validation && {
        shared: shared.validation,
        baseline: baseline?.validation ?? [],
      },
    };
    const improved = this.bestSteps.take(judgement);
    if (improved !== null) this.best = atBestSteps(this.best, judgement, improved);
    this.first ??= judgement;
    this.last = judgement;
    this.untaught = shared.untaught ?? this.untaught;
    this.ended = ended.filter((each) => each.step < step);
    this.draw(judgement);
    this.isOver = step >= steps || (patience > 0 && this.bestSteps.since >= patience);
    this.nextStep = this.dueAfter(step);
  }

  /** The next step at which it is judged; its last one is. */
  private dueAfter(step: number): number {
    let next = step + 1;
    while (next < this.config.steps && !isEvaluationDue(next, this.described.firstGap)) next++;
    return next;
  }

  private draw({ step, shared, baseline }: Judgement): void {
    const goesOn = (_: unknown, run: number) => this.ended.every((each) => each.run !== run);
    this.curves.steps.push(step);
    const add = (curves: number[][], runs: Judgement['shared']) => {
      const going = runs.filter(goesOn);
      curves.forEach((curve, task) => {
        curve.push(going.reduce((sum, run) => sum + run[task]!.loss, 0) / going.length);
      });
    };
    add(this.curves.shared, shared);
    add(this.curves.baseline, baseline);
  }

  /** What it has come to so far; null before the first judgement. So many variants share its single-task networks. */
  result(link: string, sharers: number): VariantResult | null {
    const { last, best, ended, bestSteps, described } = this;
    if (last === null) return null;
    return {
      link,
      last,
      best,
      stepsToBest: last.shared.map((_, run) => (best === null ? last.step : bestSteps.shared[run]!.step)),
      ended,
      tasks: described.tasks,
      parameters: described.parameters,
      elapsedMs: this.sharedMs + this.baselineMs / sharers,
      curves: this.drawn,
      ...(this.variant.transfer === undefined ? {} : { first: this.first! }),
      ...(this.untaught === null ? {} : { untaught: this.untaught }),
    };
  }

  private get drawn(): VariantCurves {
    const copied = (curves: readonly (readonly number[])[]) => curves.map((curve) => [...curve]);
    const { steps, shared, baseline } = this.curves;
    return { steps: [...steps], shared: copied(shared), baseline: copied(baseline) };
  }
}

function pointsAt(
  { shared, baseline }: Records,
  step: number,
): [TrainingPoint | undefined, TrainingPoint | undefined | null] {
  return [shared.points.get(step), baseline === null ? null : baseline.points.get(step)];
}

/** The runs that have diverged, either of their models; and where all have, the last step that one of them still made. */
function endOf({ shared, baseline }: Records, runs: number): { ended: readonly Ended[]; last: number } {
  const all = [...shared.ended, ...(baseline?.ended ?? [])];
  const ended = Array.from(
    { length: runs },
    (_, run) => all.filter((each) => each.run === run).sort(earlier)[0],
  );
  const last = Math.max(...ended.map((each) => each?.step ?? Number.POSITIVE_INFINITY));
  return { ended: ended.filter((each) => each !== undefined), last };
}

const earlier = (a: Ended, b: Ended) => a.step - b.step || a.task - b.task;
