import { CurveSample } from './CurveSample';
import classes from './charts.module.css';
import type { readAt } from './drawing';
import { readNumber } from './ticks';

/** More values than these stand in two columns. */
const rowsInOne = 8;

/** The values of one chart at one step, in a box beside the hover line. */
export function ReadOut(props: {
  readonly time: string;
  readonly values: ReturnType<typeof readAt>;
  /** Live changes made there. */
  readonly labels: readonly string[];
  /** Where the hover line is, in a plot of `width` pixels. */
  readonly at: number;
  readonly width: number;
}) {
  const isRight = props.at > props.width / 2;
  // Gives way where the box would not fit beside the line.
  const room = (isRight ? props.width - props.at : props.at) + 8;
  return (
    <div className={classes.readFrame} data-right={isRight || undefined} aria-hidden>
      <span style={{ flex: `0 1 ${room}px` }} />
      <div className={classes.readOut}>
        <div className={classes.readTime}>{props.time}</div>
        <div className={classes.readRows} data-many={props.values.length > rowsInOne || undefined}>
          {props.values.map(({ curve, value }) => (
            <div key={curve.id} className={classes.readRow}>
              <CurveSample curve={curve} />
              <span>{curve.name}</span>
              <b>{value === null ? '–' : readNumber(value)}</b>
            </div>
          ))}
        </div>
        {props.labels.map((label) => (
          <div key={label} className={classes.readMark}>
            {label}
          </div>
        ))}
      </div>
    </div>
  );
}
