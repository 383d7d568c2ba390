import type { Verdict } from '../../core/analysis/verdict';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { GainRow } from './GainRow';
import { scaleEnd } from './gain-scale';
import classes from './verdict.module.css';

/** A row for each task and one for their mean; empty rows before there is something to say. */
export function Gains({
  verdict,
  names,
  measures,
}: {
  readonly verdict: Verdict | null;
  readonly names: readonly string[];
  /** [task]: what its gain is measured in. */
  readonly measures: readonly string[];
}) {
  const colorOf = useTaskColor();
  const isEarly = verdict === null || verdict.code === 'too-early';
  const gains = isEarly ? names.map(() => Number.NaN) : verdict.gains;
  const end = scaleEnd(gains);
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
            end={end}
            leftOut={reasons.get(task) ?? null}
          />
        ))}
      </ul>
      <ul className={classes.total}>
        <GainRow
          name={text('verdict.all')}
          measure=""
          color={null}
          gain={isEarly ? Number.NaN : verdict.deltaM}
          end={end}
          leftOut={null}
          help={text('verdict.allHelp')}
        />
      </ul>
    </>
  );
}
