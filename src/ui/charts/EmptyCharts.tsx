import { missingTable } from '../../core/data/table/reference';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './charts.module.css';
import type { ChartTab } from './tabs/chart-tab';

/** Over the empty charts, what there will be to see, or why there is nothing. */
export function EmptyCharts({ tab }: { readonly tab: ChartTab }) {
  const key = useApp(tab.empty);
  const isWithoutTable = useApp(({ config, table }) => missingTable(config, table) !== null);
  if (key === null) return null;
  return (
    <p className={classes.empty}>
      <span>{text(isWithoutTable ? 'charts.empty.noTable' : key)}</span>
    </p>
  );
}
