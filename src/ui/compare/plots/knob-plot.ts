import type { KnobRange, KnobValue } from '../../../core/experiment/experiment';
import { type KnobField, knobField } from '../../../core/experiment/knobs';
import type { Cell, Column } from '../../../core/experiment/table';
import { isSame } from '../../../core/is-same';
import { knobValue } from '../../store/config-words';
import { grammar } from '../../text/language';
import { text } from '../../text/text';
import { knobTitle } from '../question-words';
import type { Results } from '../results';
import { cellWords, columnWords, withReach } from '../results/cell-words';
import { acrossName, axisLine, downAxis, type Frame, scaleOf } from './axes';
import { bandOf, type Reach } from './band';
import type { Figure, Look, Mark } from './mark';

const height = 300;
const margin = { top: 26, right: 20, bottom: 42, left: 58 };

/** Columns over one knob: a line through the means, the intervals as a band, the single-task networks in dots. */
export function knobPlot(results: Results, columns: readonly Column[], look: Look): Figure {
  const { experiment, table, entries, names, tasks } = results;
  const { width, ink, selected } = look;
  const knob = knobsOf(results)[0]!;
  const field = knobField(experiment.base, knob)!;
  const frame = {
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom: height - margin.bottom,
  };
  const across = placesOf(field, knob.values, frame);
  const cellsOf = (column: Column) => {
    const at = table.columns.indexOf(column);
    return knob.values.map((value): Cell | null => {
      const row = rowAt(results, [value]);
      return row < 0 ? null : (table.rows[row]!.cells[at] ?? null);
    });
  };
  const known = columns.map((column) => ({ column, cells: cellsOf(column) }));
  const values = known.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell === null ? [] : [cell.mean, cell.interval?.low ?? cell.mean, cell.interval?.high ?? cell.mean],
    ),
  );
  const down = scaleOf(values, [frame.bottom, frame.top]);
  const marks = known.flatMap(({ column, cells }): Mark[] => {
    const color = column.task === null ? ink.title : ink.colorOf(column.task);
    const points = cells.flatMap((cell, place) =>
      cell === null || Number.isNaN(cell.mean) ? [] : [{ cell, place, x: across[place]! }],
    );
    const reaches = points.flatMap(({ cell: { interval }, x }): Reach[] =>
      interval === null ? [] : [{ x, interval }],
    );
    return [
      bandOf(reaches, down.place, color, 0.16),
      {
        kind: 'line',
        points: points.map(({ cell, x }) => [x, down.place(cell.mean)] as const),
        color,
        width: 2,
      },
      ...points.map(({ cell, place, x }): Mark => {
        const row = rowAt(results, [knob.values[place]!]);
        const { link } = entries[row]!.variant;
        const words = cellWords(column, cell);
        const isChosen = selected === link;
        return {
          kind: 'dot',
          at: [x, down.place(cell.mean)],
          radius: isChosen ? 6.5 : 4.5,
          color: cell.isBest ? color : ink.ground,
          edge: isChosen ? ink.title : color,
          link,
          label: text('messages.mark.task', {
            name: grammar().clauses([names[row]!, columnWords(column, tasks).title]),
            change: withReach(words),
          }),
        };
      }),
    ];
  });
  const heading = columns.length === 1 ? columnWords(columns[0]!, tasks).title : '';
  return {
    width,
    height,
    marks: [
      ...downAxis(down, frame, heading, ink),
      axisLine(frame, ink),
      ...across.map(
        (x, place): Mark => ({
          kind: 'text',
          at: [x, frame.bottom + 15],
          words: knobValue(field, knob.values[place]),
          anchor: 'middle',
          color: ink.text,
        }),
      ),
      acrossName(frame, knobTitle(experiment.base, knob, tasks), ink),
      ...marks,
    ],
  };
}

export function knobsOf({ experiment: { question } }: Results): readonly KnobRange[] {
  return question.kind === 'knobs' ? question.knobs : [];
}

/** The row of some values of the question's knobs; -1 where there is none. */
export function rowAt({ entries }: Results, values: readonly KnobValue[]): number {
  return entries.findIndex(({ variant }) => isSame(variant.change.values, values));
}

/** Where values stand along an axis: by their size where they are numbers, on the knob's own scale, else side by side. */
export function placesOf(
  field: KnobField,
  values: readonly KnobValue[],
  { left, right }: Pick<Frame, 'left' | 'right'>,
): readonly number[] {
  const inner = [left + 24, right - 24] as const;
  const side = (place: number) =>
    values.length === 1
      ? (left + right) / 2
      : inner[0] + (place / (values.length - 1)) * (inner[1] - inner[0]);
  if (field.type !== 'number') return values.map((_, place) => side(place));
  const numbers = values as readonly number[];
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const isLog = low > 0 && high / low >= 10;
  // "Off" has no place on a scale of factors.
  if (field.scale === 'log' && low <= 0) return values.map((_, place) => side(place));
  const at = isLog ? Math.log : (value: number) => value;
  return numbers.map(
    (value) => inner[0] + ((at(value) - at(low)) / (at(high) - at(low))) * (inner[1] - inner[0]),
  );
}
