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
import { SourceShelf } from '../../src/worker/source-shelf';

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
  const sources = new SourceShelf();
  const ledger = new Ledger();
  const wanted = ledger.add(
    variants,
    variants.map((variant) => described(variant, shelf)),
  );
  const batches = batchesOf(wanted, workers, mostRuns).map(({ trainings }) => trainings);
  for (const trainings of batches) {
    const setups = trainings.map(({ config, transfer }) => shelf.setUp(config, transfer) as RunSetup);
    const source = trainings[0]!.transfer?.source;
    const start = source
      ? await sources.endOf(
          source,
          'cpu',
          (config) => shelf.setUp(config) as RunSetup,
          async (each) => {
            while (!each.isOver) await each.advance(5);
          },
        )
      : null;
    const training = new BatchTraining(trainings, setups, start);
    while (!training.isOver && ledger.isWanted(trainings)) {
      const news = await training.advance(5);
      if (news !== null) ledger.take(trainings, news);
    }
    training.dispose();
  }
  return { variants, results: ledger.results, batches };
}
