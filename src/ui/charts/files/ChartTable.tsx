import type { Column } from '../../../core/analysis/series-table';
import { nearestTo } from '../../../core/analysis/thin';
import { type NamedTable, type ReadTable, TablesDialog } from '../../parts/TablesDialog';
import { getState } from '../../store/store';
import { axisNumber, countText, readNumber } from '../../text/numbers';
import { text } from '../../text/text';
import type { Chart, ChartColumn } from '../model/chart';
import { timesOf } from './csv';

/** A reader goes through these; the CSV has all. */
const mostRows = 100;

/** Charts as tables: a row for each point of the first curve, with the others' values nearest to that step. */
export function ChartTable({
  charts,
  onClose,
}: {
  readonly charts: readonly Chart[];
  readonly onClose: () => void;
}) {
  const isJudged = charts[0]!.isJudged;
  return (
    <TablesDialog
      title={text('charts.table.title')}
      label={text(isJudged ? 'charts.table.task' : 'charts.table.chart')}
      tables={tablesOf(charts)}
      onClose={onClose}
    />
  );
}

function tablesOf(charts: readonly Chart[]): readonly NamedTable[] {
  const { step } = getState();
  return charts.map((chart) => ({ title: chart.title, read: () => tableOf(chart, step) }));
}

function tableOf(chart: Chart, step: number): ReadTable {
  const { history, ready } = getState();
  const pinned = chart.pinned().map(({ pinned, name, series, band }) => ({
    name: text('messages.mark.task', { name: pinned.run.name, change: name }),
    series,
    band,
  }));
  const columns = [...chart.columns(), ...pinned].flatMap(withEdges);
  const steps = evenlyChosen(columns[0]?.series.steps ?? [], mostRows);
  const times = Object.entries(timesOf(history, ready?.stepsPerEpoch ?? 1)).map(([name, time]) => ({
    name,
    values: time(steps),
  }));
  return {
    caption: text(chart.isJudged ? 'charts.table.caption' : 'charts.table.captionSteps', {
      name: chart.title,
      measure: chart.measure,
      step: countText(step),
      count: steps.length,
    }),
    headings: [
      text('charts.unit.step'),
      ...times.map(({ name }) => name),
      ...columns.map(({ name }) => name),
    ],
    rows: steps.map((step, row) => [
      countText(step),
      ...times.map(({ values }) => axisNumber(Number(values[row]!.toPrecision(4)))),
      ...columns.map((column) => cellAt(column, step)),
    ]),
  };
}

/** The first and the last of `steps`, and others between them. */
function evenlyChosen(steps: readonly number[], most: number): readonly number[] {
  if (steps.length <= most) return steps;
  return Array.from({ length: most }, (_, i) => steps[Math.round((i * (steps.length - 1)) / (most - 1))]!);
}

function cellAt({ series }: Column, step: number): string {
  const place = nearestTo(series.steps, step);
  // No training loss comes before the first step.
  return place < 0 || (place === 0 && series.steps[0]! > step) ? '–' : readNumber(series.values[place]!);
}

/** Of several runs the middle, and both edges of what is around it. */
function withEdges({ name, series, band }: Pick<ChartColumn, 'name' | 'series' | 'band'>): Column[] {
  if (band === null) return [{ name, series }];
  const edge = (key: 'low' | 'high') => ({
    name: text(`charts.table.${key}`, { name }),
    series: { steps: band.steps, values: band[key] },
  });
  return [{ name, series }, edge('low'), edge('high')];
}
