import { knobField } from '../../../core/experiment/knobs';
import type { Column } from '../../../core/experiment/table';
import { knobValue } from '../../store/config-words';
import { text } from '../../text/text';
import { knobTitle } from '../question-words';
import type { Results } from '../results';
import { cellWords, withReach } from '../results/cell-words';
import { acrossName } from './axes';
import { knobsOf, rowAt } from './knob-plot';
import type { Figure, Look, Mark } from './mark';

const margin = { top: 26, right: 12, bottom: 44, left: 84 };
const cellHeight = 38;

/** Two knobs as a grid, the darker the better; a number in each cell, the best, or as good, in bold. */
export function heatPlot(results: Results, column: Column, { width, ink, selected }: Look): Figure {
  const { experiment, table, entries, names, tasks } = results;
  const [across, down] = knobsOf(results);
  const at = table.columns.indexOf(column);
  const [columns, rows] = [across!.values, down!.values];
  const cellWidth = (width - margin.left - margin.right) / columns.length;
  const height = margin.top + rows.length * cellHeight + margin.bottom;
  const frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const means = table.rows.flatMap(({ cells }) => {
    const mean = cells[at]?.mean ?? Number.NaN;
    return Number.isNaN(mean) ? [] : [mean];
  });
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const color = column.task === null ? ink.title : ink.colorOf(column.task);
  const field = (place: 0 | 1) => knobField(experiment.base, knobsOf(results)[place]!)!;
  const cells = rows.flatMap((second, j) =>
    columns.flatMap((first, i): Mark[] => {
      const row = rowAt(results, [first, second]);
      const cell = row < 0 ? null : (table.rows[row]!.cells[at] ?? null);
      if (cell === null || Number.isNaN(cell.mean)) return [];
      const part = high > low ? (cell.mean - low) / (high - low) : 1;
      const goodness = column.better === 'less' ? 1 - part : part;
      const { link } = entries[row]!.variant;
      const words = cellWords(column, cell);
      const [x, y] = [margin.left + i * cellWidth, margin.top + j * cellHeight];
      const isChosen = selected === link;
      return [
        {
          kind: 'cell',
          at: [x + 1.5, y + 1.5],
          width: cellWidth - 3,
          height: cellHeight - 3,
          color,
          // Up to here words in the colour of the page can be read on it.
          opacity: 0.05 + 0.4 * goodness,
          link,
          label: text('messages.mark.task', { name: names[row]!, change: withReach(words) }),
        },
        {
          kind: 'text',
          at: [x + cellWidth / 2, y + cellHeight / 2 + 4],
          words: words.mean,
          anchor: 'middle',
          color: ink.title,
          isStrong: cell.isBest,
        },
        ...(isChosen ? [outline(x + 1.5, y + 1.5, cellWidth - 3, cellHeight - 3, ink.title)] : []),
      ];
    }),
  );
  return {
    width,
    height,
    marks: [
      {
        kind: 'text',
        at: [8, margin.top - 10],
        words: knobTitle(experiment.base, down!, tasks),
        anchor: 'start',
        color: ink.text,
      },
      ...rows.map(
        (value, j): Mark => ({
          kind: 'text',
          at: [margin.left - 8, margin.top + (j + 0.5) * cellHeight + 4],
          words: knobValue(field(1), value),
          anchor: 'end',
          color: ink.text,
        }),
      ),
      ...columns.map(
        (value, i): Mark => ({
          kind: 'text',
          at: [margin.left + (i + 0.5) * cellWidth, frame.bottom + 15],
          words: knobValue(field(0), value),
          anchor: 'middle',
          color: ink.text,
        }),
      ),
      acrossName(frame, knobTitle(experiment.base, across!, tasks), ink),
      ...cells,
    ],
  };
}

/** An edge around a cell, so wide. */
export function outline(x: number, y: number, width: number, height: number, color: string, size = 2): Mark {
  const points = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ] as const;
  return { kind: 'line', points, color, width: size };
}
