import type { BackendId } from '../run/backend';
import type { Training } from './training';

/** A training with all that its variants want of it. */
export interface WantedTraining extends Training {
  /** See {@link formOf}. */
  readonly form: string;
  /** By firstGap: the judgements that are due. */
  readonly gaps: readonly number[];
  /** The last steps of its variants; the last of these is its own. */
  readonly ends: readonly number[];
  /** About what a step of one of its runs takes, in multiplications. */
  readonly cost: number;
  /** Whether the affinities of its tasks are measured: it is a batch of its own. */
  readonly measuresAffinity: boolean;
}

/** Trainings that are runs of one trainer. */
export interface Batch {
  readonly trainings: readonly WantedTraining[];
}

/**
 * Runs of one trainer at most, by what trains. A card makes as many launches whatever their number. On the processor 64 at
 * once are 5 % faster than 32 (31 methods, 5 seeds), but results come later, and workers end less evenly.
 */
export const mostRunsAtOnce: Readonly<Record<BackendId, number>> = { webgl: 64, cpu: 32 };

/** A worker gets so many batches at least, where there are several, so that none waits long for the last. */
const batchesEach = 2;

/**
 * Trainings as batches: those of one form together, up to `mostRuns` runs, cut further where several workers would have
 * nothing to do. Their order is that of the first training of each.
 */
export function batchesOf(
  trainings: readonly WantedTraining[],
  workers: number,
  mostRuns: number,
): readonly Batch[] {
  const forms = byForm(trainings);
  const whole = trainings.reduce((sum, each) => sum + costOf(each), 0);
  const share = workers === 1 ? whole : whole / (workers * batchesEach);
  return [...forms.values()].flatMap((alike) => {
    const runs = alike.reduce((sum, { config }) => sum + config.seeds, 0);
    const cost = alike.reduce((sum, each) => sum + costOf(each), 0);
    const least = Math.ceil(runs / mostRuns);
    return cut(alike, Math.max(least, Math.round(cost / share)), mostRuns);
  });
}

function byForm(trainings: readonly WantedTraining[]): ReadonlyMap<string, WantedTraining[]> {
  const forms = new Map<string, WantedTraining[]>();
  for (const each of trainings) {
    const form = each.measuresAffinity ? `${each.key} with its affinities` : each.form;
    forms.set(form, [...(forms.get(form) ?? []), each]);
  }
  return forms;
}

/** What a training takes in all, in multiplications. */
export function costOf({ cost, config, ends }: WantedTraining): number {
  return cost * config.seeds * Math.max(...ends);
}

/** About so many parts of about equally many runs, in order. */
function cut(trainings: readonly WantedTraining[], parts: number, mostRuns: number): Batch[] {
  const runs = trainings.reduce((sum, { config }) => sum + config.seeds, 0);
  const whole = Math.max(...trainings.map(({ config }) => config.seeds));
  const each = Math.min(mostRuns, Math.ceil(runs / parts / whole) * whole);
  const batches: { trainings: WantedTraining[]; runs: number }[] = [];
  for (const training of trainings) {
    const { seeds } = training.config;
    const last = batches.at(-1);
    if (last === undefined || last.runs + seeds > each) {
      batches.push({ trainings: [training], runs: seeds });
    } else {
      last.trainings.push(training);
      last.runs += seeds;
    }
  }
  return batches;
}
