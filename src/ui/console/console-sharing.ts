import { type JunctionHistory, type KeptJunction, maskColumn } from '../../core/analysis/junction-history';
import { possessive } from '../text/possessive';
import type { ConsoleSeries } from './console-series';

/** How tasks share, as plain data; `names` are the tasks'. */
export function sharingHistory(junctions: JunctionHistory, names: readonly string[]): ConsoleSeries[] {
  return junctions.junctions.flatMap((junction, place) =>
    junction.rows.flatMap((task, row) =>
      junction.columns[row]!.flatMap((at, column) => {
        const { steps, values } = junctions.series(place, row, column);
        if (steps.length === 0) return [];
        const named = nameOf(junctions, junction, at, names);
        const owner = task === null ? '' : (names[task] ?? '');
        const parts = [
          named.measure,
          `layer ${named.layer}`,
          ...(named.from === undefined ? [] : [named.from]),
        ];
        const name = `${owner === '' ? '' : `${owner}: `}${parts.join(', ')}`;
        return [{ name, task: owner, model: 'shared' as const, ...named, steps, values }];
      }),
    ),
  );
}

type Named = Pick<ConsoleSeries, 'measure' | 'layer' | 'from'>;

/** What one column of a junction holds. */
function nameOf(
  { lanes }: JunctionHistory,
  { kind, after }: KeptJunction,
  at: number,
  names: readonly string[],
): Named {
  const layer = after + 1;
  switch (kind) {
    case 'distance':
      return { measure: 'tower-distance', layer };
    case 'spectrum':
      return { measure: 'singular-value', layer, from: `value ${at + 1}` };
    case 'stitch':
      return { measure: 'stitch', layer, from: names[at] ?? '' };
    case 'blend':
      return { measure: 'blend', layer: at + 1 };
    case 'mask':
      return { measure: at === maskColumn.mean ? 'mask' : 'open-share', layer };
    case 'gate': {
      const { owner, number } = lanes[at]!;
      const from =
        owner === 'shared' ? `expert ${number}` : `${possessive(names[owner[0]!] ?? '')} expert ${number}`;
      return { measure: 'gate', layer, from };
    }
    default:
      return kind satisfies never;
  }
}
