import type { Junction, Lane, Plan } from '../sharing/architecture';
import { keptPoints } from './kept-points';
import { maxPoints, type Series } from './series';

/** Numbers that one history keeps at most, in single precision: 4 MB. */
const maxNumbers = 2 ** 20;

/** A singular value counts towards the rank where it is more than this share of the largest. */
export const rankShare = 0.01;

/** Singular values under this share of the largest are the rounding of parameters in single precision: 0. */
const precision = 2 ** -20;

/** Columns of a mask: the mean over its units, and the share of them that it lets through by more than a half. */
export const maskColumn = { mean: 0, open: 1 } as const;

/** What is kept of a junction: fewer numbers than it has, where it has many. */
export interface KeptJunction {
  readonly kind: Junction['kind'];
  /** The layer after which it stands, from 0 on. */
  readonly after: number;
  /** [row]: a task; null for the shared stream, and for what is about all tasks. */
  readonly rows: readonly (number | null)[];
  /**
   * [row][column]. stitch: tasks whose towers the row's takes from; of towers in parts, the mean over the parts. gate:
   * lanes. blend: layers. spectrum: places in the order. mask: see {@link maskColumn}. distance: one column, the mean
   * over all pairs of towers.
   */
  readonly columns: readonly (readonly number[])[];
}

/**
 * How the numbers of a plan's junctions went, bounded: at most {@link maxPoints} looks are kept, fewer of many numbers,
 * thinned as in series.ts.
 */
export interface JunctionHistory {
  /** In the plan's order; without the distances of a single tower. */
  readonly junctions: readonly KeptJunction[];
  readonly lanes: readonly Lane[];
  /**
   * Takes a look after `step` updates in: [junction][row, column] of all of the plan's junctions. One at or before the
   * last is left out, as a run that goes on again may repeat some.
   */
  append(step: number, values: readonly Float32Array[]): void;
  /** The kept points of one number; `junction` is a place in `junctions`. */
  series(junction: number, row: number, column: number): Series;
  /** Of a spectrum: how many singular values are more than {@link rankShare} of the largest; no point where all are 0. */
  rank(junction: number): Series;
  /** The last step that came in; 0 before the first. */
  lastStep(): number;
}

/** A junction with the way to what is kept of it. */
interface Keeper extends KeptJunction {
  /** Its place in the plan. */
  readonly source: number;
  /** Of the numbers of the junction, those to keep, [row, column]. */
  readonly keep: (values: Float32Array) => ArrayLike<number>;
}

/** The empty history of a run whose network is planned like this. */
export function createJunctionHistory({
  junctions,
  lanes,
}: Pick<Plan, 'junctions' | 'lanes'>): JunctionHistory {
  const keepers = junctions
    .map((junction, source): Keeper => {
      const { kind, after, rows, columns } = junction;
      return { kind, after, rows, columns, source, keep: (values) => values, ...reduced(junction, lanes) };
    })
    .filter(({ rows }) => rows.length > 0);
  const sizes = keepers.map(({ columns }) => columns.reduce((sum, row) => sum + row.length, 0));
  const starts = sizes.map((_, place) => sizes.slice(0, place).reduce((sum, size) => sum + size, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const points = keptPoints<{ readonly step: number; readonly numbers: Float32Array }>(mostPoints(total));
  let last = 0;
  let isEmpty = true;

  function seriesOf(value: (numbers: Float32Array) => number): Series {
    const steps: number[] = [];
    const values: number[] = [];
    for (const { step, numbers } of points.all()) {
      const found = value(numbers);
      if (!Number.isFinite(found)) continue;
      steps.push(step);
      values.push(found);
    }
    return { steps, values };
  }

  return {
    junctions: keepers,
    lanes,
    append(step, values) {
      if (keepers.length === 0 || (!isEmpty && step <= last)) return;
      isEmpty = false;
      last = step;
      const numbers = new Float32Array(total);
      for (const [place, { source, keep }] of keepers.entries()) {
        numbers.set(keep(values[source]!), starts[place]!);
      }
      points.add({ step, numbers });
    },
    series(junction, row, column) {
      const before = keepers[junction]!.columns.slice(0, row).reduce((sum, { length }) => sum + length, 0);
      const place = starts[junction]! + before + column;
      return seriesOf((numbers) => numbers[place]!);
    },
    rank(junction) {
      const from = starts[junction]!;
      const to = from + sizes[junction]!;
      return seriesOf((numbers) => {
        const values = numbers.subarray(from, to);
        const largest = Math.max(...values);
        return largest > 0 ? values.filter((value) => value > rankShare * largest).length : Number.NaN;
      });
    },
    lastStep: () => last,
  };
}

/** So many points that no more than {@link maxNumbers} numbers are kept: a power of two, as they are halved. */
function mostPoints(numbers: number): number {
  return Math.min(maxPoints, 2 ** Math.floor(Math.log2(maxNumbers / Math.max(1, numbers))));
}

/** What is kept of a junction of many numbers; nothing of the others, which are kept as they are. */
function reduced(
  { kind, rows, columns }: Junction,
  lanes: readonly Lane[],
): Pick<Keeper, 'rows' | 'columns' | 'keep'> | null {
  switch (kind) {
    case 'gate':
    case 'blend':
      return null;
    case 'spectrum':
      return { rows, columns, keep: withoutRounding };
    case 'distance':
      return { rows: rows.length < 2 ? [] : [null], columns: [[0]], keep: (values) => [meanOfPairs(values)] };
    case 'mask':
      return {
        rows,
        columns: rows.map(() => [maskColumn.mean, maskColumn.open]),
        keep: (values) => openings(values, rows.length),
      };
    case 'stitch': {
      const tasks = rows.map((lane) => taskOf(lanes[lane!]!));
      const owners = [...new Set(tasks)];
      return { rows: owners, columns: owners.map(() => owners), keep: (values) => blockMeans(values, tasks) };
    }
    default:
      return kind satisfies never;
  }
}

/** The task that a tower belongs to. */
function taskOf({ owner }: Lane): number {
  return owner === 'shared' ? 0 : owner[0]!;
}

function withoutRounding(values: Float32Array): Float32Array {
  const least = precision * Math.max(...values);
  return values.map((value) => (value < least ? 0 : value));
}

/** The mean over all pairs of a symmetric matrix, flat. */
function meanOfPairs(values: Float32Array): number {
  const side = Math.sqrt(values.length);
  let sum = 0;
  for (let row = 0; row < side; row++) {
    for (let column = row + 1; column < side; column++) sum += values[row * side + column]!;
  }
  return (2 * sum) / (side * (side - 1));
}

/** [row]: mean over the units, and share of them over a half. */
function openings(values: Float32Array, rows: number): number[] {
  const units = values.length / rows;
  return Array.from({ length: rows }, (_, row) => {
    const mask = values.subarray(row * units, (row + 1) * units);
    const mean = mask.reduce((sum, value) => sum + value, 0) / units;
    return [mean, mask.filter((value) => value > 0.5).length / units];
  }).flat();
}

/** [task, task]: the means over the parts of the towers, whose tasks are `tasks`, in order. */
function blockMeans(values: Float32Array, tasks: readonly number[]): Float32Array {
  const side = tasks.length;
  const owners = [...new Set(tasks)];
  const parts = side / owners.length;
  const means = new Float32Array(owners.length ** 2);
  for (const [row, to] of tasks.entries()) {
    for (const [column, from] of tasks.entries()) {
      const place = owners.indexOf(to) * owners.length + owners.indexOf(from);
      means[place] = means[place]! + values[row * side + column]! / parts ** 2;
    }
  }
  return means;
}
