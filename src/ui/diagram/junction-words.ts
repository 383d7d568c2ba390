import type { ModelView } from '../../core/run/told';
import type { Junction } from '../../core/sharing/architecture';
import { junctionKinds } from '../../core/sharing/junctions';
import { shownColumns } from '../../core/sharing/shown';
import type { NetworkShape } from '../store/network-shape';
import { percentText, shareText } from '../text/numbers';
import { text } from '../text/text';
import { laneName, type Named } from './lane-name';
import { junctionValue } from './paint-junctions';

/** One number of a junction's row, and what it is of. */
export interface JunctionFact {
  readonly name: string;
  readonly value: string;
}

/** What a row of a junction is called: `Gate of Rings`, `Into Rings’ tower, after layer 1`. */
export function junctionRowName(shape: NetworkShape, index: number, row: number, tasks: Named): string {
  const { junctions } = shape.plan;
  const junction = junctions[index]!;
  const { kind, after } = junction;
  // Gates that feed lanes come in levels.
  const isAlone = junctions.every((each) => each.kind !== kind || each.after === after);
  const isOfLevel = junctionKinds[kind].leadsTo.lanes && !isAlone;
  const name = whose(shape, junction, row, tasks);
  return text(isOfLevel ? 'diagram.junctions.gateAfter' : `diagram.junctions.${kind}`, {
    name,
    layer: after + 1,
  });
}

function whose(shape: NetworkShape, junction: Junction, row: number, tasks: Named): string {
  if (junctionKinds[junction.kind].rowsAre === 'lanes') return rowLaneName(shape, junction, row, tasks);
  const task = junction.rows[row] ?? null;
  return task === null ? text('diagram.junctions.sharedStream') : (tasks[task]?.name ?? '');
}

/** The numbers of a row, each by its name. */
export function junctionFacts(
  shape: NetworkShape,
  view: ModelView | null,
  index: number,
  row: number,
  tasks: Named,
): JunctionFact[] {
  const { junctions } = shape.plan;
  const junction = junctions[index]!;
  const { isShare, hasEmptyDiagonal } = junctionKinds[junction.kind];
  const columns = junction.columns[row]!.slice(0, shownColumns(junction));
  return columns.flatMap((_, column) => {
    if (hasEmptyDiagonal && column === row) return [];
    const value = junctionValue(view, junctions, index, row, column);
    const name = columnName(shape, junction, row, column, tasks);
    return [{ name, value: isShare ? percentText(value) : shareText(value) }];
  });
}

function columnName(
  shape: NetworkShape,
  junction: Junction,
  row: number,
  column: number,
  tasks: Named,
): string {
  const place = junction.columns[row]![column]!;
  const { columnsAre } = junctionKinds[junction.kind];
  switch (columnsAre) {
    case 'lanes':
      return laneName(shape.plan, place, tasks);
    case 'rows':
      return rowLaneName(shape, junction, column, tasks);
    case 'units':
      return text('diagram.model.sourceUnit', { unit: place + 1 });
    case 'layers':
      return text('diagram.model.layer', { layer: place + 1 });
    case 'places':
      return text('diagram.junctions.singularValue', { number: place + 1 });
    default:
      return columnsAre satisfies never;
  }
}

/** A stitch may take lanes in parts: `Rings’ tower`, or `Rings’ tower, part 2`. */
function rowLaneName({ plan }: NetworkShape, { rows }: Junction, row: number, tasks: Named): string {
  const lane = rows[row]!;
  const name = laneName(plan, lane, tasks);
  const first = rows.indexOf(lane);
  if (rows.lastIndexOf(lane) === first) return name;
  return text('diagram.junctions.part', { name, number: row - first + 1 });
}
