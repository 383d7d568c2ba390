import { VisuallyHidden } from '@mantine/core';
import type { PairedGain } from '../../core/analysis/paired-gain';
import type { Verdict } from '../../core/analysis/verdict';
import type { TermId } from '../../core/terms';
import { Figure } from '../parts/Figure';
import { Term } from '../term/Term';
import { grammar } from '../text/language';
import { fixed } from '../text/numbers';
import { text } from '../text/text';
import { alongScale, placeOf, signedPercent } from './gain-scale';
import { PairedScale, type Seeds } from './PairedScale';
import classes from './verdict.module.css';

/** The gains of several runs, and how one of them is picked. */
export interface PairedRow {
  readonly gain: PairedGain;
  readonly seeds: Seeds;
}

/** One gain as a dot beside zero, or as many as there are runs, and in figures. */
export function GainRow(props: {
  readonly name: string;
  /** What the gain is measured in; empty for a mean. */
  readonly measure: string;
  /** The dot's; null for the ink of the page. */
  readonly color: string | null;
  /** In percent; NaN where there is none to show. */
  readonly gain: number;
  /** Of several runs. */
  readonly paired: PairedRow | null;
  /** The scale goes from -end to end. */
  readonly end: number;
  readonly leftOut: Verdict['leftOut'][number]['reason'] | null;
  /** The term that its name is, which then says what it is. */
  readonly term?: TermId;
}) {
  const { name, measure, gain, paired, leftOut, end } = props;
  if (leftOut !== null) {
    return (
      <li className={classes.row}>
        <Name name={name} measure={measure} />
        <span className={classes.leftOut}>{text(`verdict.leftOut.${leftOut}`)}</span>
      </li>
    );
  }
  const color = props.color ?? 'var(--ink)';
  const isPaired = paired !== null && !Number.isNaN(gain);
  return (
    <li
      className={classes.row}
      data-total={props.color === null || undefined}
      title={isPaired ? pairedText(name, paired.gain) : undefined}
    >
      {props.term === undefined ? (
        <Name name={name} measure={measure} isHidden />
      ) : (
        <span className={classes.name} title="">
          <Term id={props.term}>{name}</Term>
          {measure === '' ? null : <span className={classes.measure}>{measure}</span>}
        </span>
      )}
      {isPaired ? (
        <PairedScale name={name} color={color} end={end} {...paired} />
      ) : (
        <SingleScale color={color} gain={gain} end={end} />
      )}
      <span className={classes.gain} aria-hidden>
        <Figure value={Number.isNaN(gain) ? '–' : signedPercent(gain)} />
      </span>
      <VisuallyHidden>
        {isPaired ? pairedText(name, paired.gain) : spokenGain(name, measure, gain)}
      </VisuallyHidden>
    </li>
  );
}

function Name(props: { readonly name: string; readonly measure: string; readonly isHidden?: boolean }) {
  const { name, measure, isHidden = false } = props;
  return (
    <span
      className={classes.name}
      title={measure === '' ? name : grammar().clauses([name, measure])}
      aria-hidden={isHidden}
    >
      {name}
      {measure === '' ? null : <span className={classes.measure}>{measure}</span>}
    </span>
  );
}

function SingleScale({ color, gain, end }: { color: string; gain: number; end: number }) {
  const place = placeOf(gain, end);
  return (
    <span className={classes.scale} aria-hidden>
      {Number.isNaN(gain) ? null : (
        <>
          <i
            className={classes.stem}
            style={{
              transform: alongScale(Math.min(50, place)),
              width: `${Math.abs(place - 50)}%`,
              background: color,
            }}
          />
          <i className={classes.dot} style={{ transform: alongScale(place), background: color }} />
        </>
      )}
    </span>
  );
}

function spokenGain(name: string, measure: string, gain: number): string {
  if (Number.isNaN(gain)) return text('verdict.row.early', { name });
  const percent = fixed(Math.abs(gain), 1);
  if (measure === '') return text(gain < 0 ? 'verdict.row.worse' : 'verdict.row.better', { name, percent });
  return text(gain < 0 ? 'verdict.row.worseIn' : 'verdict.row.betterIn', { name, measure, percent });
}

/** "Rings: +2.1 %, between −0.3 % and +4.5 %; better in 6 of 8 seeds". */
function pairedText(name: string, { mean, interval, wins, count }: PairedGain): string {
  const values = { name, mean: signedPercent(mean), wins, count };
  if (interval === null) return text('verdict.seeds.alone', values);
  const [low, high] = [signedPercent(interval.low), signedPercent(interval.high)];
  return text('verdict.seeds.row', { ...values, low, high });
}
