import type { Method } from '../../core/weighting/weighting';
import controls from '../controls/controls.module.css';
import type { SheetProps } from '../record/ExplainButton';
import { RecordSheet } from '../record/RecordSheet';
import { standingNumbers } from '../store/latest';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import { useTaskNames } from '../store/useTargets';
import { say } from '../text/text';
import { MethodExplanation } from './MethodExplanation';
import { MethodOptionControls } from './MethodOptions';
import { StepNumbersTable } from './StepNumbersTable';

/** How the chosen method works, with its options and the numbers of the latest step. */
export function MethodSheet({ method, ...sheet }: SheetProps & { readonly method: Method }) {
  const options = useApp((state) => state.config.method.options);
  const names = useTaskNames();
  const weights = useCalm((state) => standingNumbers(state)?.weights ?? null);
  return (
    <RecordSheet {...sheet} title={say(method.title)}>
      <MethodExplanation
        method={method}
        options={options}
        {...(weights === null ? {} : { numbers: { names, weights } })}
      >
        <StepNumbersTable names={names} />
        {Object.keys(method.options).length === 0 ? null : (
          <div className={controls.rows}>
            <MethodOptionControls method={method} />
          </div>
        )}
      </MethodExplanation>
    </RecordSheet>
  );
}
