import { defaultOptions } from '../../core/fields/choosable-record';
import { architectures } from '../../core/sharing';
import type { Architecture, Lane } from '../../core/sharing/architecture';
import type { ModelShape } from '../../core/sharing/shape';
import { groupsOf, type RecordGroup } from '../record/record';

const kinds = ['trunk', 'tower', 'expert'] as const satisfies readonly Lane['kind'][];

/** Architectures that are made of the same: trunks, towers, experts. */
export type ArchitectureGroup = RecordGroup<Lane['kind'], Architecture>;

/** Two tasks and two layers: enough to see what an architecture is made of. */
const sample: ModelShape = {
  inputs: 1,
  trunk: [1, 1],
  head: [],
  outputs: [1, 1],
  activation: 'linear',
  initialiser: 'glorot',
};

const records = Object.values(architectures);
const kindOf = new Map(
  records.map((record) => [record, record.plan(sample, defaultOptions(record)).lanes[0]!.kind] as const),
);

/** The architectures that a search finds, by what they are made of. */
export function architectureGroups(search: string): ArchitectureGroup[] {
  return groupsOf(kinds, records, (record) => kindOf.get(record)!, search);
}
