import type { Verdict } from '../../core/analysis/verdict';
import { fixed } from '../text/numbers';
import { text } from '../text/text';
import { placeOf, signedPercent } from './gain-scale';
import classes from './verdict.module.css';

/** One gain as a dot beside zero, and in figures. */
export function GainRow(props: {
  readonly name: string;
  /** What the gain is measured in; empty for a mean. */
  readonly measure: string;
  /** The dot's; null for the ink of the page. */
  readonly color: string | null;
  /** In percent; NaN where there is none to show. */
  readonly gain: number;
  /** The scale goes from -end to end. */
  readonly end: number;
  readonly leftOut: Verdict['leftOut'][number]['reason'] | null;
  readonly help?: string;
}) {
  const { name, measure, gain, leftOut } = props;
  if (leftOut !== null) {
    return (
      <li className={classes.row}>
        <Name name={name} measure={measure} />
        <span className={classes.leftOut}>{text(`verdict.leftOut.${leftOut}`)}</span>
      </li>
    );
  }
  const place = placeOf(gain, props.end);
  const color = props.color ?? 'var(--ink)';
  return (
    <li className={classes.row} data-total={props.color === null || undefined} title={props.help}>
      <Name name={name} measure={measure} isHidden />
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
      <span className={classes.spoken}>{spokenGain(name, measure, gain)}</span>
    </li>
  );
}

function Name(props: { readonly name: string; readonly measure: string; readonly isHidden?: boolean }) {
  const { name, measure, isHidden = false } = props;
  return (
    <span
      className={classes.name}
      title={measure === '' ? name : `${name}, ${measure}`}
      aria-hidden={isHidden}
    >
      {name}
      {measure === '' ? null : <span className={classes.measure}>{measure}</span>}
    </span>
  );
}

function spokenGain(name: string, measure: string, gain: number): string {
  if (Number.isNaN(gain)) return text('verdict.row.early', { name });
  const percent = fixed(Math.abs(gain), 1);
  if (measure === '') return text(gain < 0 ? 'verdict.row.worse' : 'verdict.row.better', { name, percent });
  return text(gain < 0 ? 'verdict.row.worseIn' : 'verdict.row.betterIn', { name, measure, percent });
}
