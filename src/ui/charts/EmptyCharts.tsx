import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './charts.module.css';

/** Over the empty charts, what there will be to see. */
export function EmptyCharts() {
  const isEmpty = useApp((state) => state.step === 0);
  const phase = useApp((state) => state.phase);
  if (!isEmpty || phase === 'failed') return null;
  return (
    <p className={classes.empty}>
      {text(phase === 'paused' ? 'charts.empty.paused' : 'charts.empty.starting')}
    </p>
  );
}
