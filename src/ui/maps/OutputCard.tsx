import { memo } from 'react';
import { text } from '../text/text';
import { MetricRows } from './MetricRows';
import classes from './maps.module.css';
import { OutputPicture } from './OutputPicture';
import type { OutputStyle } from './output-painter';
import type { RunTask } from './useRunTasks';

/** A task's picture, which opens larger, and its numbers. */
export const OutputCard = memo(function OutputCard(props: {
  readonly index: number;
  readonly task: RunTask;
  readonly color: string;
  readonly style: OutputStyle;
  readonly onEnlarge: (task: number) => void;
}) {
  const { index, task } = props;
  return (
    <li className={classes.card}>
      <button
        type="button"
        className={classes.enlarge}
        aria-label={text('diagram.outputs.enlarge', { name: task.name })}
        title={text('diagram.outputs.enlarge', { name: task.name })}
        onClick={() => props.onEnlarge(index)}
      >
        <OutputPicture task={index} style={props.style} className={classes.thumb ?? ''} label="" />
      </button>
      <div className={classes.facts}>
        <h3 className={classes.name}>
          <i className={classes.patch} style={{ background: props.color }} />
          <span title={task.name}>{task.name}</span>
        </h3>
        <MetricRows task={index} kind={task.kind} />
      </div>
    </li>
  );
});
