import { ofRun } from '../core/config/seeds';
import { type Dataset, inOwnUnit, type TaskData } from '../core/data/dataset';
import { columnEncodings } from '../core/data/table/family';
import { rolesOf } from '../core/data/table/roles';
import { predictionsCsv, type RowNames } from '../core/export/predictions';
import type { Predictions, Spotlight } from '../core/run/told';
import { probabilities } from '../core/tasks';
import { Examiner } from '../engine/lens/examiner';
import type { TrainedModel } from '../engine/trainer/trained-model';
import type { Question, Reply } from './protocol';
import type { RunSetup } from './run-setup';

/** What is asked about. */
export interface Asked {
  readonly setup: RunSetup;
  readonly step: number;
  /** The shared model as it is, or at its best. */
  modelOf(spotlight: Pick<Spotlight, 'isAtBest'>): TrainedModel;
}

/** Answers what the page asks of a run besides what it shows. */
export async function replyTo(question: Question, { setup, step, modelOf }: Asked): Promise<Reply> {
  switch (question.kind) {
    case 'parameters':
      return { kind: 'parameters', values: await modelOf(question).readParameters(), step };
    case 'answers': {
      const dataset = newRows(setup.datasets[0]!, question.inputs);
      const runs = await answersOn(modelOf(question), dataset, everyRow(dataset), setup);
      return { kind: 'answers', runs };
    }
    case 'file': {
      const { run } = question.spotlight;
      const dataset = ofRun(setup.datasets, run);
      const rows = question.rows === 'test' ? dataset.test : everyRow(dataset);
      const runs = await answersOn(modelOf(question.spotlight), dataset, rows, setup);
      return { kind: 'file', text: predictionsCsv(dataset, rows, runs[run]!, namesOfRows(setup)) };
    }
    case 'encoding': {
      const { tasks, train } = setup.datasets[0]!;
      return {
        kind: 'encoding',
        columns: setup.table === null ? [] : columnEncodings(setup.config, setup.table, train),
        tasks: tasks.map(({ name, kind, classes, unit }) => ({ name, kind, classes, unit })),
      };
    }
    default:
      return question satisfies never;
  }
}

const everyRow = ({ rows }: Dataset) => Uint32Array.from({ length: rows }, (_, row) => row);

/** A data set of other rows, without labels. */
function newRows(dataset: Dataset, inputs: Float32Array): Dataset {
  const rows = inputs.length / dataset.features.length;
  const targets = new Float32Array(rows).fill(Number.NaN);
  return { ...dataset, rows, inputs, tasks: dataset.tasks.map((task) => ({ ...task, targets })) };
}

/** [run][task]: what all runs' models answer to some rows of one data set, as people read it. */
async function answersOn(
  model: TrainedModel,
  dataset: Dataset,
  rows: Uint32Array,
  { shape, datasets }: RunSetup,
): Promise<Predictions[][]> {
  const examiner = new Examiner([{ dataset, rows }]);
  const [runs] = await examiner.outputs([model], shape.outputs);
  examiner.dispose();
  return runs!.map((outputs, run) =>
    // Where a seed draws everything, its units are its own.
    ofRun(datasets, run).tasks.map((task, t) => {
      const truth = Float32Array.from(rows, (row) => dataset.tasks[t]!.targets[row]!);
      return readable(task, outputs[t]!, truth);
    }),
  );
}

/** A task's raw outputs in its own unit, or as a probability for each class. */
export function readable(task: TaskData, outputs: Float32Array, truth: Float32Array): Predictions {
  const rows = truth.length;
  if (task.kind === 'regression') {
    const own = (values: Float32Array) => values.map((value) => inOwnUnit(task, value));
    return { kind: 'predictions', task: task.name, values: own(outputs), truth: own(truth) };
  }
  const values = new Float32Array(rows * task.classes.length);
  for (let row = 0; row < rows; row++) {
    values.set(probabilities(task.kind, outputs, row, task), row * task.classes.length);
  }
  return { kind: 'predictions', task: task.name, values, truth };
}

/** The columns that name rows and are nothing else: those that are ignored. */
function namesOfRows({ table, config }: RunSetup): RowNames[] {
  if (table === null) return [];
  const roles = rolesOf(config, table);
  return table.columns.flatMap(({ name, codes, values }, place) =>
    roles[place]!.role === 'ignored' ? [{ name, textOf: (row: number) => values[codes[row]!] ?? '' }] : [],
  );
}
