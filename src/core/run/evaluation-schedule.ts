/** What decides how often a run is judged; all of it follows from its configuration. */
export interface Judging {
  /** Rows for test and validation, of one run. */
  readonly judgedRows: number;
  readonly batch: number;
  /** Multiplications of one row on its way forward through every network of the run. */
  readonly forward: number;
}

/**
 * What a step takes beside its arithmetic, in multiplications, about; a look at losses and gradients takes four times it.
 * Measured on the processor, with recorded steps: 14 us for each of the two models of 16-16 (the whole step takes 17),
 * where a multiplication takes 0.16 ns in 64-64 at batch 128 and 0.08 ns in 256-256 at batch 256.
 */
export const stepOverhead = 3e5;
/** Judging takes at most this share of the time, by these estimates. */
const share = 0.08;
/** A curve has about so many points before they come half as often. */
const pointsAtOnce = 40;

/**
 * Steps between two judgements on the test rows in the beginning: as few as their cost allows, by the multiplications of a
 * step and of a judgement, which also measures the gradients. Counted and not timed, so that the same link shows the
 * same points on every machine.
 */
export function firstGap({ judgedRows, batch, forward }: Judging): number {
  const step = stepOverhead + 3 * batch * forward;
  const judgement = 4 * stepOverhead + (judgedRows + batch) * forward;
  return Math.max(10, Math.ceil(judgement / (share * step)));
}

/**
 * Whether the tasks are judged on the test rows after `step` updates, where the gap is `first` in the beginning: it
 * doubles when the steps do, so that a curve has some hundred points however long it gets. The first gap itself is
 * halved twice, since that is where most is learnt.
 */
export function isEvaluationDue(step: number, first: number): boolean {
  if (step < first) return step === 0 || step === Math.ceil(first / 4) || step === Math.ceil(first / 2);
  const doublings = Math.max(0, Math.floor(Math.log2(step / (pointsAtOnce * first))) + 1);
  return step % (first * 2 ** doublings) === 0;
}
