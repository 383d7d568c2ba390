import { Modal, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Column } from '../../../core/analysis/series-table';
import { nearestTo } from '../../../core/analysis/thin';
import { getState } from '../../store/store';
import { axisNumber, countText, readNumber } from '../../text/numbers';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import type { Chart, ChartColumn } from '../model/chart';
import { timesOf } from './csv';

/** A reader goes through these; the CSV has all. */
const mostRows = 100;

/** One chart as a table: a row for each point of its first curve, with the others' values nearest to that step. */
export function ChartTable(props: {
  readonly charts: readonly Chart[];
  /** The moment that the table shows. */
  readonly step: number;
  readonly onClose: () => void;
}) {
  const { charts, step } = props;
  const [place, setPlace] = useState(0);
  const shown = charts[place] ?? charts[0]!;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` is when the history is read.
  const table = useMemo(() => tableOf(shown), [shown, step]);
  return (
    <Modal opened onClose={props.onClose} size="xl" title={text('charts.table.title')}>
      <NativeSelect
        label={text(shown.isJudged ? 'charts.table.task' : 'charts.table.chart')}
        value={place}
        onChange={(event) => setPlace(Number(event.currentTarget.value))}
        data={charts.map(({ title }, place) => ({ value: String(place), label: title }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={classes.tableFrame} tabIndex={0} aria-label={shown.title}>
        <table className={classes.table}>
          <caption>
            {text(shown.isJudged ? 'charts.table.caption' : 'charts.table.captionSteps', {
              name: shown.title,
              measure: shown.measure,
              step: countText(step),
              count: table.rows.length,
            })}
          </caption>
          <thead>
            <tr>
              {table.headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([at, ...cells]) => (
              <tr key={at}>
                <th scope="row">{at}</th>
                {cells.map((value, column) => (
                  <td key={table.headings[column + 1]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Modal>
  );
}

interface ReadTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function tableOf(chart: Chart): ReadTable {
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
