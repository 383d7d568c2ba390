import type { Verdict } from '../../core/analysis/verdict';
import { fixed } from '../text/numbers';
import { text } from '../text/text';
import { placeOf, signedPercent } from './gain-scale';
import classes from './verdict.module.css';

/** One gain as a dot beside zero, and in figures. */
export function GainRow(props: {
  readonly name: string;
  /** The dot's; null for the ink of the page. */
  readonly color: string | null;
  /** In percent; NaN where there is none to show. */
  readonly gain: number;
  /** The scale goes from -end to end. */
  readonly end: number;
  readonly leftOut: Verdict['leftOut'][number]['reason'] | null;
  readonly help?: string;
}) {
  const { name, gain, leftOut } = props;
  if (leftOut !== null) {
    return (
      <li className={classes.row}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.leftOut}>{text(`verdict.leftOut.${leftOut}`)}</span>
      </li>
    );
  }
  const place = placeOf(gain, props.end);
  const color = props.color ?? 'var(--ink)';
  return (
    <li className={classes.row} data-total={props.color === null || undefined} title={props.help}>
      <span className={classes.name} title={name} aria-hidden>
        {name}
      </span>
      <span className={classes.scale} aria-hidden>
        {Number.isNaN(gain) ? null : (
          <>
            <i
              className={classes.stem}
              style={{
                left: `${Math.min(50, place)}%`,
                width: `${Math.abs(place - 50)}%`,
                background: color,
              }}
            />
            <i className={classes.dot} style={{ left: `${place}%`, background: color }} />
          </>
        )}
      </span>
      <span className={classes.gain} aria-hidden>
        {Number.isNaN(gain) ? '–' : signedPercent(gain)}
      </span>
      <span className={classes.spoken}>{spokenGain(name, gain)}</span>
    </li>
  );
}

function spokenGain(name: string, gain: number): string {
  if (Number.isNaN(gain)) return text('verdict.row.early', { name });
  const percent = fixed(Math.abs(gain), 1);
  return text(gain < 0 ? 'verdict.row.worse' : 'verdict.row.better', { name, percent });
}
