import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Method } from '../../core/weighting/weighting';
import controls from '../controls/controls.module.css';
import { digits } from '../controls/format';
import { measureText } from '../maps/numbers';
import { useCalm } from '../maps/useCalm';
import { useTaskNames } from '../panels/useTargets';
import { standingNumbers } from '../store/latest';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { MethodExplanation } from './MethodExplanation';
import { OptionControls } from './MethodOptions';
import classes from './picker.module.css';

/** A sheet at the page's edge on how the chosen method works, with its options and the numbers of the latest step. */
export function MethodSheet(props: {
  readonly id: string;
  readonly method: Method;
  readonly onClose: () => void;
}) {
  const { method } = props;
  const options = useApp((state) => state.config.method.options);
  const names = useTaskNames();
  const weights = useCalm((state) => standingNumbers(state)?.weights ?? null);
  const title = text('method.how', { title: method.title });
  return (
    <aside
      id={props.id}
      className={classes.sheet}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
      }}
    >
      <header className={classes.sheetHead}>
        <h2>{title}</h2>
        <Tooltip label={text('method.close')}>
          <ActionIcon variant="subtle" size={26} aria-label={text('method.close')} onClick={props.onClose}>
            <IconX size={15} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.sheetBody}>
        <MethodExplanation
          method={method}
          options={options}
          {...(weights === null ? {} : { numbers: { names, weights } })}
        >
          <Numbers names={names} />
          {Object.keys(method.options).length === 0 ? null : (
            <div className={controls.rows}>
              <OptionControls method={method} />
            </div>
          )}
        </MethodExplanation>
      </div>
    </aside>
  );
}

/** Loss and weight of each task in the latest step. */
function Numbers({ names }: { readonly names: readonly string[] }) {
  const numbers = useCalm(standingNumbers);
  const colorOf = useTaskColor();
  if (numbers === null) return <p className={classes.noNumbers}>{text('method.noNumbers')}</p>;
  return (
    <table className={classes.numbers}>
      <thead>
        <tr>
          <th scope="col">{text('method.numbers', { step: digits(numbers.step, 0) })}</th>
          <th scope="col">{text('method.loss')}</th>
          <th scope="col">{text('method.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, task) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list
          <tr key={task}>
            <th scope="row">
              <i style={{ background: colorOf(task) }} aria-hidden />
              {name}
            </th>
            <td>{measureText(numbers.losses[task] ?? Number.NaN)}</td>
            <td>{measureText(numbers.weights[task] ?? Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
