import type { Cell, Column } from '../../../core/experiment/table';
import type { TermId } from '../../../core/terms';
import { metricTerms } from '../../maps/metric-terms';
import { metricWriter } from '../../runs/run-rows';
import { countText, digits, gainText, measureText, noNumber, percentText } from '../../text/numbers';
import { say, text } from '../../text/text';
import { timeText } from '../time-text';

/** A column as it is headed, and what it is in a sentence. */
export interface ColumnWords {
  readonly title: string;
  readonly hint: string;
}

export function columnWords({ kind, task, metric }: Column, tasks: readonly string[]): ColumnWords {
  const name = task === null ? '' : (tasks[task] ?? '');
  switch (kind) {
    case 'score':
      return {
        title: text('compare.column.score', { name, metric: say(metric!.title) }),
        hint: text(metric!.lowerIsBetter ? 'compare.hint.scoreLess' : 'compare.hint.scoreMore', {
          name,
          metric: say(metric!.title),
        }),
      };
    case 'loss':
      return { title: text('compare.column.loss', { name }), hint: text('compare.hint.loss', { name }) };
    default:
      return { title: text(`compare.column.${kind}`), hint: text(`compare.hint.${kind}`) };
  }
}

/** The term that a column is of. */
export function columnTerm({ kind, metric }: Column): TermId | undefined {
  return kind === 'score' ? metricTerms[metric!.id] : kindTerms[kind];
}

const kindTerms: Readonly<Partial<Record<Column['kind'], TermId>>> = {
  'delta-m': 'delta-m',
  diverged: 'divergence',
  loss: 'loss',
  parameters: 'parameter',
  rank: 'place',
  steps: 'best-step',
  wins: 'paired',
};

/** A number of a column as it is written. */
export function columnWriter({ kind, metric }: Column): (value: number) => string {
  switch (kind) {
    case 'score':
      return metricWriter(metric!);
    case 'loss':
      return measureText;
    case 'delta-m':
      return gainText;
    case 'rank':
      return (value) => digits(value, 2);
    case 'wins':
      return percentText;
    case 'time':
      return timeText;
    case 'steps':
    case 'parameters':
    case 'diverged':
      return (value) => countText(Math.round(value));
    default:
      return kind satisfies never;
  }
}

/** How far an interval reaches to either side, in the unit of its column. */
export function reachText(column: Column, reach: number): string {
  if (column.kind === 'delta-m') return digits(reach, 1);
  return columnWriter(column)(reach);
}

export interface CellWords {
  readonly mean: string;
  /** Empty without an interval. */
  readonly reach: string;
}

export function cellWords(column: Column, cell: Cell | null): CellWords {
  if (cell === null || Number.isNaN(cell.mean)) return { mean: noNumber, reach: '' };
  const { mean, interval } = cell;
  return {
    mean: columnWriter(column)(mean),
    reach: interval === null ? '' : reachText(column, interval.high - mean),
  };
}

/** A number with how far its interval reaches, where it has one: `0.914 ± 0.012`. */
export function withReach({ mean, reach }: CellWords): string {
  return reach === '' ? mean : text('compare.answer.reach', { mean, reach });
}
