import { useMemo } from 'react';
import { defaultOptions } from '../../core/weighting/weighting';
import controls from '../controls/controls.module.css';
import { FieldControl } from '../controls/FieldControl';
import { MethodExplanation } from '../method/MethodExplanation';
import { Panel } from '../shell/Panel';
import { withOption } from '../store/page-entries';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import classes from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabState, taskLetter } from './lab-state';
import type { MethodRow } from './method-rows';
import { compact } from './numbers';

/** The selected method: its rule with the present numbers, its options, where it comes from. */
export function MethodPanel(props: {
  readonly row: MethodRow;
  readonly state: LabState;
  readonly change: ChangeLab;
}) {
  const { row, state, change } = props;
  const { method, weights, direction } = row;
  const options = { ...defaultOptions(method), ...state.options[method.id] };
  const numbers = useMemo(
    () => ({ names: weights.map((_, task) => taskLetter(task)), weights, direction }),
    [weights, direction],
  );
  const fields = Object.entries(method.options);
  return (
    <Panel
      className={classes.rule ?? ''}
      title={text('lab.method.title')}
      lead={<b className={classes.ruleName}>{method.title}</b>}
    >
      <div className={classes.ruleBody}>
        <TaskEffects row={row} />
        <MethodExplanation method={method} options={options} numbers={numbers}>
          {fields.length === 0 ? null : (
            <div className={classes.options}>
              <div className={controls.rows}>
                {fields.map(([name, field]) => (
                  <FieldControl
                    key={`${method.id} ${name}`}
                    field={field}
                    value={options[name]}
                    owner={method.title}
                    onChange={(value) =>
                      change((before) => ({
                        ...before,
                        options: withOption(
                          before.options,
                          method.id,
                          name,
                          value as number | string | boolean,
                        ),
                      }))
                    }
                  />
                ))}
              </div>
            </div>
          )}
        </MethodExplanation>
      </div>
    </Panel>
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
