import type { Spread } from '../../../core/analysis/band';
import { grammar } from '../../text/language';
import { readNumber } from '../../text/numbers';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import type { readAt } from '../model/read-drawing';
import { CurveSample } from './CurveSample';

/** More values than these stand in two columns. */
const rowsInOne = 8;
const roomForColumns = 260;
/** Pixels of a row, and of what stands above the rows, less what the box may cover under the plot. */
const rowHeight = 14.5;
const headHeight = 4;

/** The values of one chart at one step, in a box beside the hover line. */
export function ReadOut(props: {
  readonly time: string;
  readonly values: ReturnType<typeof readAt>;
  readonly spread: Spread;
  /** Live changes made there. */
  readonly labels: readonly string[];
  /** Where the hover line is, in a plot of `width` x `height` pixels. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
}) {
  const { values } = props;
  const hasColumns = values.length > rowsInOne && props.width > roomForColumns;
  const rows = Math.max(1, Math.floor((props.height - headHeight) / rowHeight)) * (hasColumns ? 2 : 1);
  // One row fewer where one says that there are more.
  const shown = values.length <= rows ? values : values.slice(0, Math.max(1, rows - 1));
  const own = mostAround(values.filter(({ look }) => look.pin === undefined));
  const hasPins = mostAround(shown.filter(({ look }) => look.pin !== undefined)) > 0;
  const isRight = props.at > props.width / 2;
  // Gives way where the box would not fit beside the line.
  const room = (isRight ? props.width - props.at : props.at) + 8;
  return (
    <div className={classes.readFrame} data-right={isRight || undefined} aria-hidden>
      <span style={{ flex: `0 1 ${room}px` }} />
      <div className={classes.readOut}>
        <div className={classes.readTime}>{props.time}</div>
        {own === 0 ? null : (
          <div className={classes.readTime}>{text(`charts.read.around.${props.spread}`, { count: own })}</div>
        )}
        <div className={classes.readRows} data-many={hasColumns || undefined}>
          {shown.map(({ key, look, value, around }) => (
            <div key={key} className={classes.readRow}>
              <CurveSample curve={look} />
              <span>{look.name}</span>
              <b>{value === null ? '–' : readNumber(value)}</b>
              {around === null ? null : <small>{rangeText(around)}</small>}
            </div>
          ))}
          {shown.length === values.length ? null : (
            <div className={classes.readTime}>
              {text('charts.read.more', { count: values.length - shown.length })}
            </div>
          )}
        </div>
        {hasPins ? <div className={classes.readTime}>{text('charts.read.pinned')}</div> : null}
        {props.labels.map((label) => (
          <div key={label} className={classes.readMark}>
            {label}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The most runs that a value is of; 0 where none is of several. */
function mostAround(values: ReturnType<typeof readAt>): number {
  return Math.max(0, ...values.map(({ around }) => around?.count ?? 0));
}

type Around = NonNullable<ReturnType<typeof readAt>[number]['around']>;

/** "0.12–0.15"; empty where one run says nothing of a mean. */
function rangeText({ low, high }: Around): string {
  return Number.isNaN(low) ? '' : `${readNumber(low)}–${readNumber(high)}`;
}

/** ", middle half 0.12 to 0.15, 8 seeds": what is around a value, to be said. */
export function aroundText(around: Around | null, spread: Spread): string {
  if (around === null) return '';
  const { low, high, count } = around;
  const seeds = text('charts.read.seeds', { count });
  if (Number.isNaN(low)) return `, ${seeds}`;
  const values = { low: readNumber(low), high: readNumber(high) };
  return grammar().clauses(['', text(`charts.read.range.${spread}`, values), seeds]);
}
