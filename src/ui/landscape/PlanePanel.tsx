import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import controls from '../controls/controls.module.css';
import { Panel } from '../parts/Panel';
import { Term } from '../term/Term';
import { digits } from '../text/numbers';
import { say, text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { LandscapePlot } from './LandscapePlot';
import classes from './landscape.module.css';
import { type Contours, landscapeFields } from './landscape-state';
import type { WaysProps } from './shared';

/** The picture with its line of controls: which contours, run or stop, how far it is. */
export function PlanePanel(props: WaysProps) {
  const { state, change, descents } = props;
  const isRunning = descents.phase === 'running' && state.shown.length > 0;
  return (
    <Panel
      className={classes.plane ?? ''}
      title={text('landscape.plot.title')}
      aside={
        <SegmentedControl
          className={`${controls.segments} ${controls.roomy}`}
          aria-label={say(landscapeFields.contours.title)}
          data={landscapeFields.contours.options.map(({ id, title }) => ({ value: id, label: say(title) }))}
          value={state.contours}
          onChange={(contours) => change((before) => ({ ...before, contours: contours as Contours }))}
        />
      }
    >
      <LandscapePlot {...props} />
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={isRunning ? <IconPlayerStopFilled size={13} /> : <IconPlayerPlayFilled size={13} />}
          onClick={isRunning ? descents.stop : descents.again}
        >
          {text(isRunning ? 'landscape.run.stop' : 'landscape.run.again')}
        </Button>
        <span className={classes.progress} data-failed={descents.phase === 'failed' || undefined}>
          {progressText(props)}
        </span>
        <Legend />
      </div>
      <VisuallyHidden component="p" role="status">
        {descents.phase === 'running' ? '' : progressText(props)}
      </VisuallyHidden>
    </Panel>
  );
}

function Legend() {
  const colorOf = useTaskColor();
  return (
    <ul className={classes.legend}>
      {(['f1', 'f2'] as const).map((objective, index) => (
        <li key={objective}>
          <i className={classes.line} style={{ background: colorOf(index) }} />
          {text(`landscape.plot.${objective}`)}
        </li>
      ))}
      <li>
        <i className={classes.paretoSample} />
        <Term id="pareto">{text('landscape.plot.pareto')}</Term>
      </li>
    </ul>
  );
}

function progressText({ descents, state }: WaysProps): string {
  const { ways, phase, elapsedMs, detail, request } = descents;
  if (state.shown.length === 0) return text('landscape.run.none');
  const step = digits(Math.min(...ways.map((way) => way.step), request.steps), 0);
  const steps = digits(request.steps, 0);
  switch (phase) {
    case 'running':
      return ways.length === 0 ? '' : text('landscape.run.running', { step, steps });
    case 'done': {
      const seconds = digits((elapsedMs ?? 0) / 1000, 2);
      return text('landscape.run.done', { steps, count: ways.length, seconds });
    }
    case 'stopped':
      return text('landscape.run.stopped', { step });
    case 'failed':
      return text('landscape.run.failed', { detail });
    default:
      return phase satisfies never;
  }
}
