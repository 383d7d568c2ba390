import type { Config } from '../../config/schema';
import type { Dataset } from '../../data/dataset';
import { beginEpoch } from '../../data/row-order';
import { stream } from '../../random';
import { namedTensors } from '../named-tensors';
import { type NamedTensor, writeSafetensors } from '../safetensors';
import { dataSource } from './data-source';
import { methodSource } from './method-source';
import { modelSource, type TorchModel } from './model';
import { type TorchProgram, torchProgram } from './program';
import { quoted } from './python';
import { readmeSource, requirementsSource } from './readme';
import { trainSource } from './train-source';
import { tuneSource, tuneSpace } from './tune-source';

/** What an export is made of. */
export interface ExportInput {
  /** One whose seed is that of the run which is exported. */
  readonly config: Config;
  readonly dataset: Dataset;
  /** The parameters before the first step, of that run alone. */
  readonly initial: Float32Array;
  /** The address of the configuration. */
  readonly link: string;
  /** How inputs and targets were encoded, in words and numbers. */
  readonly encoding: unknown;
}

/** A file by its path, text or bytes. */
export type ExportFile = readonly [path: string, content: string | Uint8Array];

/** Numbers of recorded order at most: 2 MB. */
const mostRecorded = 2 ** 19;

/** The files of the PyTorch program of a run. */
export function torchFiles(input: ExportInput): readonly ExportFile[] {
  const { config, dataset, initial, link, encoding } = input;
  const program = torchProgram(config, dataset);
  const orders = epochOrders(config, dataset);
  const { model } = program;
  const facts = { link, seed: config.seed, epochs: orders.shape[0]! };
  const names = dataset.tasks.map(({ name }) => quoted(name));
  return [
    ['README.md', readmeSource(program, facts)],
    ['requirements.txt', requirementsSource(program)],
    ['model.py', modelSource(model, names)],
    ['method.py', methodSource(program)],
    ['data.py', dataSource],
    ['train.py', trainSource(program)],
    ['tune.py', tuneSource(program)],
    ['tune.json', tuneSpace(program)],
    ['config.json', `${JSON.stringify(config, null, 2)}\n`],
    ['init.safetensors', parametersFile(model, initial, { link, seed: String(config.seed), step: '0' })],
    ['data/encoding.json', `${JSON.stringify(encoding, null, 2)}\n`],
    ['data/rows.safetensors', rowsFile(dataset)],
    ['data/batches.safetensors', writeSafetensors({ tensors: batchTensors(program, orders), metadata: {} })],
  ];
}

/** One run's parameters as a safetensors file, by the names of the exported module. */
export function parametersFile(
  { network, placeOf }: TorchModel,
  vector: Float32Array,
  metadata: Readonly<Record<string, string>>,
  place: { readonly run: number; readonly runs: number } = { run: 0, runs: 1 },
): Uint8Array<ArrayBuffer> {
  return writeSafetensors({ tensors: namedTensors(vector, place, network.blocks, placeOf), metadata });
}

function rowsFile({ inputs, rows, features, tasks, train, validation, test }: Dataset): Uint8Array {
  const targets = new Float32Array(rows * tasks.length);
  tasks.forEach((task, t) => {
    task.targets.forEach((target, row) => {
      targets[row * tasks.length + t] = target;
    });
  });
  const indexes = (of: Uint32Array): NamedTensor => ({ shape: [of.length], values: Int32Array.from(of) });
  return writeSafetensors({
    tensors: {
      inputs: { shape: [rows, features.length], values: inputs },
      targets: { shape: [rows, tasks.length], values: targets },
      train: indexes(train),
      validation: indexes(validation),
      test: indexes(test),
    },
    metadata: {},
  });
}

/** [epoch, row]: the training rows in the order of the page's first epochs, as many as its steps go through. */
function epochOrders(config: Config, dataset: Dataset): NamedTensor {
  const { train } = dataset;
  const cut = { size: Math.min(config.batch, train.length), hasEvenLabels: config.evenLabels };
  const perEpoch = Math.ceil(train.length / cut.size);
  const wanted = Math.ceil((config.steps || 1000) / perEpoch);
  const epochs = Math.max(1, Math.min(wanted, Math.floor(mostRecorded / train.length)));
  const random = stream(config.seed, 'batches');
  const order = train.slice();
  const values = new Int32Array(epochs * train.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    beginEpoch(order, cut, dataset, random);
    values.set(order, epoch * train.length);
  }
  return { shape: [epochs, train.length], values };
}

/** The order, and where the method draws normal numbers, those of its first steps. */
function batchTensors({ config, torchMethod, trained, hasGaps }: TorchProgram, order: NamedTensor) {
  if (!torchMethod.draws) return { order };
  const random = stream(config.seed, 'method');
  // A batch that is without a task draws fewer: there the page's draws are not to be had in this form.
  const steps = hasGaps ? 0 : Math.min(config.steps || 1000, 20_000);
  const values = Float64Array.from({ length: steps * trained.length }, () => random.normal());
  return { order, draws: { shape: [steps, trained.length], values } };
}
