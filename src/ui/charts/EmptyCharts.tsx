import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './charts.module.css';
import type { ChartTab } from './tabs/chart-tab';

/** Over the empty charts, what there will be to see, or why there is nothing. */
export function EmptyCharts({ tab }: { readonly tab: ChartTab }) {
  const key = useApp(tab.empty);
  if (key === null) return null;
  return (
    <p className={classes.empty}>
      <span>{text(key)}</span>
    </p>
  );
}
