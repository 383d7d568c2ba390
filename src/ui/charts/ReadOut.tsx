import { text } from '../text/text';
import { CurveSample } from './CurveSample';
import classes from './charts.module.css';
import type { readAt } from './drawing';
import { readNumber } from './ticks';

/** The values of one chart at one step, in a box beside the hover line. */
export function ReadOut(props: {
  readonly time: string;
  readonly values: ReturnType<typeof readAt>;
  readonly color: string;
  /** Live changes made there. */
  readonly labels: readonly string[];
  /** Where the hover line is, in a plot of `width` pixels. */
  readonly at: number;
  readonly width: number;
}) {
  const isRight = props.at > props.width / 2;
  const side = isRight ? { right: props.width - props.at + 8 } : { left: props.at + 8 };
  return (
    <div className={classes.readOut} style={side} aria-hidden>
      <div className={classes.readTime}>{props.time}</div>
      {props.values.map(({ id, value }) => (
        <div key={id} className={classes.readRow}>
          <CurveSample id={id} color={props.color} />
          <span>{text(`charts.curve.${id}`)}</span>
          <b>{value === null ? '–' : readNumber(value)}</b>
        </div>
      ))}
      {props.labels.map((label) => (
        <div key={label} className={classes.readMark}>
          {label}
        </div>
      ))}
    </div>
  );
}
