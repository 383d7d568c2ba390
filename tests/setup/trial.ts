import type { Config } from '../../src/core/config/schema';
import type { VariantResult } from '../../src/core/experiment/result';
import { atBestSteps, BestSteps } from '../../src/core/run/best-steps';
import type { Judgement } from '../../src/core/run/told';
import { setBackend } from '../../src/engine/backend';
import { Run } from '../../src/worker/run';
import { type RunSetup, setUpRun } from '../../src/worker/run-setup';

/** How a configuration's runs ended. */
export interface Trial {
  /** The models as a verdict reads them: of the best steps where there are validation rows, else of the last one. */
  readonly judgement: Judgement;
  /** The step at which they ended. */
  readonly step: number;
}

/** A preset that has not ended by then never would on its own: the trial says so. */
const mostSteps = 20_000;

/**
 * Trains a configuration's runs on the processor to their natural end, as the page does: after its steps, or when it is
 * out of patience.
 *
 * @throws RangeError for data that cannot be built, and for runs that do not end.
 */
export async function trial(config: Config): Promise<Trial> {
  const setup = setUpRun(config, null);
  if (!('shape' in setup))
    throw new RangeError(`data must be there to be built; got ${JSON.stringify(setup)}`);
  return trialOf(setup as RunSetup);
}

/** The same on data that is there already. */
export async function trialOf(setup: RunSetup): Promise<Trial> {
  await setBackend('cpu');
  const run = new Run(setup);
  try {
    return await trained(run);
  } finally {
    run.dispose();
  }
}

async function trained(run: Run): Promise<Trial> {
  const { steps, patience, tasks } = run.config;
  const best = new BestSteps(tasks.map(({ weight }) => weight > 0));
  let atBest: Judgement | null = null;
  while (run.step <= mostSteps) {
    if (run.isEvaluationDue) {
      const judgement = await run.evaluate(0);
      const improved = best.take(judgement);
      if (improved !== null) atBest = atBestSteps(atBest, judgement, improved);
    }
    const isOver = run.step === steps || (patience > 0 && best.since >= patience);
    if (isOver) return { judgement: atBest ?? (await run.evaluate(0)), step: run.step };
    await run.update();
    if (run.room === 0) await run.takeLosses();
  }
  throw new RangeError(`runs must end within ${mostSteps} steps`);
}

/** What a trial's judgement comes to as the result of a variant. */
export function resultOf(config: Config, judgement: Judgement): VariantResult {
  return {
    link: '',
    last: judgement,
    best: null,
    stepsToBest: judgement.shared.map(() => judgement.step),
    ended: [],
    tasks: judgement.shared.map(() => config.tasks),
    parameters: 0,
    elapsedMs: 0,
    curves: { steps: [], shared: [], baseline: [] },
  };
}
