import { Button } from '@mantine/core';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { countText } from '../text/numbers';
import { text } from '../text/text';
import classes from './charts.module.css';
import { type ChartTab, isLogIn } from './tabs/chart-tab';

/** What the pictures leave out at the moment, and the way back. */
export function ZoomNote({ tab, onReset }: { readonly tab: ChartTab; readonly onReset: () => void }) {
  const zoom = useApp(({ charts }) => charts.zoom);
  const note = useApp((state) => noteOf(tab, state));
  return (
    <span className={classes.note}>
      {zoom === null ? (
        note
      ) : (
        <>
          {text('charts.note.zoom', {
            from: countText(zoom.from),
            to: countText(zoom.to),
          })}
          <Button size="compact-xs" variant="subtle" onClick={onReset}>
            {text('charts.note.reset')}
          </Button>
        </>
      )}
    </span>
  );
}

function noteOf(tab: ChartTab, state: AppState): string {
  const own = tab.note?.(state) ?? null;
  if (own !== null) return own;
  const isLog = isLogIn(tab, state.charts) && tab.logHelp(state) !== null;
  return text(isLog ? 'charts.note.log' : 'charts.note.plain');
}
