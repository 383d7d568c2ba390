import type { Stream } from '../random';

/** [task][row]: what a task has in a row: the index of its class, 0 for a number, -1 without a label. */
export type Strata = readonly Int32Array[];

/** A class of a task, or the labels of a regression: the rows that have it, and how many each part still wants. */
interface Stratum {
  readonly rows: number[];
  /** Rows that are in no part yet. */
  left: number;
  readonly wanted: [number, number];
  readonly missing: [number, number];
}

/** Whether there is nothing to keep in its share: each task has the same in all rows. */
export function isUniform(strata: Strata, rows: Uint32Array): boolean {
  return strata.every((task) => rows.every((row) => task[row] === task[rows[0]!]));
}

/**
 * `rows` divided at random in two parts, of exactly `size` rows and of the others, so that each class of each task, and
 * each task's labels, lie in both parts in their shares; both in the order of `rows`; of a class that two rows have, one in each part.
 *
 * Iterative stratification: the class with the fewest rows left goes first, and each of its rows to the part that
 * lacks most of what the row has, measured by the shares of all its classes that the part is still without. The
 * shares of one task are exact to less than three rows, most often to less than one.
 *
 * Source: Sechidis, Tsoumakas and Vlahavas (2011), "On the stratification of multi-label data", ECML PKDD 2011,
 * algorithm 1. Departures: two parts of exact sizes; all classes of a row have a say from the beginning, where there
 * only the rarest has; no part goes without a class that it could have.
 */
export function stratify(
  rows: Uint32Array,
  size: number,
  strata: Strata,
  random: Stream,
): readonly [part: Uint32Array, others: Uint32Array] {
  const order = random.shuffle(rows.slice());
  const room: [number, number] = [size, order.length - size];
  const all = strata.map((task) => strataOf(task, order, size / order.length));
  const partOf = new Int8Array(1 + order.reduce((most, row) => Math.max(most, row), 0)).fill(-1);
  const place = (row: number) => {
    const own = strata.flatMap((task, t) => all[t]![task[row]!] ?? []);
    const side = sideFor(own, room);
    partOf[row] = side;
    room[side]--;
    for (const stratum of own) {
      stratum.left--;
      stratum.missing[side]--;
    }
  };
  for (let next = rarest(all); next !== null; next = rarest(all)) {
    for (const row of next.rows) if (partOf[row] === -1) place(row);
  }
  for (const row of order) if (partOf[row] === -1) place(row);
  return [rows.filter((row) => partOf[row] === 0), rows.filter((row) => partOf[row] === 1)];
}

/** [class]: a task's strata. */
function strataOf(task: Int32Array, order: Uint32Array, share: number): Stratum[] {
  const rowsOf: number[][] = [];
  for (const row of order) {
    const of = task[row]!;
    if (of < 0) continue;
    const own = rowsOf[of];
    if (own === undefined) rowsOf[of] = [row];
    else own.push(row);
  }
  return Array.from(rowsOf, (rows = []) => {
    const least = rows.length < 2 ? 0 : 1;
    const first = Math.min(rows.length - least, Math.max(least, share * rows.length));
    const wanted: [number, number] = [first, rows.length - first];
    return { rows, left: rows.length, wanted, missing: [...wanted] };
  });
}

function rarest(all: readonly (readonly Stratum[])[]): Stratum | null {
  let found: Stratum | null = null;
  for (const task of all) {
    for (const stratum of task) {
      if (stratum.left > 0 && stratum.left < (found?.left ?? Number.POSITIVE_INFINITY)) found = stratum;
    }
  }
  return found;
}

/** The part that a row goes to. */
function sideFor(own: readonly Stratum[], room: readonly [number, number]): 0 | 1 {
  if (room[0] === 0 || room[1] === 0) return room[0] === 0 ? 1 : 0;
  const lack = (side: 0 | 1) =>
    own.reduce((sum, { wanted, missing }) => sum + (wanted[side] > 0 ? missing[side] / wanted[side] : -1), 0);
  const difference = lack(0) - lack(1);
  if (Math.abs(difference) > 1e-9) return difference > 0 ? 0 : 1;
  return room[0] > room[1] ? 0 : 1;
}
