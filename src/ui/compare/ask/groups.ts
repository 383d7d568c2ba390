import { sweepMethods as sweepIds } from '../../../core/experiment/link';
import { weightings } from '../../../core/weighting';
import { methodGroups } from '../../method/method-list';
import type { LabelledGroup } from '../../record/RecordPicker';
import { architectureGroups } from '../../sharing/architecture-list';
import { text } from '../../text/text';

/** All methods that a filter finds, by what they look at. */
export function allMethods(search: string): readonly LabelledGroup[] {
  return methodGroups(search).map(({ id, records }) => ({ label: text(`method.groups.${id}`), records }));
}

/** Methods that take weights as preferences, so that a sweep goes over them. */
export function sweepMethods(): readonly LabelledGroup[] {
  return [{ label: text('compare.ask.sweeps'), records: sweepIds.map((id) => weightings[id]!) }];
}

const isSwept = (id: string) => (sweepIds as readonly string[]).includes(id);

/** All others. */
export function pointMethods(search: string): readonly LabelledGroup[] {
  return allMethods(search)
    .map(({ label, records }) => ({ label, records: records.filter(({ id }) => !isSwept(id)) }))
    .filter(({ records }) => records.length > 0);
}

/** All architectures that a filter finds, by what they are made of. */
export function allSharings(search: string): readonly LabelledGroup[] {
  return architectureGroups(search).map(({ id, records }) => ({
    label: text(`sharing.groups.${id}`),
    records,
  }));
}
