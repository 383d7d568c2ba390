import type { Lane, Plan } from '../sharing/architecture';
import { junctionKinds } from '../sharing/junctions';
import type { Kept, KeptJunction } from '../sharing/junctions/kind';
import { keptPoints, mostPoints } from './kept-points';
import type { Series } from './series';
import type { Tape } from './tape';

/** Numbers that one history keeps at most, in single precision: 4 MB. */
const maxNumbers = 2 ** 20;

/**
 * How the numbers of a plan's junctions went in the run that is looked at, bounded: at most so many looks as a series has
 * points, fewer of many numbers, thinned as in series.ts. Where another run is looked at, it begins anew.
 */
export interface JunctionHistory {
  /** In the plan's order; without the distances of a single tower. */
  readonly junctions: readonly KeptJunction[];
  readonly lanes: readonly Lane[];
  /**
   * Takes a look after `step` updates of a run in: [junction][row, column] of all of the plan's junctions. One at or
   * before the last is left out, as a run that goes on again may repeat some.
   */
  append(step: number, values: readonly Float32Array[], run?: number): void;
  /** The run that the points are of. */
  run(): number;
  /** The kept points of one number; `junction` is a place in `junctions`. */
  series(junction: number, row: number, column: number): Series;
  /** What the junction's kind works out of all its kept numbers; empty where it works out nothing. */
  summary(junction: number): Series;
  /** The last step that came in; 0 before the first. */
  lastStep(): number;
  /** Saves all of it, or takes what one of the same plan has saved. */
  carry(tape: Tape): void;
}

/** A junction with the way to what is kept of it. */
interface Keeper extends KeptJunction, Kept {
  /** Its place in the plan. */
  readonly source: number;
}

/** The empty history of a run whose network is planned like this. */
export function createJunctionHistory({
  junctions,
  lanes,
}: Pick<Plan, 'junctions' | 'lanes'>): JunctionHistory {
  const keepers = junctions
    .map((junction, source): Keeper => {
      const { kind, after, rows, columns } = junction;
      const all: Kept = { rows, columns, keep: (values) => values };
      return { kind, after, source, ...(junctionKinds[kind].keep?.(junction, lanes) ?? all) };
    })
    .filter(({ rows }) => rows.length > 0);
  const sizes = keepers.map(({ columns }) => columns.reduce((sum, row) => sum + row.length, 0));
  const starts = sizes.map((_, place) => sizes.slice(0, place).reduce((sum, size) => sum + size, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const noPoints = () =>
    keptPoints<{ readonly step: number; readonly numbers: Float32Array }>(mostPoints(total, maxNumbers));
  let points = noPoints();
  let last = 0;
  let isEmpty = true;
  let shown = 0;

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
    append(step, values, run = 0) {
      if (keepers.length === 0) return;
      if (run !== shown) {
        points = noPoints();
        isEmpty = true;
        shown = run;
      }
      if (!isEmpty && step <= last) return;
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
    summary(junction) {
      const from = starts[junction]!;
      const to = from + sizes[junction]!;
      const { summary } = junctionKinds[keepers[junction]!.kind];
      return seriesOf((numbers) => summary?.of(numbers.subarray(from, to)) ?? Number.NaN);
    },
    run: () => shown,
    lastStep: () => last,
    carry(tape) {
      shown = tape.number(shown);
      last = tape.number(last);
      isEmpty = tape.number(isEmpty ? 1 : 0) === 1;
      points.carry(tape, (point) => {
        const step = tape.number(point?.step ?? 0);
        const numbers = [...(point?.numbers ?? [])];
        tape.list(numbers);
        return { step, numbers: Float32Array.from(numbers) };
      });
    },
  };
}
