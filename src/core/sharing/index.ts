import { defaultOptions } from '../fields/choosable-record';
import type { OptionValues, RecordChoice } from '../fields/field';
import type { Architecture } from './architecture';
import { cgc } from './cgc';
import { crossStitch } from './cross-stitch';
import { dselect } from './dselect';
import { groups } from './groups';
import { hard } from './hard';
import { mmoe } from './mmoe';
import { mtan } from './mtan';
import { ple } from './ple';
import type { ModelShape } from './shape';
import { single } from './single';
import { sluice } from './sluice';
import { soft } from './soft';
import { traceNorm } from './trace-norm';

/** In the order in which they are offered: from one trunk over several to none. */
const records: readonly Architecture[] = [
  hard,
  groups,
  soft,
  traceNorm,
  crossStitch,
  sluice,
  mmoe,
  cgc,
  ple,
  dselect,
  mtan,
  single,
];

/** Every architecture by its id. */
export const architectures: Readonly<Record<string, Architecture>> = Object.fromEntries(
  records.map((record) => [record.id, record]),
);

/** The architecture of an id; a RangeError where there is none. */
export function architectureOf(id: string): Architecture {
  const architecture = architectures[id];
  if (architecture === undefined)
    throw new RangeError(`sharing must be one of ${Object.keys(architectures)}; got ${id}`);
  return architecture;
}

/**
 * The architecture of a choice for a network, with all its options. Without a layer in the trunk there is nothing to
 * share in any way but the inputs: hard sharing.
 */
export function chosenArchitecture(
  { id, options }: RecordChoice,
  { trunk }: Pick<ModelShape, 'trunk'>,
): { readonly architecture: Architecture; readonly options: OptionValues } {
  const architecture = trunk.length === 0 ? hard : architectureOf(id);
  return {
    architecture,
    options: { ...defaultOptions(architecture), ...(architecture.id === id ? options : {}) },
  };
}

/** The factor of the architecture's own penalty; 0 where it has none. */
export function strengthOf({ id, options }: RecordChoice): number {
  return (options.strength ?? architectureOf(id).options.strength?.default ?? 0) as number;
}
