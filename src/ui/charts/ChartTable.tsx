import { Modal, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { nearestTo } from '../../core/analysis/thin';
import { taskKinds } from '../../core/tasks';
import { getState } from '../store/store';
import { text } from '../text/text';
import { type CurveColumn, columnsOf } from './chart-columns';
import classes from './charts.module.css';
import { measureTitle } from './measure-title';
import type { ChartOptions } from './options';
import { timesOf } from './save';
import { axisNumber, readNumber } from './ticks';
import type { ChartTask } from './useChartTasks';

/** A reader goes through these; the CSV has all. */
const mostRows = 100;

/** One task's chart as a table: a row for each judgement on the test rows, with the training loss at that step. */
export function ChartTable(props: {
  readonly options: ChartOptions;
  readonly tasks: readonly ChartTask[];
  /** The moment that the table shows. */
  readonly step: number;
  readonly onClose: () => void;
}) {
  const { options, tasks, step } = props;
  const [task, setTask] = useState(0);
  const shown = tasks[task] ?? tasks[0]!;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` is when the history is read.
  const table = useMemo(() => tableOf(task, shown, options), [task, shown, options, step]);
  return (
    <Modal opened onClose={props.onClose} size="xl" title={text('charts.table.title')}>
      <NativeSelect
        label={text('charts.table.task')}
        value={task}
        onChange={(event) => setTask(Number(event.currentTarget.value))}
        data={tasks.map(({ name }, place) => ({ value: String(place), label: name }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={classes.tableFrame} tabIndex={0} aria-label={shown.name}>
        <table className={classes.table}>
          <caption>
            {text('charts.table.caption', {
              name: shown.name,
              measure: measureTitle(shown.kind, options),
              step: step.toLocaleString('en'),
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

function tableOf(task: number, { kind }: ChartTask, options: ChartOptions): ReadTable {
  const { history, ready } = getState();
  const subject = { task, metrics: taskKinds[kind].metrics, stepsPerEpoch: ready?.stepsPerEpoch ?? 1 };
  const columns = columnsOf(history, subject, options);
  const steps = evenlyChosen(columns[0]?.series.steps ?? [], mostRows);
  const times = Object.entries(timesOf(history)).map(([name, time]) => ({ name, values: time(steps) }));
  return {
    headings: [
      text('charts.unit.step'),
      ...times.map(({ name }) => name),
      ...columns.map(({ name }) => name),
    ],
    rows: steps.map((step, row) => [
      step.toLocaleString('en'),
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

function cellAt({ series }: CurveColumn, step: number): string {
  const place = nearestTo(series.steps, step);
  // No training loss comes before the first step.
  return place < 0 || (place === 0 && series.steps[0]! > step) ? '–' : readNumber(series.values[place]!);
}
