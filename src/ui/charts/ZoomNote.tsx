import { Button } from '@mantine/core';
import { text } from '../text/text';
import classes from './charts.module.css';
import type { ChartOptions } from './options';

/** What the pictures leave out at the moment, and the way back. */
export function ZoomNote(props: {
  readonly options: ChartOptions;
  readonly showsR2: boolean;
  readonly onReset: () => void;
}) {
  const { zoom, log, tab } = props.options;
  const isCut = tab === 'metric' && props.showsR2;
  return (
    <span className={classes.note}>
      {zoom === null ? (
        text(log[tab] ? 'charts.note.log' : isCut ? 'charts.note.r2' : 'charts.note.plain')
      ) : (
        <>
          {text('charts.note.zoom', {
            from: zoom.from.toLocaleString('en'),
            to: zoom.to.toLocaleString('en'),
          })}
          <Button size="compact-xs" variant="subtle" onClick={props.onReset}>
            {text('charts.note.reset')}
          </Button>
        </>
      )}
    </span>
  );
}
