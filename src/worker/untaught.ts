import { ofRun } from '../core/config/seeds';
import { buildDatasets } from '../core/data';
import { outputsOf } from '../core/data/dataset';
import { descriptorsOf } from '../core/experiment/transfer/descriptor';
import { knobValues, untaughtScores, type ZeroLabels } from '../core/experiment/transfer/zero-labels';
import { linearHeads } from '../engine/lens/linear-heads';
import type { TrainedModel } from '../engine/trainer/trained-model';
import type { RunSetup } from './run-setup';

/**
 * How heads for a task do that are told from the others' without a label, all along the knob that tells the tasks apart: of
 * a setup's runs, which are those of a model from `first` on. Null where its tasks have no descriptors.
 */
export async function untaughtOf(
  model: TrainedModel,
  { config, datasets }: RunSetup,
  held: number,
  first: number,
): Promise<ZeroLabels | null> {
  const descriptors = descriptorsOf(config, held);
  if ('reason' in descriptors) return null;
  const { knob, old } = descriptors;
  const own = config.tasks[held]!;
  const values = knobValues(
    knob,
    old.map((place) => config.tasks[place]!),
    own[knob],
  );
  const asked = values.map((value) => ({ ...own, labels: 1, [knob]: value }));
  const truths = asked.map((task) => {
    const built = buildDatasets({ ...config, tasks: config.tasks.with(held, task) }, null);
    return 'datasets' in built ? built.datasets : datasets;
  });
  const parameters = await model.readParameters();
  const scores = { ridge: [] as number[][], nearest: [] as number[][], mean: [] as number[][] };
  for (let run = 0; run < config.seeds; run++) {
    const dataset = ofRun(datasets, run);
    const rows = dataset.test;
    const outputs = outputsOf(dataset.tasks[held]!);
    const found = await linearHeads({ model, parameters, run: first + run, outputs }, { dataset, rows });
    const ofTasks = asked.map((task, at) => {
      const truth = ofRun(truths[at]!, run).tasks[held]!;
      const judged = { ...truth, targets: Float32Array.from(rows, (row) => truth.targets[row]!) };
      return untaughtScores({ descriptors, tasks: config.tasks, judged, ...found }, task);
    });
    for (const way of ['ridge', 'nearest', 'mean'] as const)
      scores[way].push(ofTasks.map((each) => each[way]));
  }
  return { knob, values, scores };
}
