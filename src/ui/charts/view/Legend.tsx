import { memo } from 'react';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import type { CurveLook } from '../model/curve-look';
import { CurveSample } from './CurveSample';

/** What the curves are, for all charts at once; a click hides one or brings it back. */
export const Legend = memo(function Legend(props: {
  readonly curves: readonly CurveLook[];
  readonly hidden: readonly string[];
  /** Curves in a task's colour have another one in each chart. */
  readonly isPlain: boolean;
  readonly onToggle: (entry: string) => void;
}) {
  return (
    <fieldset className={classes.legend} aria-label={text('charts.legend.label')}>
      {props.curves.map((curve) => (
        <button
          key={curve.entry}
          type="button"
          className={classes.legendEntry}
          aria-pressed={!props.hidden.includes(curve.entry)}
          title={curve.help}
          onClick={() => props.onToggle(curve.entry)}
        >
          <CurveSample curve={curve} isPlain={props.isPlain} />
          <span>{curve.name}</span>
        </button>
      ))}
    </fieldset>
  );
});
