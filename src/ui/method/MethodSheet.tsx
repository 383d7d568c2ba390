import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Method } from '../../core/weighting/weighting';
import controls from '../controls/controls.module.css';
import { useCalm } from '../maps/useCalm';
import { useTaskNames } from '../panels/useTargets';
import { standingNumbers } from '../store/latest';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { MethodExplanation } from './MethodExplanation';
import { OptionControls } from './MethodOptions';
import classes from './picker.module.css';
import { StepNumbersTable } from './StepNumbersTable';

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
        <h2>
          {method.title} <span>{text('method.works')}</span>
        </h2>
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
          <StepNumbersTable names={names} />
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
