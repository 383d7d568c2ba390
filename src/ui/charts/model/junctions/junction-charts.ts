import { type CurveKey, curveKey } from '../../../../core/analysis/curve-key';
import type { Junction, Lane } from '../../../../core/sharing/architecture';
import { junctionKinds } from '../../../../core/sharing/junctions';
import type { KeptJunction } from '../../../../core/sharing/junctions/kind';
import { text } from '../../../text/text';
import type { ChartTask } from '../chart-task';
import type { CurveLook } from '../curve-look';
import type { Axes } from '../drawing';

/** How a kind of junction is charted. */
export interface JunctionCharts {
  /** Whether its charts are of sizes, whose axis can be logarithmic, instead of shares, which can be smoothed. */
  readonly areSizes: boolean;
  /** The layers of which one is shown at a time; empty where all fit into one chart. */
  layers(junction: KeptJunction): readonly number[];
  /** Its charts; `all` are the run's junctions of the kind, in order. */
  contents(all: readonly KeptJunction[], subject: JunctionSubject): readonly JunctionContent[];
}

/** What charts of junctions are about. */
export interface JunctionSubject {
  readonly tasks: readonly ChartTask[];
  readonly lanes: readonly Lane[];
  /** The layer that is chosen, where one is shown at a time. */
  readonly layer: number;
}

/** What one chart of how tasks share shows. */
export interface JunctionContent {
  readonly key: string;
  readonly title: string;
  readonly measure: string;
  readonly help: string;
  /** The task that it is about; null where it is about several. */
  readonly task: number | null;
  /** Whether it is of one row of a junction, with others for the other rows. */
  readonly isOfRow?: boolean;
  /** The first on top. */
  readonly curves: readonly JunctionCurve[];
  /** Whether its vertical axis can be logarithmic. */
  readonly canLog?: boolean;
  /** Whether its curves are smoothed: an average over a fall of several decades would hide how steep it is. */
  readonly isSmoothed?: boolean;
  readonly axes: Partial<Axes>;
}

export interface JunctionCurve {
  readonly key: CurveKey;
  readonly look: CurveLook;
}

/** The curve of one number of a junction. */
export function numberCurve(
  { kind, after, rows, columns }: KeptJunction,
  row: number,
  column: number,
  lanes: readonly Lane[],
  look: CurveLook,
): JunctionCurve {
  const task = rows[row]!;
  const number = junctionKinds[kind].curve(columns[row]![column]!, lanes);
  const key = curveKey({
    model: 'shared',
    tasks: task === null ? [] : [task],
    layer: after,
    ...number,
  });
  return { key, look };
}

/** The curve of what a junction's kind works out of all its numbers. */
export function summaryCurve({ kind, after }: KeptJunction, look: CurveLook): JunctionCurve {
  const { measure } = junctionKinds[kind].summary!;
  return { key: curveKey({ model: 'shared', measure, tasks: [], layer: after }), look };
}

type Worded = Junction['kind'] | 'rank' | 'sharedGate' | 'open';

export function worded(
  key: Worded,
  layer = 0,
): Pick<JunctionContent, 'key' | 'title' | 'measure' | 'help' | 'task'> {
  const values = { layer: layer + 1 };
  return {
    key,
    title: text(`charts.sharing.${key}.title`, values),
    measure: text(`charts.sharing.${key}.measure`, values),
    help: text(`charts.sharing.${key}.help`, values),
    task: null,
  };
}
