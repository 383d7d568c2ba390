import { useMemo } from 'react';
import { type Entry, resultOf } from '../../../core/experiment/table';
import { useChartInk } from '../../charts/view/chart-ink';
import { TableButton } from '../../parts/TableButton';
import { TablesDialog } from '../../parts/TablesDialog';
import { text } from '../../text/text';
import { curvePlot } from '../plots/curve-plot';
import { FigureView } from '../plots/FigureView';
import { curveTable } from '../plots/picture-tables';
import classes from './results.module.css';

const width = 250;
const nothing = () => {};

/** The test loss of each task while a variant trained, small. */
export function RowCurves({ entry, tasks }: { readonly entry: Entry; readonly tasks: readonly string[] }) {
  const ink = useChartInk();
  const result = resultOf(entry.state);
  const curves = result?.curves ?? null;
  const figures = useMemo(
    () =>
      curves === null ? [] : tasks.map((_, task) => curvePlot(curves, task, tasks[task]!, { width, ink })),
    [curves, tasks, ink],
  );
  if (result === null || result.curves.steps.length === 0) {
    return <p className={classes.curveNote}>{text('compare.table.noCurves')}</p>;
  }
  const read = () =>
    curveTable(
      text('compare.table.losses'),
      result.curves,
      tasks.map((_, task) => task),
      tasks,
    );
  return (
    <>
      <div className={classes.curveNote}>
        {text('compare.table.curves')}
        <TableButton of={text('compare.table.losses')}>
          {(onClose) => (
            <TablesDialog
              title={text('compare.table.losses')}
              label={text('compare.plot.measure')}
              tables={[{ title: text('compare.table.losses'), read }]}
              onClose={onClose}
            />
          )}
        </TableButton>
      </div>
      <div className={classes.curves}>
        {figures.map((figure, task) => (
          <FigureView
            key={tasks[task]}
            figure={figure}
            name={text('compare.table.curvesOf', { name: tasks[task]! })}
            selected={null}
            onSelect={nothing}
          />
        ))}
      </div>
    </>
  );
}
