import type { Column } from '../../../core/experiment/table';
import { say, text } from '../../text/text';
import type { Results } from '../results';
import { decidingColumn } from '../results/answer';
import { columnWords } from '../results/cell-words';
import { frontPictures } from './front-pictures';
import { heatPlot } from './heat-plot';
import { intervalPlot } from './interval-plot';
import { knobPlot, knobsOf } from './knob-plot';
import { labelPictures } from './label-pictures';
import { partnerPictures } from './partner-pictures';
import type { Picture } from './picture';
import { transferPictures } from './transfer-pictures';

/** Columns that are worth a picture. */
const drawn: readonly Column['kind'][] = ['delta-m', 'score', 'loss', 'rank'];

/** The pictures that fit a question, the one that answers it first; none before there are results. */
export function picturesOf(results: Results): readonly Picture[] {
  const { question } = results.experiment;
  const columns = drawnColumns(results);
  const plain = columns.map((column) => intervals(results, column));
  switch (question.kind) {
    case 'choices':
      return plain;
    case 'knobs':
      return question.knobs.length === 1
        ? knobPictures(results, columns)
        : columns.map((column) => heat(results, column));
    case 'weights':
      return [...frontPictures(results), ...plain];
    case 'partners':
      return [...partnerPictures(results), ...plain];
    case 'labels':
      return [...labelPictures(results), ...plain];
    case 'transfer':
      return transferPictures(results);
    default:
      return question satisfies never;
  }
}

/** Those with numbers, the deciding one first. */
export function drawnColumns({ table }: Results): readonly Column[] {
  const deciding = decidingColumn(table);
  const known = table.columns.filter(
    (column, at) =>
      drawn.includes(column.kind) &&
      table.rows.some(({ cells }) => Number.isFinite(cells[at]?.mean ?? Number.NaN)),
  );
  return [...known.filter((column) => column === deciding), ...known.filter((column) => column !== deciding)];
}

export function intervals(results: Results, column: Column): Picture {
  return {
    id: column.key,
    title: columnWords(column, results.tasks).title,
    name: text('compare.plot.intervals'),
    notes: [text('compare.plot.filled')],
    draw: (look) => intervalPlot(results, column, look),
  };
}

function heat(results: Results, column: Column): Picture {
  return {
    id: column.key,
    title: columnWords(column, results.tasks).title,
    name: text('compare.plot.heat'),
    notes: [text('compare.plot.strong')],
    draw: (look) => heatPlot(results, column, look),
  };
}

/** Scores of one metric share a picture, a line a task. */
function knobPictures(results: Results, columns: readonly Column[]): readonly Picture[] {
  if (knobsOf(results).length === 0) return [];
  const picture = (id: string, title: string, of: readonly Column[]): Picture => ({
    id,
    title,
    name: text('compare.plot.knob'),
    notes: [text('compare.plot.filled')],
    draw: (look) => knobPlot(results, of, look),
  });
  const scores = columns.filter(({ kind }) => kind === 'score');
  const metrics = new Set(scores.map(({ metric }) => metric?.id));
  const together =
    scores.length > 1 && metrics.size === 1
      ? [picture('scores', text('compare.plot.scores', { metric: say(scores[0]!.metric!.title) }), scores)]
      : [];
  return [
    ...columns
      .slice(0, 1)
      .map((column) => picture(column.key, columnWords(column, results.tasks).title, [column])),
    ...together,
    ...columns
      .slice(1)
      .map((column) => picture(column.key, columnWords(column, results.tasks).title, [column])),
  ];
}
