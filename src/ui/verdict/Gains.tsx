import type { PairedGain } from '../../core/analysis/paired-gain';
import type { Verdict } from '../../core/analysis/verdict';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { GainRow } from './GainRow';
import { scaleEnd } from './gain-scale';
import type { Seeds } from './PairedScale';
import classes from './verdict.module.css';

/** A row for each task and one for their mean; empty rows before there is something to say. */
export function Gains({
  verdict,
  names,
  measures,
  seeds,
}: {
  readonly verdict: Verdict | null;
  readonly names: readonly string[];
  /** [task]: what its gain is measured in. */
  readonly measures: readonly string[];
  /** Of several runs, which there are. */
  readonly seeds: Seeds;
}) {
  const colorOf = useTaskColor();
  const isEarly = verdict === null || verdict.code === 'too-early';
  const gains = isEarly ? names.map(() => Number.NaN) : verdict.gains;
  const paired = isEarly ? undefined : verdict.paired;
  const shown = paired === undefined ? [] : [...paired.tasks, paired.total].flatMap(reached);
  const end = scaleEnd([...gains, ...shown]);
  const rowOf = (gain: PairedGain | undefined) => (gain === undefined ? null : { gain, seeds });
  const reasons = new Map(isEarly ? [] : verdict.leftOut.map(({ task, reason }) => [task, reason]));
  return (
    <>
      <div className={classes.ends} aria-hidden>
        <span>{text('verdict.worse')}</span>
        <span>{text('verdict.better')}</span>
      </div>
      <ul className={classes.rows} aria-label={text('verdict.rows')}>
        {names.map((name, task) => (
          <GainRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is known by its place.
            key={task}
            name={name}
            measure={measures[task] ?? ''}
            color={colorOf(task)}
            gain={gains[task] ?? Number.NaN}
            paired={rowOf(paired?.tasks[task])}
            end={end}
            leftOut={reasons.get(task) ?? null}
          />
        ))}
      </ul>
      <ul className={classes.total}>
        <GainRow
          name={text('verdict.all')}
          measure={ofSeeds(paired)}
          color={null}
          gain={isEarly ? Number.NaN : verdict.deltaM}
          paired={rowOf(paired?.total)}
          end={end}
          leftOut={null}
          term="delta-m"
        />
      </ul>
    </>
  );
}

/** "3/8 seeds" where not all of them can be compared in every task. */
function ofSeeds(paired: Verdict['paired']): string {
  if (paired === undefined || paired.total.count === paired.runs) return '';
  return text('verdict.seeds.of', { count: paired.total.count, runs: paired.runs });
}

/** What of several runs' gains the scale should hold: all but what lies far out alone. */
function reached({ mean, interval }: PairedGain): readonly number[] {
  return interval === null ? [mean] : [interval.low, interval.high];
}
