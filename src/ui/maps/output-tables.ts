import type { TaskConfig } from '../../core/config/schema';
import { inOwnUnit } from '../../core/data/dataset';
import type { GridView, RunJudgement, Scatter } from '../../core/run/told';
import type { PlanePoints, TaskSummary } from '../../worker/protocol';
import type { NamedTable } from '../parts/TablesDialog';
import { grammar } from '../text/language';
import { countText, fixed, measureText, noNumber, percentText } from '../text/numbers';
import { sayName, text } from '../text/text';
import { confusionMatrix } from './confusion';
import { labelledPoints } from './paint-points';
import { inputsAt, readingAt, type Spot } from './reading';
import { scatterRange } from './scatter';

/** Places a side of a map that a table reads. */
const places = 9;
/** Rows of predicted against true: so many bins of equal width. */
const bins = 8;

/** One task, as its outputs are drawn. */
export interface DrawnTask {
  readonly name: string;
  readonly index: number;
  readonly summary: TaskSummary;
  readonly step: number;
}

/** What a task answers over the plane, and how many points lie where. */
export function mapTables(
  { name, index, summary, step }: DrawnTask,
  grid: GridView,
  config: TaskConfig,
  points: PlanePoints,
): readonly NamedTable[] {
  const outputs = grid.outputs[index];
  if (outputs === undefined) return [];
  const answer = (spot: Spot): string => {
    const reading = readingAt({ outputs, side: grid.side }, spot, summary, config, points);
    if (reading.kind === 'number') return measureText(reading.predicted);
    return grammar().clauses([sayName(reading.predicted), percentText(reading.probability)]);
  };
  const sides = (['train', 'test'] as const).map((side) =>
    labelledPoints(points, side, index, Number.POSITIVE_INFINITY),
  );
  const count = (spot: Spot) =>
    sides
      .map((side) => side.filter((point) => isIn(point.across, spot.across) && isIn(point.down, spot.down)))
      .map(({ length }) => countText(length))
      .join(' + ');
  const values = { name, step: countText(step), places };
  return [
    {
      title: text('tables.outputs.map', { name }),
      read: () => ({
        caption: text(
          `tables.outputs.mapCaption.${summary.kind === 'regression' ? 'number' : 'class'}`,
          values,
        ),
        ...overPlane(points, answer),
      }),
    },
    {
      title: text('tables.outputs.points', { name }),
      read: () => ({ caption: text('tables.outputs.pointsCaption', values), ...overPlane(points, count) }),
    },
  ];
}

const isIn = (share: number, middle: number): boolean =>
  Math.min(places - 1, Math.floor(share * places)) === Math.floor(middle * places);

/** x₁ across, x₂ down from its largest, as a map lies. */
function overPlane(plane: PlanePoints, cell: (spot: Spot) => string) {
  const along = Array.from({ length: places }, (_, place) => (place + 0.5) / places);
  return {
    headings: ['x₂ \\ x₁', ...along.map((across) => fixed(inputsAt(plane, { across, down: 0.5 })[0]))],
    rows: along.map((down) => [
      fixed(inputsAt(plane, { across: 0.5, down })[1]),
      ...along.map((across) => cell({ across, down })),
    ]),
  };
}

/** Predicted against true: by the true value, what is predicted and how far that is off. */
export function scatterTable({ name, summary, step }: DrawnTask, scatter: Scatter): readonly NamedTable[] {
  const range = scatterRange(scatter, summary.unit);
  if (range === null) return [];
  const rows = Array.from(scatter.truth, (value, row) => ({
    truth: inOwnUnit(summary, value),
    predicted: inOwnUnit(summary, scatter.predicted[row]!),
  })).filter(({ truth }) => !Number.isNaN(truth));
  const width = (range.high - range.low) / bins;
  return [
    {
      title: name,
      read: () => ({
        caption: text('tables.outputs.scatterCaption', { name, step: countText(step), count: rows.length }),
        headings: [
          text('tables.outputs.true'),
          text('tables.outputs.rows'),
          text('tables.outputs.predicted'),
          text('tables.outputs.error'),
        ],
        rows: Array.from({ length: bins }, (_, bin) => {
          const low = range.low + bin * width;
          const inside = rows.filter(({ truth }) => truth >= low && truth < low + width);
          const mean = (value: (row: (typeof rows)[number]) => number) =>
            inside.reduce((sum, row) => sum + value(row), 0) / inside.length;
          return [
            text('diagram.model.rangeValue', { low: measureText(low), high: measureText(low + width) }),
            countText(inside.length),
            ...(inside.length === 0
              ? [noNumber, noNumber]
              : [
                  measureText(mean(({ predicted }) => predicted)),
                  measureText(Math.sqrt(mean(({ truth, predicted }) => (predicted - truth) ** 2))),
                ]),
          ];
        }),
      }),
    },
  ];
}

/** Counts of test rows by true and predicted class. */
export function confusionTable(
  { name, index, step }: DrawnTask,
  judgement: RunJudgement,
  classes: readonly string[],
): readonly NamedTable[] {
  const { count } = confusionMatrix(judgement.shared[index]?.confusion ?? []);
  return [
    {
      title: name,
      read: () => ({
        caption: text('tables.outputs.confusionCaption', { name, step: countText(step) }),
        headings: [text('diagram.outputs.corner'), ...classes],
        rows: classes.map((truth, row) => [
          truth,
          ...classes.map((_, column) => countText(count(row, column))),
        ]),
      }),
    },
  ];
}
