import type { Junction } from '../../core/sharing/architecture';
import { shownColumns } from '../../core/sharing/shown';
import type { ModelView } from '../../worker/protocol';
import type { NetworkShape } from '../store/shape';
import { percentText } from '../text/numbers';
import { text } from '../text/text';
import { laneName, type Named } from './lane-name';
import { junctionValue } from './paint-junctions';
import { shareText } from './weight-text';

/** One number of a junction's row, and what it is of. */
export interface JunctionFact {
  readonly name: string;
  readonly value: string;
}

/** What a row of a junction is called: `Gate of Rings`, `Into Rings’ tower, after layer 1`. */
export function junctionRowName(shape: NetworkShape, index: number, row: number, tasks: Named): string {
  const { plan } = shape;
  const { junctions } = plan;
  const junction = junctions[index]!;
  const layer = junction.after + 1;
  const place = junction.rows[row] ?? null;
  switch (junction.kind) {
    case 'stitch':
      return text('diagram.junctions.stitch', { name: rowLaneName(shape, junction, row, tasks), layer });
    case 'distance':
      return text('diagram.junctions.distance', { name: laneName(plan, place!, tasks), layer });
    case 'gate': {
      const name = place === null ? text('diagram.junctions.sharedStream') : (tasks[place]?.name ?? '');
      const isAlone = junctions.every(({ kind, after }) => kind !== 'gate' || after === junction.after);
      return text(isAlone ? 'diagram.junctions.gate' : 'diagram.junctions.gateAfter', { name, layer });
    }
    case 'mask':
      return text('diagram.junctions.mask', { name: tasks[place!]?.name ?? '', layer });
    case 'blend':
      return text('diagram.junctions.blend', { name: tasks[place!]?.name ?? '' });
    case 'spectrum':
      return text('diagram.junctions.spectrum', { layer });
    default:
      return junction.kind satisfies never;
  }
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
  const isShare = junction.kind === 'gate' || junction.kind === 'mask';
  const columns = junction.columns[row]!.slice(0, shownColumns(junction));
  return columns.flatMap((_, column) => {
    if (junction.kind === 'distance' && column === row) return [];
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
  switch (junction.kind) {
    case 'gate':
    case 'distance':
      return laneName(shape.plan, place, tasks);
    case 'stitch':
      return rowLaneName(shape, junction, column, tasks);
    case 'mask':
      return text('diagram.model.sourceUnit', { unit: place + 1 });
    case 'blend':
      return text('diagram.model.layer', { layer: place + 1 });
    case 'spectrum':
      return text('diagram.junctions.singularValue', { number: place + 1 });
    default:
      return junction.kind satisfies never;
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
