import { strToU8, unzipSync, zipSync } from 'fflate';
import { seedsOf } from '../core/config/seeds';
import { buildDataset } from '../core/data';
import { columnEncodings } from '../core/data/table/family';
import { torchFiles } from '../core/export/torch/files';
import { torchModel } from '../core/export/torch/model';
import { modelShape } from '../core/run/model';
import { initialVector } from '../engine/network/blocks';
import type { ExportCommand, ExportResult, NamedFile } from './export-protocol';

/** Bytes of a package that are taken out at most. */
const mostUnpacked = 2 ** 28;

/** Does what a command asks for, saying how far it is. */
export function packed(command: ExportCommand, onProgress: (share: number) => void): ExportResult {
  switch (command.type) {
    case 'program':
      return packProgram(command, onProgress);
    case 'pack':
      return { type: 'packed', file: zipped(command.files) };
    case 'unpack':
      return unpacked(command);
    default:
      return command satisfies never;
  }
}

/** The program of a run: its own data and first parameters, the source, and what there is to read. */
function packProgram(
  { config, table, run, link }: Extract<ExportCommand, { type: 'program' }>,
  onProgress: (share: number) => void,
): ExportResult {
  const ofRun = { ...config, seed: seedsOf(config)[run]!, seeds: 1 };
  // Data are drawn by the first seed where seeds differ in training alone, as on the page.
  const drawnBy = config.draws === 'training' || table !== null ? config.seed : ofRun.seed;
  const built = buildDataset({ ...ofRun, seed: drawnBy }, table);
  if ('problems' in built) return { type: 'refused', problems: built.problems };
  const { dataset } = built;
  onProgress(0.3);
  const { network } = torchModel(config.sharing, modelShape(config, dataset));
  const files = torchFiles({
    config: ofRun,
    dataset,
    initial: initialVector(network.blocks, [ofRun.seed], config.initialiser),
    link,
    encoding: {
      inputs: dataset.features,
      columns: table === null ? null : columnEncodings(ofRun, table, dataset.train),
      tasks: dataset.tasks.map(({ name, kind, classes, unit }) => ({ name, kind, classes, unit })),
    },
  });
  onProgress(0.6);
  const root = 'mtl-pytorch';
  return {
    type: 'packed',
    file: zipped(
      files.map(([path, content]) => [
        `${root}/${path}`,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  };
}

function zipped(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
  // Numbers hardly get smaller: the quickest level.
  return zipSync(Object.fromEntries(files), { level: 1 }) as Uint8Array<ArrayBuffer>;
}

function unpacked({ file, name }: Extract<ExportCommand, { type: 'unpack' }>): ExportResult {
  try {
    let room = mostUnpacked;
    const files = unzipSync(file, {
      filter: ({ name: path, originalSize }) => {
        room -= originalSize;
        return path.endsWith('.safetensors') && room >= 0;
      },
    });
    return { type: 'unpacked', files: Object.entries(files) };
  } catch {
    const problem = { place: name, found: 'no zip', expected: 'a zip of safetensors files', used: '' };
    return { type: 'refused', problems: [problem] };
  }
}
