import type { Evaluation } from '../tasks/kind';
import type { Judged, Judgement } from './told';

/** The best step of a model so far. */
export interface Best {
  /** -1 before the first. */
  readonly step: number;
  /** Its validation loss, see {@link BestSteps}; infinite before the first. */
  readonly score: number;
}

/** Which models were never as good before. */
export interface Improved {
  /** [run] */
  readonly shared: readonly boolean[];
  /** [run][task] */
  readonly baseline: readonly (readonly boolean[])[];
}

/** Where {@link BestSteps} stand; plain data. */
export interface BestState {
  /** Of the last judgement that counted; -1 before. */
  readonly step: number;
  /** The first validation losses that there were; null before. */
  readonly first: Judged<readonly (readonly number[])[]> | null;
  /** [run] */
  readonly shared: readonly Best[];
  /** [run]: the shared model's score at the latest judgement. */
  readonly latest: readonly number[];
  /** [run][task] */
  readonly baseline: readonly (readonly Best[])[];
  /** Judgements since some model last got better by {@link leastGain}. */
  readonly since: number;
  /** The score of each model that such a gain is counted from, in the order of `shared`, then `baseline`. */
  readonly counted: readonly number[];
}

/** A validation loss that falls by less than this share of itself is no reason to go on. */
export const leastGain = 0.01;

const none: Best = { step: -1, score: Number.POSITIVE_INFINITY };

/**
 * The steps at which models did best on the validation rows. The shared model's score is the mean over its tasks of their
 * validation losses, each divided by its own first value, so that no scale of a task counts more; each single-task
 * network is judged by its own loss, since who trains alone may stop alone. Only judgements that are due count, so that
 * the same link finds the same steps on every machine.
 */
export class BestSteps {
  private state: BestState = {
    step: -1,
    first: null,
    shared: [],
    latest: [],
    baseline: [],
    since: 0,
    counted: [],
  };

  /** `isTrained` says of each task whether it has a weight: what is not trained does not decide. */
  constructor(private readonly isTrained: readonly boolean[]) {}

  /**
   * Takes a judgement in; null where it says nothing of validation rows, is not due, or came already, as a run that goes
   * on again repeats some.
   */
  take({ step, isDue, validation }: Judgement): Improved | null {
    if (!isDue || validation === null || step <= this.state.step) return null;
    const losses = { shared: lossesOf(validation.shared), baseline: lossesOf(validation.baseline) };
    const { shared, baseline, since, counted } = this.state;
    const first = this.state.first ?? losses;
    const better = (best: Best | undefined, score: number): Best =>
      score < (best ?? none).score ? { step, score } : (best ?? none);
    const latest = losses.shared.map((own, run) => this.meanRatio(own, first.shared[run]!));
    const next = {
      shared: latest.map((score, run) => better(shared[run], score)),
      baseline: losses.baseline.map((own, run) =>
        own.map((loss, task) => better(baseline[run]?.[task], loss)),
      ),
    };
    const scores = [next.shared, next.baseline].flat(2).map(({ score }) => score);
    const gains = scores.map(
      (score, i) => score < (1 - leastGain) * (counted[i] ?? Number.POSITIVE_INFINITY),
    );
    this.state = {
      step,
      first,
      latest,
      ...next,
      since: gains.includes(true) ? 0 : since + 1,
      counted: scores.map((score, i) => (gains[i] ? score : counted[i]!)),
    };
    return {
      shared: next.shared.map((best) => best.step === step),
      baseline: next.baseline.map((run) => run.map((best) => best.step === step)),
    };
  }

  private meanRatio(losses: readonly number[], first: readonly number[]): number {
    const ratios = losses.flatMap((loss, task) =>
      this.isTrained[task] && first[task]! > 0 ? [loss / first[task]!] : [],
    );
    return ratios.length === 0 ? Number.NaN : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  }

  /** [run]: of the shared model. */
  get shared(): readonly Best[] {
    return this.state.shared;
  }

  /** [run][task]: of the single-task networks; empty without any. */
  get baseline(): readonly (readonly Best[])[] {
    return this.state.baseline;
  }

  /** The last of all models' best steps; -1 before the first. */
  get last(): number {
    return Math.max(-1, ...[this.state.shared, this.state.baseline].flat(2).map(({ step }) => step));
  }

  /** Judgements in a row without a gain. */
  get since(): number {
    return this.state.since;
  }

  /** Counts judgements without a gain anew. */
  goOn(): void {
    this.state = { ...this.state, since: 0 };
  }

  save(): BestState {
    return this.state;
  }

  restore(state: BestState): void {
    this.state = state;
  }
}

function lossesOf(evaluations: readonly (readonly Evaluation[])[]): number[][] {
  return evaluations.map((run) => run.map(({ loss }) => loss));
}

/**
 * All models as they were judged at the best step of each up to the latest judgement, by what {@link BestSteps.take} said
 * of that; `before` is what this gave for the one before it. The step is that of the latest one.
 */
export function atBestSteps(before: Judgement | null, latest: Judgement, improved: Improved): Judgement {
  if (before === null) return latest;
  const merge = (now: Judged, old: Judged): Judged => ({
    shared: now.shared.map((run, i) => (improved.shared[i] ? run : old.shared[i]!)),
    baseline: now.baseline.map((run, i) =>
      run.map((task, t) => (improved.baseline[i]![t] ? task : old.baseline[i]![t]!)),
    ),
  });
  return {
    ...latest,
    ...merge(latest, before),
    validation: latest.validation && merge(latest.validation, before.validation!),
  };
}
