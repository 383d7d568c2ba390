import { findingOf } from '../../../core/analysis/statistics';
import type { AffinityMatrix } from '../../../core/experiment/affinities';
import { text } from '../../text/text';
import { outline } from './heat-plot';
import { cut } from './interval-plot';
import type { Figure, Look, Mark, Point } from './mark';

/** What tasks do to each other, with what is said of it. */
export interface TitledMatrix {
  readonly title: string;
  /** [of][by] */
  readonly matrix: AffinityMatrix;
  /** A cell's number in percent, as it is written. */
  readonly write: (mean: number) => string;
  /** The variant that a cell was measured in; undefined where there is none. */
  readonly linkOf: (of: number, by: number) => string | undefined;
}

const margin = { top: 50, right: 8, bottom: 8, left: 96 };
const cellHeight = 34;
/** Two of them stand side by side where a picture is wide. */
const wide = 640;
const gap = 24;

/** Matrices of what each task does to each other one: green helps, red hurts, the more the stronger; the best partner edged. */
export function matrixPlot(matrices: readonly TitledMatrix[], tasks: readonly string[], look: Look): Figure {
  const isWide = look.width >= wide && matrices.length > 1;
  const width = isWide ? (look.width - gap) / 2 : look.width;
  const height = margin.top + tasks.length * cellHeight + margin.bottom;
  const marks = matrices.flatMap((matrix, place) => {
    const origin: Point = isWide ? [place * (width + gap), 0] : [0, place * (height + gap)];
    return matrixMarks(matrix, tasks, origin, width, look);
  });
  return {
    width: look.width,
    height: isWide ? height : matrices.length * height + (matrices.length - 1) * gap,
    marks,
  };
}

function matrixMarks(
  { title, matrix, write, linkOf }: TitledMatrix,
  tasks: readonly string[],
  [left, top]: Point,
  width: number,
  { ink, selected }: Look,
): Mark[] {
  const cellWidth = (width - margin.left - margin.right) / tasks.length;
  const sizes = matrix.flatMap((row, of) =>
    row.flatMap((cell, by) => (cell === null || of === by ? [] : [Math.abs(cell.mean)])),
  );
  const most = Math.max(...sizes, 1e-12);
  const [x0, y0] = [left + margin.left, top + margin.top];
  const heads = tasks.flatMap((name, task): Mark[] => [
    {
      kind: 'text',
      at: [x0 + (task + 0.5) * cellWidth, y0 - 8],
      words: cut(name, cellWidth + 10),
      anchor: 'middle',
      color: ink.colorOf(task),
      isStrong: true,
    },
    {
      kind: 'text',
      at: [x0 - 8, y0 + (task + 0.5) * cellHeight + 4],
      words: cut(name, margin.left),
      anchor: 'end',
      color: ink.colorOf(task),
      isStrong: true,
    },
  ]);
  const cells = matrix.flatMap((row, of) => {
    const known = row.map((cell, by) => (by === of || cell === null ? Number.NEGATIVE_INFINITY : cell.mean));
    const best = known.indexOf(Math.max(...known));
    return row.flatMap((cell, by): Mark[] => {
      if (cell === null || by === of) return [];
      const [x, y] = [x0 + by * cellWidth, y0 + of * cellHeight];
      const { interval } = cell;
      const isClear = interval !== null && findingOf(interval) !== 'unclear';
      const value = write(cell.mean);
      const said = { of: tasks[of]!, by: tasks[by]!, value };
      const link = linkOf(of, by);
      const edge = (size: number) =>
        outline(x + 1.5, y + 1.5, cellWidth - 3, cellHeight - 3, ink.title, size);
      return [
        {
          kind: 'cell',
          at: [x + 1.5, y + 1.5],
          width: cellWidth - 3,
          height: cellHeight - 3,
          color: cell.mean >= 0 ? ink.gain : ink.conflict,
          opacity: 0.05 + 0.35 * (Math.abs(cell.mean) / most),
          ...(link === undefined ? {} : { link }),
          label:
            interval === null
              ? text('compare.plot.matrix.cellOnce', said)
              : text('compare.plot.matrix.cell', {
                  ...said,
                  low: write(interval.low),
                  high: write(interval.high),
                }),
        },
        {
          kind: 'text',
          at: [x + cellWidth / 2, y + cellHeight / 2 + 4],
          words: value,
          anchor: 'middle',
          color: ink.title,
          isStrong: isClear,
          ...(cellWidth < 54 ? { size: 9 } : {}),
        },
        ...(link !== undefined && link === selected ? [edge(4)] : by === best ? [edge(1.5)] : []),
      ];
    });
  });
  return [
    {
      kind: 'text',
      at: [left + 8, top + 14],
      words: title,
      anchor: 'start',
      color: ink.title,
      size: 12,
      isStrong: true,
    },
    ...heads,
    ...cells,
  ];
}
