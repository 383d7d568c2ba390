import { Button } from '@mantine/core';
import { methodOf } from '../../../core/weighting';
import type { Method } from '../../../core/weighting/weighting';
import { useApp } from '../../store/store';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import type { ChartOptions } from '../model/options';
import { areSizes } from '../model/sharing-curves';

/** What the pictures leave out at the moment, and the way back. */
export function ZoomNote(props: {
  readonly options: ChartOptions;
  readonly showsR2: boolean;
  readonly onReset: () => void;
}) {
  const { zoom } = props.options;
  const canLog = useApp(({ junctions }) => props.options.tab !== 'sharing' || areSizes(junctions));
  const method = useApp((state) => state.config.method.id);
  return (
    <span className={classes.note}>
      {zoom === null ? (
        noteText(props.options, props.showsR2, methodOf(method), canLog)
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

function noteText({ tab, log }: ChartOptions, showsR2: boolean, method: Method, canLog: boolean): string {
  if (tab === 'conflict') return text('charts.note.conflict');
  if (tab === 'weights' && method.needs === 'nothing' && method.random === '') {
    return text('charts.note.constant', { method: method.title });
  }
  if (log[tab] && canLog) return text('charts.note.log');
  return text(tab === 'metric' && showsR2 ? 'charts.note.r2' : 'charts.note.plain');
}
