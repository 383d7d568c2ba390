import type { Config } from '../config/schema';
import { seedsOf } from '../config/seeds';
import type { Problem } from '../problem';
import { shapeOf } from '../run/model';
import { words } from '../words';
import { joinedRuns, vectorOf } from './named-tensors';
import { readSafetensors } from './safetensors';
import { parametersFile } from './torch/files';
import { type TorchModel, torchModel } from './torch/model';

/** What the sizes of a network depend on besides its configuration. */
export interface NetworkSizes {
  readonly inputs: number;
  /** [task] */
  readonly outputs: readonly number[];
}

/** What is said in a file of parameters besides them; all of it texts. */
export interface ParameterFacts {
  readonly link: string;
  readonly step: number;
  /** How inputs were encoded, and in which units the targets are; see data/encoding.json of an export. */
  readonly encoding: unknown;
}

const modelOf = (config: Config, { inputs, outputs }: NetworkSizes): TorchModel =>
  torchModel(config.sharing, shapeOf(config, inputs, outputs));

/** A safetensors file for each run, by its name; `vector` are the parameters of all runs. */
export function parameterFiles(
  config: Config,
  sizes: NetworkSizes,
  vector: Float32Array,
  { link, step, encoding }: ParameterFacts,
): readonly (readonly [name: string, file: Uint8Array<ArrayBuffer>])[] {
  const model = modelOf(config, sizes);
  const seeds = seedsOf(config);
  return seeds.map((seed, run) => {
    const metadata = {
      format: 'pt',
      link,
      seed: String(seed),
      step: String(step),
      encoding: JSON.stringify(encoding),
    };
    const file = parametersFile(model, vector, metadata, { run, runs: seeds.length });
    return [`parameters-seed-${seed}.safetensors`, file];
  });
}

/**
 * The parameters of all runs out of files, each for the run of the seed that it names; one file alone, of whatever seed,
 * serves all runs. Or what keeps them from being taken. Never throws.
 */
export function readParameterFiles(
  files: readonly (readonly [name: string, file: Uint8Array])[],
  config: Config,
  sizes: NetworkSizes,
): Float32Array | readonly Problem[] {
  const { network, placeOf } = modelOf(config, sizes);
  const problems: Problem[] = [];
  const bySeed = new Map<string, Float32Array>();
  for (const [name, bytes] of files) {
    const read = readSafetensors(bytes, name);
    if ('place' in read) {
      problems.push(read);
      continue;
    }
    const vector = vectorOf(read.tensors, network.blocks, placeOf, name);
    if (vector instanceof Float32Array) bySeed.set(read.metadata.seed ?? name, vector);
    else problems.push(...vector);
  }
  if (files.length === 0) {
    problems.push({ place: 'file', found: 'nothing', expected: 'a safetensors file', used: '' });
  }
  if (problems.length > 0) return problems;
  const [only] = bySeed.values();
  const seeds = seedsOf(config);
  const missing = seeds.filter((seed) => !bySeed.has(String(seed)));
  if (bySeed.size > 1 && missing.length > 0) {
    return missing.map((seed) => ({
      place: words`seed ${String(seed)}`,
      found: words`seeds ${[...bySeed.keys()].join(', ')}`,
      expected: 'a file of this seed',
      used: '',
    }));
  }
  return joinedRuns(
    seeds.map((seed) => bySeed.get(String(seed)) ?? only!),
    network.blocks,
  );
}
