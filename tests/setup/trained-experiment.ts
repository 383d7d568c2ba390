import type { Experiment, Variant } from '../../src/core/experiment/experiment';
import { Ledger } from '../../src/core/experiment/ledger';
import { batchesOf, type WantedTraining } from '../../src/core/experiment/plan';
import type { VariantResult } from '../../src/core/experiment/result';
import { planned } from '../../src/core/experiment/variants';
import { setBackend } from '../../src/engine/backend';
import { BatchTraining } from '../../src/worker/batch-training';
import { DataShelf } from '../../src/worker/data-shelf';
import { described } from '../../src/worker/described';
import type { RunSetup } from '../../src/worker/run-setup';

/** How an experiment is cut into batches. */
export interface Cuts {
  readonly workers?: number;
  readonly mostRuns?: number;
}

export interface TrainedExperiment {
  readonly variants: readonly Variant[];
  /** By link. */
  readonly results: ReadonlyMap<string, VariantResult>;
  /** The batches in which it was trained. */
  readonly batches: readonly (readonly WantedTraining[])[];
}

/** Trains all variants of a question on the processor, batch by batch, each to where nobody wants more of it. */
export async function trainedExperiment(
  experiment: Experiment,
  { workers = 1, mostRuns = 64 }: Cuts = {},
): Promise<TrainedExperiment> {
  await setBackend('cpu');
  const { variants, problems } = planned(experiment);
  if (problems.length > 0) throw new RangeError(`an experiment must fit; got ${JSON.stringify(problems)}`);
  const shelf = new DataShelf();
  const ledger = new Ledger();
  const wanted = ledger.add(
    variants,
    variants.map(({ config }) => described(config, shelf)),
  );
  const batches = batchesOf(wanted, workers, mostRuns).map(({ trainings }) => trainings);
  for (const trainings of batches) {
    const setups = trainings.map(({ config }) => shelf.setUp(config) as RunSetup);
    const training = new BatchTraining(trainings, setups);
    while (!training.isOver && ledger.isWanted(trainings)) {
      const news = await training.advance(5);
      if (news !== null) ledger.take(trainings, news);
    }
    training.dispose();
  }
  return { variants, results: ledger.results, batches };
}
