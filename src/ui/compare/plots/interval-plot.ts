import type { Column } from '../../../core/experiment/table';
import { text } from '../../text/text';
import type { Results } from '../results';
import { cellWords, columnWords, withReach } from '../results/cell-words';
import { orderedRows } from '../results/order';
import { acrossAxis, type Frame, scaleOf } from './axes';
import type { Figure, Look, Mark } from './mark';

const line = 24;
const margin = { top: 8, right: 18, bottom: 40 };

/** Each variant as a dot with its interval, the best at the top; those that are the best, or as good, filled. */
export function intervalPlot(results: Results, column: Column, { width, ink, selected }: Look): Figure {
  const { table, names, entries, tasks } = results;
  const at = table.columns.indexOf(column);
  const order = { by: column.key, isFalling: column.better === 'more' };
  const rows = orderedRows(table, names, order).filter(
    (row) => !Number.isNaN(table.rows[row]!.cells[at]?.mean ?? Number.NaN),
  );
  const room = Math.min(0.4 * width, 230);
  const height = margin.top + rows.length * line + margin.bottom;
  const frame: Frame = {
    left: room,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const cells = rows.map((row) => table.rows[row]!.cells[at]!);
  const scale = scaleOf(
    cells.flatMap(({ mean, interval }) => (interval === null ? [mean] : [mean, interval.low, interval.high])),
    [frame.left + 6, frame.right],
  );
  const color = column.task === null ? ink.title : ink.colorOf(column.task);
  const marks = rows.flatMap((row, place): Mark[] => {
    const { mean, interval, isBest } = cells[place]!;
    const y = frame.top + (place + 0.5) * line;
    const { link } = entries[row]!.variant;
    const words = cellWords(column, cells[place]!);
    const isChosen = selected === link;
    return [
      {
        kind: 'text',
        at: [frame.left - 10, y + 4],
        words: cut(names[row]!, room),
        anchor: 'end',
        color: isChosen || isBest ? ink.title : ink.text,
        isStrong: isChosen,
      },
      ...(interval === null
        ? []
        : [
            {
              kind: 'line',
              points: [
                [scale.place(interval.low), y],
                [scale.place(interval.high), y],
              ],
              color,
              width: 2.5,
              opacity: isBest ? 0.9 : 0.45,
            } as const,
          ]),
      {
        kind: 'dot',
        at: [scale.place(mean), y],
        radius: isChosen ? 7 : 5,
        color: isBest ? color : ink.ground,
        edge: isChosen ? ink.title : color,
        link,
        label: text('messages.mark.task', { name: names[row]!, change: withReach(words) }),
      },
    ];
  });
  const { title } = columnWords(column, tasks);
  return { width, height, marks: [...acrossAxis(scale, frame, title, ink), ...marks] };
}

/** Letters are about so wide; a name that is too long ends in dots. */
const letter = 6.2;

export function cut(words: string, room: number): string {
  const most = Math.max(4, Math.floor((room - 14) / letter));
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}
