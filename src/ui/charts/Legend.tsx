import { memo } from 'react';
import { text } from '../text/text';
import { CurveSample } from './CurveSample';
import classes from './charts.module.css';
import type { CurveId } from './options';

/** What the line styles mean, for all charts at once; a click hides a curve or brings it back. */
export const Legend = memo(function Legend(props: {
  readonly curves: readonly CurveId[];
  readonly hidden: readonly CurveId[];
  readonly onToggle: (curve: CurveId) => void;
}) {
  return (
    <fieldset className={classes.legend} aria-label={text('charts.legend.label')}>
      {props.curves.map((id) => (
        <button
          key={id}
          type="button"
          className={classes.legendEntry}
          aria-pressed={!props.hidden.includes(id)}
          title={text(`charts.legend.${id}`)}
          onClick={() => props.onToggle(id)}
        >
          <CurveSample id={id} color="var(--ink)" />
          {text(`charts.curve.${id}`)}
        </button>
      ))}
    </fieldset>
  );
});
