import { notifications } from '@mantine/notifications';
import { seedsOf } from '../../core/config/seeds';
import { dataFamilies } from '../../core/data';
import { type NetworkSizes, parameterFiles, readParameterFiles } from '../../core/export/parameter-files';
import { writeRunFile } from '../../core/kept/run-file';
import { writeUrl } from '../../core/link/url';
import type { Problem } from '../../core/problem';
import { exportInWorker } from '../../worker/export-client';
import type { NamedFile } from '../../worker/export-protocol';
import { download } from '../parts/download';
import { run } from '../store/actions';
import { shownNames } from '../store/names';
import { keptRunOf } from '../store/runs/kept-run-of';
import { runName } from '../store/runs/run-name';
import { workersSpotlight } from '../store/spotlight';
import { getState } from '../store/store';
import { keptId } from '../store/this-tab';
import { text } from '../text/text';

/** What an act comes to: a file that was handed to the browser, or problems. */
export type Saved =
  | { readonly name: string; readonly bytes: number; readonly seconds: number }
  | { readonly problems: readonly Problem[] };

const sizesOf = (): NetworkSizes => {
  const { features, tasks } = getState().ready!;
  return { inputs: features.length, outputs: tasks.map(({ outputs }) => outputs) };
};

const isAtBest = () => workersSpotlight(getState()).isAtBest;

/** The address of the present configuration. */
const address = () => `${window.location.origin}${window.location.pathname}#${writeUrl(getState().config)}`;

async function timed(name: string, make: () => Promise<BlobPart | readonly Problem[]>): Promise<Saved> {
  const begun = performance.now();
  const made = await make();
  if (Array.isArray(made)) return { problems: made as readonly Problem[] };
  const blob = new Blob([made as BlobPart]);
  download(blob, name);
  return { name, bytes: blob.size, seconds: (performance.now() - begun) / 1000 };
}

/** Saves the parameters of all seeds: one safetensors file, or a zip of one each. */
export async function saveParameters(): Promise<Saved> {
  const { config } = getState();
  const isOne = config.seeds === 1;
  return timed(
    isOne
      ? `${text('saving.files.parametersOf', { seed: config.seed })}.safetensors`
      : `${text('saving.files.parameters')}.zip`,
    async () => {
      const { values, step } = await run.ask({ kind: 'parameters', isAtBest: isAtBest() });
      const { columns, tasks } = await run.ask({ kind: 'encoding' });
      const encoding = { columns, tasks };
      const files = parameterFiles(config, sizesOf(), values, { link: address(), step, encoding });
      return isOne ? files[0]![1] : packed(await exportInWorker({ type: 'pack', files }));
    },
  );
}

const packed = (result: Awaited<ReturnType<typeof exportInWorker>>): BlobPart | readonly Problem[] =>
  result.type === 'packed' ? result.file : result.type === 'refused' ? result.problems : [];

export async function savePredictions(rows: 'test' | 'all'): Promise<Saved> {
  const { config, spotlight } = getState();
  const seed = seedsOf(config)[spotlight];
  const key = rows === 'test' ? 'saving.files.predictionsTest' : 'saving.files.predictionsAll';
  return timed(`${text(key, { seed: seed! })}.csv`, async () => {
    const { text: csv } = await run.ask({ kind: 'file', rows, spotlight: workersSpotlight(getState()) });
    return csv;
  });
}

export async function saveRun(): Promise<Saved> {
  return timed(`${text('saving.files.run')}.json`, async () => {
    const state = getState();
    const { config, table, runId } = state;
    const name = runName({ config, tasks: shownNames({ config, table }) }, null);
    return writeRunFile([keptRunOf({ id: keptId(runId), name, config, table, state }, Date.now())]);
  });
}

export async function saveProgram(onProgress: (share: number) => void): Promise<Saved> {
  const { config, table, spotlight } = getState();
  return timed('mtl-pytorch.zip', async () => {
    const ownTable = dataFamilies[config.data].isUsers ? table : null;
    const command = { type: 'program', config, table: ownTable, run: spotlight, link: address() } as const;
    return packed(await exportInWorker(command, onProgress));
  });
}

/** Starts the run anew with the parameters of files; what keeps them from being taken leaves it as it is. */
export async function loadParameters(files: readonly File[]): Promise<readonly Problem[]> {
  const read: NamedFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!file.name.endsWith('.zip')) read.push([file.name, bytes]);
    else {
      const result = await exportInWorker({ type: 'unpack', file: bytes, name: file.name });
      if (result.type === 'refused') return result.problems;
      if (result.type === 'unpacked') read.push(...result.files);
    }
  }
  const parameters = readParameterFiles(read, getState().config, sizesOf());
  if (!(parameters instanceof Float32Array)) return parameters;
  run.restartFrom(parameters);
  const words = { count: read.length, name: read[0]![0] };
  notifications.show({ message: text('saving.parameters.loaded', words) });
  return [];
}
