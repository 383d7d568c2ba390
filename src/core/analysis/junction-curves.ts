import { junctionKinds } from '../sharing/junctions';
import type { CurveName } from './curve-key';
import type { JunctionHistory } from './junction-history';
import type { Bundle, Series } from './series';

/** A curve of the run that is looked into. */
export interface JunctionCurve extends CurveName {
  bundle(): Bundle;
  only(): number;
}

/** A curve for every number that is kept of how tasks share, and for what is worked out of all of a junction. */
export function junctionCurves({
  junctions,
  lanes,
  series,
  summary,
  run,
}: JunctionHistory): readonly JunctionCurve[] {
  const told = (series: () => Series) => ({ bundle: () => bundleOf(series()), only: run });
  return junctions.flatMap(({ kind, after, rows, columns }, place) => {
    const numbers = rows.flatMap((task, row) =>
      columns[row]!.map((at, column) => ({
        model: 'shared' as const,
        tasks: task === null ? [] : [task],
        layer: after,
        ...junctionKinds[kind].curve(at, lanes),
        ...told(() => series(place, row, column)),
      })),
    );
    const more = junctionKinds[kind].summary;
    if (more === undefined) return numbers;
    const { measure } = more;
    const whole = { model: 'shared' as const, measure, tasks: [], layer: after };
    return [...numbers, { ...whole, ...told(() => summary(place)) }];
  });
}

function bundleOf({ steps, values }: Series): Bundle {
  return { steps, runs: [values] };
}
