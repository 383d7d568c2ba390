import type { Stream } from '../random';
import type { TaskData } from './dataset';

/**
 * An epoch's rows in an order, in place, in which each batch has its share of every task's labels: of n labels in N rows
 * a batch of s rows has n s / N of them, rounded up or down, where the tasks leave each other room. `order` is in random
 * order before it, and which batches are the ones to be rounded up is drawn, so that an epoch is as random as it can be
 * otherwise. A task with fewer labels than there are batches is still missing in some.
 *
 * Tasks are dealt out one after the other, that with the fewest labels first; each batch is given what it lacks most.
 */
export function spreadLabels(
  order: Uint32Array,
  size: number,
  tasks: readonly Pick<TaskData, 'targets'>[],
  random: Stream,
): void {
  const batches = batchesOf(order.length, size);
  const isPlaced = new Uint8Array(order.length);
  const rank = random.shuffle(Uint32Array.from(batches, (_, batch) => batch));
  const place = (at: number, { rows }: EpochBatch) => {
    rows.push(order[at]!);
    isPlaced[at] = 1;
  };
  for (const { targets, labels } of fewestFirst(order, tasks)) {
    const isLabelled = (row: number) => !Number.isNaN(targets[row]!);
    const lacks = batches.map(({ room, rows }) => {
      return (labels * room) / order.length - rows.filter(isLabelled).length;
    });
    const slots = slotsOf(batches, lacks).sort((a, b) => b.lack - a.lack || rank[a.batch]! - rank[b.batch]!);
    let next = 0;
    order.forEach((row, at) => {
      if (isPlaced[at] === 1 || !isLabelled(row) || next === slots.length) return;
      place(at, batches[slots[next++]!.batch]!);
    });
  }
  let open = 0;
  order.forEach((_, at) => {
    if (isPlaced[at] === 1) return;
    while (batches[open]!.rows.length === batches[open]!.room) open++;
    place(at, batches[open]!);
  });
  order.set(batches.flatMap(({ rows }) => rows));
}

interface EpochBatch {
  readonly room: number;
  readonly rows: number[];
}

function batchesOf(rows: number, size: number): EpochBatch[] {
  return Array.from({ length: Math.ceil(rows / size) }, (_, batch) => ({
    room: Math.min(size, rows - batch * size),
    rows: [],
  }));
}

/** Tasks that have labels in some of the rows, but not in all. */
function fewestFirst(order: Uint32Array, tasks: readonly Pick<TaskData, 'targets'>[]) {
  return tasks
    .map(({ targets }) => ({
      targets,
      labels: order.reduce((sum, row) => sum + (Number.isNaN(targets[row]!) ? 0 : 1), 0),
    }))
    .filter(({ labels }) => labels > 0 && labels < order.length)
    .sort((a, b) => a.labels - b.labels);
}

/** A place in a batch for one more label, and how many the batch lacks before it is taken. */
function slotsOf(batches: readonly EpochBatch[], lacks: readonly number[]) {
  return batches.flatMap(({ room, rows }, batch) => {
    const count = Math.min(room - rows.length, Math.max(0, Math.ceil(lacks[batch]!)));
    return Array.from({ length: count }, (_, taken) => ({ batch, lack: lacks[batch]! - taken }));
  });
}
