import type { KeyboardEvent, MouseEvent } from 'react';
import type { PairedGain } from '../../core/analysis/paired-gain';
import { fixed } from '../text/numbers';
import { text } from '../text/text';
import { alongScale, nearestRun, placeOf } from './gain-scale';
import classes from './verdict.module.css';

/** The runs whose gains are shown, and how another one is put in the spotlight. */
export interface Seeds {
  /** [run] */
  readonly seeds: readonly number[];
  readonly spotlight: number;
  readonly onPick: (run: number) => void;
}

/**
 * A dot for each seed on the line, the mean and its interval; a click shows the run of the nearest dot. For the keyboard it is a
 * slider over the seeds.
 */
export function PairedScale(props: {
  readonly name: string;
  readonly color: string;
  readonly gain: PairedGain;
  readonly end: number;
  readonly seeds: Seeds;
}) {
  const { name, color, gain, end } = props;
  const { seeds, spotlight, onPick } = props.seeds;
  const { interval } = gain;
  const place = (percent: number) => placeOf(percent, end);

  function onKeyDown(event: KeyboardEvent): void {
    const move = moves[event.key];
    if (move === undefined) return;
    // The page's own shortcuts use the arrows too.
    event.preventDefault();
    event.stopPropagation();
    onPick(spotlight + move);
  }
  // Dots are small, and lie over each other: anywhere on the line the nearest one is meant.
  function onClick(event: MouseEvent<HTMLElement>): void {
    const box = event.currentTarget.getBoundingClientRect();
    const run = nearestRun(gain.gains, (100 * (event.clientX - box.left)) / box.width, end);
    if (run !== null) onPick(run);
  }

  return (
    <span
      className={classes.scale}
      role="slider"
      tabIndex={0}
      aria-label={text('verdict.seeds.pick', { name })}
      aria-valuemin={1}
      aria-valuemax={seeds.length}
      aria-valuenow={spotlight + 1}
      aria-valuetext={seedText(seeds[spotlight], gain.gains[spotlight])}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {interval === null ? null : (
        <i
          className={classes.interval}
          style={{
            transform: alongScale(place(interval.low)),
            width: `${place(interval.high) - place(interval.low)}%`,
            background: color,
          }}
        />
      )}
      {gain.gains.map((percent, run) =>
        Number.isNaN(percent) ? null : (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place.
            key={run}
            className={classes.seedDot}
            style={{ transform: alongScale(place(percent)), background: color }}
            data-spotlight={run === spotlight || undefined}
            data-run={run}
            title={seedText(seeds[run], percent)}
          />
        ),
      )}
      {gain.count === 0 ? null : (
        <i className={classes.mean} style={{ transform: alongScale(place(gain.mean)) }} />
      )}
    </span>
  );
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

function seedText(seed = 0, gain = Number.NaN): string {
  if (Number.isNaN(gain)) return text('verdict.seeds.none', { seed });
  const percent = fixed(Math.abs(gain), 1);
  return text(gain < 0 ? 'verdict.seeds.worse' : 'verdict.seeds.better', { seed, percent });
}
