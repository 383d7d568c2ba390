import type { LossBlock, Model, RunJudgement } from '../run/told';
import type { Evaluation } from '../tasks/kind';
import { createGaps, type Gap, type GrowingGaps } from './gaps';
import { createSeries, type GrowingSeries, type Series } from './series';

export type { Series } from './series';

/**
 * What a series measures: a loss, the weight that the method gave the task (of the shared model alone), or on the
 * test rows the metric at that place of the task kind's `metrics`.
 */
export type Measure = 'train' | 'test' | 'weight' | number;

/**
 * The curves of one run, bounded (see series.ts). What is not finite, such as the loss of a batch without a
 * label, leaves no point. Steps that came already are left out, so a run restored from a checkpoint may repeat some.
 */
export interface History {
  readonly tasks: number;
  readonly hasBaseline: boolean;
  /** Takes the losses and weights of one run. */
  appendLosses(losses: LossBlock): void;
  appendEvaluation(point: RunJudgement): void;
  /** Notes that `elapsedMs` of training had gone by at `step`. */
  appendClock(step: number, elapsedMs: number): void;
  /** The points kept of one curve; empty for what was never measured. */
  series(task: number, measure: Measure, model: Model): Series;
  /** The same, smoothed over about 1 / (1 - factor) steps; `factor` is in [0, 1). */
  smoothed(task: number, measure: Measure, model: Model, factor: number): Series;
  /** Where a task had no weight, since the batches had no label of it. */
  weightGaps(task: number): readonly Gap[];
  /** Milliseconds of training at each of `steps`, which grow: linear between the noted moments. */
  elapsedAt(steps: readonly number[]): number[];
}

const nothing: Series = { steps: [], values: [] };

/** The empty history of a run of `tasks` tasks, with or without a single-task baseline. */
export function createHistory(tasks: number, hasBaseline: boolean): History {
  const curves = new Map<string, GrowingSeries>();
  const gaps: readonly GrowingGaps[] = Array.from({ length: tasks }, createGaps);
  const clock = createSeries();
  clock.append(0, 0);

  const keyOf = (task: number, measure: Measure, model: Model) => `${model} ${task} ${measure}`;
  function curve(task: number, measure: Measure, model: Model): GrowingSeries {
    const key = keyOf(task, measure, model);
    const found = curves.get(key) ?? createSeries();
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
      for (let i = 0; i < count; i++) series.append(first + i, values[i * tasks + task]!);
    }
  }

  function appendGaps({ first, count, weights }: LossBlock): void {
    for (const [task, own] of gaps.entries()) {
      for (let i = 0; i < count; i++) {
        if (Number.isFinite(weights[i * tasks + task]!)) own.measured(first + i);
      }
    }
  }

  function appendTest(model: Model, step: number, evaluations: readonly Evaluation[]): void {
    for (const [task, { loss, metrics }] of evaluations.entries()) {
      curve(task, 'test', model).append(step, loss);
      for (const [place, value] of metrics.entries()) curve(task, place, model).append(step, value);
    }
  }

  return {
    tasks,
    hasBaseline,
    appendLosses(losses) {
      appendSteps('shared', 'train', losses, losses.shared);
      appendSteps('shared', 'weight', losses, losses.weights);
      appendGaps(losses);
      if (losses.baseline.length > 0) appendSteps('baseline', 'train', losses, losses.baseline);
    },
    appendEvaluation({ step, elapsedMs, shared, baseline }) {
      clock.append(step, elapsedMs);
      appendTest('shared', step, shared);
      appendTest('baseline', step, baseline);
    },
    appendClock: (step, elapsedMs) => clock.append(step, elapsedMs),
    series: (task, measure, model) => curves.get(keyOf(task, measure, model))?.raw() ?? nothing,
    smoothed: (task, measure, model, factor) =>
      curves.get(keyOf(task, measure, model))?.smoothed(factor) ?? nothing,
    weightGaps: (task) => gaps[task]?.all() ?? [],
    elapsedAt: (steps) => interpolated(clock.raw(), steps),
  };
}

/** The values of a series, whose first step is at most `steps[0]`, at growing `steps`; past its end, the last slope. */
function interpolated({ steps: known, values }: Series, steps: readonly number[]): number[] {
  let right = 1;
  return steps.map((step) => {
    while (right < known.length - 1 && known[right]! < step) right++;
    if (right >= known.length) return values[0]!;
    const [from, to] = [known[right - 1]!, known[right]!];
    return values[right - 1]! + ((step - from) / (to - from)) * (values[right]! - values[right - 1]!);
  });
}
