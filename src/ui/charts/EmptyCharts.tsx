import { harmonyOf } from '../store/shared-trunk';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { type TextKey, text } from '../text/text';
import classes from './charts.module.css';
import type { Tab } from './model/options';

/** Over the empty charts, what there will be to see, or why there is nothing. */
export function EmptyCharts({ tab }: { readonly tab: Tab }) {
  const key = useApp((state) => emptyText(tab, state));
  if (key === null) return null;
  return (
    <p className={classes.empty}>
      <span>{text(key)}</span>
    </p>
  );
}

function emptyText(tab: Tab, { config, phase, step, gradient, junctions }: AppState): TextKey | null {
  const harmony = tab === 'conflict' ? harmonyOf(config) : null;
  if (harmony !== null) return `charts.empty.harmony.${harmony}`;
  if (phase === 'failed') return null;
  if (tab === 'conflict' && gradient !== null) return null;
  if (tab === 'conflict' && step > 0) return 'charts.empty.measuring';
  if (tab === 'sharing' && step > 0 && junctions.lastStep() === 0) return 'charts.empty.looking';
  if (step > 0) return null;
  return phase === 'paused' ? `charts.empty.${tab}` : 'charts.empty.starting';
}
