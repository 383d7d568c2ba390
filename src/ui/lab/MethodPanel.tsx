import { useCallback, useMemo } from 'react';
import { noOptions, withOption } from '../store/method-options';
import { compact } from '../text/numbers';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import classes from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabState, taskLetter } from './lab-state';
import { MethodRule } from './MethodRule';
import type { MethodRow } from './method-rows';

/** The selected method: what it does to each task, its rule with the present numbers, its options. */
export function MethodPanel(props: {
  readonly row: MethodRow;
  readonly state: LabState;
  readonly change: ChangeLab;
}) {
  const { row, state, change } = props;
  const { method, weights, direction } = row;
  const numbers = useMemo(
    () => ({ names: weights.map((_, task) => taskLetter(task)), weights, direction }),
    [weights, direction],
  );
  const { id } = method;
  const setOption = useCallback(
    (name: string, value: number | string | boolean) =>
      change((before) => ({ ...before, options: withOption(before.options, id, name, value) })),
    [change, id],
  );
  return (
    <MethodRule
      method={method}
      options={state.options[method.id] ?? noOptions}
      numbers={numbers}
      onOption={setOption}
    >
      <TaskEffects row={row} />
    </MethodRule>
  );
}

/** In words, a task each: what the direction does to it. */
function TaskEffects({ row }: { readonly row: MethodRow }) {
  const colorOf = useTaskColor();
  return (
    <ul className={classes.effects}>
      {row.effects.map((effect, task) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
        <li key={task}>
          <i className={classes.swatch} style={{ background: colorOf(task) }} />
          {taskLetter(task)} <b data-effect={effect}>{text(`lab.table.effects.${effect}`)}</b>
          <span>{text('lab.method.slope', { slope: compact(row.slopes[task]!) })}</span>
        </li>
      ))}
    </ul>
  );
}
