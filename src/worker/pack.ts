import { strToU8, unzipSync, zipSync } from 'fflate';
import { seedsOf } from '../core/config/seeds';
import type { ExportFile } from '../core/export/torch/files';
import { torchMethods } from '../core/export/torch/methods';
import { type SweepProgram, sweepFiles, sweepFolder } from '../core/export/torch/sweep';
import type { Problem } from '../core/problem';
import { words } from '../core/words';
import type { ExportCommand, ExportResult, NamedFile } from './export-protocol';
import { programFiles } from './program-files';

/** Bytes of a package that are taken out at most. */
const mostUnpacked = 2 ** 28;

/** Bytes of the programs of an experiment at most. */
const mostPacked = 2 ** 28;

/** Does what a command asks for, saying how far it is. */
export function packed(command: ExportCommand, onProgress: (share: number) => void): ExportResult {
  switch (command.type) {
    case 'program':
      return packProgram(command, onProgress);
    case 'sweep':
      return packSweep(command, onProgress);
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
  const program = programFiles({ config, table, run, link });
  if ('problems' in program) return { type: 'refused', problems: program.problems };
  onProgress(0.6);
  return { type: 'packed', file: zipped(inFolder('mtl-pytorch', program.files)) };
}

/** The programs of an experiment, one for each variant and seed, and what trains them all. */
function packSweep(
  { variants, table, link }: Extract<ExportCommand, { type: 'sweep' }>,
  onProgress: (share: number) => void,
): ExportResult {
  const programs: SweepProgram[] = [];
  const files: NamedFile[] = [];
  let bytes = 0;
  for (const [variant, { name, config, link: own }] of variants.entries()) {
    for (const [run, seed] of seedsOf(config).entries()) {
      const program = programFiles({ config, table, run, link: own });
      if ('problems' in program) return { type: 'refused', problems: program.problems };
      const place = { variant, seed };
      const of = inFolder(`mtl-sweep/${sweepFolder(place)}`, program.files);
      bytes += of.reduce((sum, [, content]) => sum + content.length, 0);
      if (bytes > mostPacked) return { type: 'refused', problems: [tooLarge(bytes)] };
      files.push(...of);
      programs.push({ name, ...place, tasks: program.tasks });
    }
    onProgress((0.9 * (variant + 1)) / variants.length);
  }
  const needsTorchjd = variants.some(({ config }) => torchMethods[config.method.id]?.torchjd !== undefined);
  files.push(...inFolder('mtl-sweep', sweepFiles(programs, { link, needsTorchjd })));
  return { type: 'packed', file: zipped(files) };
}

const tooLarge = (bytes: number): Problem => ({
  place: 'export',
  found: words`more than ${Math.floor(bytes / 2 ** 20)} MB of programs`,
  expected: words`at most ${mostPacked / 2 ** 20} MB: fewer variants, seeds or rows`,
  used: '',
});

const inFolder = (folder: string, files: readonly ExportFile[]): NamedFile[] =>
  files.map(([path, content]) => [
    `${folder}/${path}`,
    typeof content === 'string' ? strToU8(content) : content,
  ]);

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
