import type { Judgement, LossBlock, Model } from '../run/told';
import type { Evaluation } from '../tasks/kind';
import { createGaps, type Gap, type GrowingGaps } from './gaps';
import { mostPoints } from './kept-points';
import { type Bundle, createSeries, type GrowingSeries, ofRun, type Series } from './series';
import type { Tape } from './tape';

export type { Series } from './series';

/** Points of all runs and tasks that one measure keeps at most; some 40 MB where every measure of 16 tasks is full. */
const mostOfAll = 2 ** 17;

/**
 * What a series measures: a loss (on the validation rows that of the shared model alone), the weight that the method gave
 * the task (likewise), or on the test rows the metric at that place of the task kind's `metrics`.
 */
export type Measure = 'train' | 'test' | 'validation' | 'weight' | number;

/** [run][task] */
type Evaluated = readonly (readonly Evaluation[])[];

/** Metrics that a kind of task has at most. */
const mostMetrics = 16;

const measures: readonly Measure[] = ['train', 'weight', 'test', 'validation', ...Array(mostMetrics).keys()];

/**
 * The curves of all runs of a configuration, bounded (see series.ts). What is not finite, such as the loss of a batch
 * without a label, leaves no point. Steps that came already are left out, so runs restored from a checkpoint may repeat
 * some.
 */
export interface History {
  readonly tasks: number;
  readonly hasBaseline: boolean;
  readonly runs: number;
  appendLosses(losses: LossBlock): void;
  appendEvaluation(point: Judgement): void;
  /** Notes that `elapsedMs` of training had gone by at `step`. */
  appendClock(step: number, elapsedMs: number): void;
  /** The points kept of one curve; empty for what was never measured. */
  bundle(task: number, measure: Measure, model: Model): Bundle;
  /** The same of one run. */
  series(task: number, measure: Measure, model: Model, run?: number): Series;
  /** The same of all runs, each smoothed over about 1 / (1 - factor) steps; `factor` is in [0, 1). */
  smoothed(task: number, measure: Measure, model: Model, factor: number): Bundle;
  /** Where a task had no weight in any run, since the batches had no label of it. */
  weightGaps(task: number): readonly Gap[];
  /** Milliseconds of training at each of `steps`, which grow: linear between the noted moments. */
  elapsedAt(steps: readonly number[]): number[];
  /** Saves all of it, or takes what one of as many runs and tasks has saved. */
  carry(tape: Tape): void;
}

/** The empty history of `runs` runs of `tasks` tasks, with or without a single-task baseline. */
export function createHistory(tasks: number, hasBaseline: boolean, runs = 1): History {
  const nothing: Bundle = { steps: [], runs: Array.from({ length: runs }, () => []) };
  const most = mostPoints(tasks * runs, mostOfAll);
  const curves = new Map<string, GrowingSeries>();
  const gaps: readonly GrowingGaps[] = Array.from({ length: tasks }, createGaps);
  const clock = createSeries();
  clock.append(0, [0]);

  const keyOf = (task: number, measure: Measure, model: Model) => `${model} ${task} ${measure}`;
  function curve(task: number, measure: Measure, model: Model): GrowingSeries {
    const key = keyOf(task, measure, model);
    const found = curves.get(key) ?? createSeries(runs, most);
    curves.set(key, found);
    return found;
  }

  function appendSteps(
    model: Model,
    measure: 'train' | 'weight',
    { first, count }: LossBlock,
    values: Float32Array,
  ): void {
    for (let task = 0; task < tasks; task++) {
      const series = curve(task, measure, model);
      for (let i = 0; i < count; i++) series.append(first + i, ofTask(values, i, task));
    }
  }

  /** [run]: the values of a task at the i-th step of a block. */
  function ofTask(values: Float32Array, i: number, task: number): number[] {
    const own = new Array<number>(runs);
    for (let run = 0; run < runs; run++) own[run] = values[(i * runs + run) * tasks + task]!;
    return own;
  }

  function appendGaps({ first, count, weights }: LossBlock): void {
    for (const [task, own] of gaps.entries()) {
      for (let i = 0; i < count; i++) {
        if (ofTask(weights, i, task).some(Number.isFinite)) own.measured(first + i);
      }
    }
  }

  function appendTest(model: Model, step: number, judged: Evaluated): void {
    appendLoss(model, 'test', step, judged);
    for (const [task, { metrics }] of (judged[0] ?? []).entries()) {
      for (const place of metrics.keys()) {
        const ofRuns = judged.map((own) => own[task]!.metrics[place]!);
        curve(task, place, model).append(step, ofRuns);
      }
    }
  }

  function appendLoss(model: Model, measure: 'test' | 'validation', step: number, judged: Evaluated): void {
    for (const task of (judged[0] ?? []).keys()) {
      const ofRuns = judged.map((own) => own[task]!.loss);
      curve(task, measure, model).append(step, ofRuns);
    }
  }

  const bundle: History['bundle'] = (task, measure, model) =>
    curves.get(keyOf(task, measure, model))?.raw() ?? nothing;

  return {
    tasks,
    hasBaseline,
    runs,
    appendLosses(losses) {
      appendSteps('shared', 'train', losses, losses.shared);
      appendSteps('shared', 'weight', losses, losses.weights);
      appendGaps(losses);
      if (losses.baseline.length > 0) appendSteps('baseline', 'train', losses, losses.baseline);
    },
    appendEvaluation({ step, elapsedMs, shared, baseline, validation }) {
      clock.append(step, [elapsedMs]);
      appendTest('shared', step, shared);
      appendTest('baseline', step, baseline);
      if (validation !== null) appendLoss('shared', 'validation', step, validation.shared);
    },
    appendClock: (step, elapsedMs) => clock.append(step, [elapsedMs]),
    bundle,
    series: (task, measure, model, run = 0) => ofRun(bundle(task, measure, model), run),
    smoothed: (task, measure, model, factor) =>
      curves.get(keyOf(task, measure, model))?.smoothed(factor) ?? nothing,
    weightGaps: (task) => gaps[task]?.all() ?? [],
    elapsedAt: (steps) => interpolated(ofRun(clock.raw(), 0), steps),
    carry(tape) {
      clock.carry(tape);
      for (const own of gaps) own.carry(tape);
      for (const model of ['shared', 'baseline'] as const) {
        for (const measure of measures) {
          for (let task = 0; task < tasks; task++) {
            const isThere = tape.number(curves.has(keyOf(task, measure, model)) ? 1 : 0) === 1;
            if (isThere) curve(task, measure, model).carry(tape);
          }
        }
      }
    },
  };
}

/** The values of a series, whose first step is at most `steps[0]`, at growing `steps`; past its end, the last slope. */
export function interpolated({ steps: known, values }: Series, steps: readonly number[]): number[] {
  let right = 1;
  return steps.map((step) => {
    while (right < known.length - 1 && known[right]! < step) right++;
    if (right >= known.length) return values[0]!;
    const [from, to] = [known[right - 1]!, known[right]!];
    return values[right - 1]! + ((step - from) / (to - from)) * (values[right]! - values[right - 1]!);
  });
}
