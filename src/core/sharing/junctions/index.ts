import type { Junction } from '../architecture';
import { blend } from './blend';
import { distance } from './distance';
import { gate } from './gate';
import type { JunctionForm, JunctionKind } from './kind';
import { mask } from './mask';
import { spectrum } from './spectrum';
import { stitch } from './stitch';

/** Every kind of junction, in the order in which their curves are shown. */
export const junctionKinds: Readonly<Record<Junction['kind'], JunctionKind>> = {
  distance,
  spectrum,
  stitch,
  blend,
  gate,
  mask,
};

/** How a junction is drawn. */
export function formOf({ kind, rows }: Pick<Junction, 'kind' | 'rows'>): JunctionForm {
  return junctionKinds[kind].form(rows.length);
}
