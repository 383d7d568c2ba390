import { IconChartDots2 } from '@tabler/icons-react';
import { useId } from 'react';
import { runFields } from '../../core/config/fields';
import { methodOf } from '../../core/weighting';
import controls from '../controls/controls.module.css';
import { FieldRow } from '../controls/FieldRow';
import { IconButton } from '../controls/IconButton';
import { onDemand } from '../parts/on-demand';
import { ExplainButton } from '../record/ExplainButton';
import classes from '../record/picker.module.css';
import { actions } from '../store/actions';
import { compare } from '../store/experiment/compare-with';
import { useApp } from '../store/store';
import { say, text } from '../text/text';
import { MethodOptions } from './MethodOptions';
import { MethodPicker } from './MethodPicker';

const MethodSheet = onDemand(() => import('./MethodSheet').then((module) => module.MethodSheet));

const field = runFields.method;

/** The row of the training panel in which the method is chosen and explained, and its options under it. */
export function MethodChoice() {
  const method = methodOf(useApp((state) => state.config.method.id));
  const buttonId = useId();
  return (
    <>
      <FieldRow
        field={field}
        inputId={buttonId}
        aside={
          <IconButton
            label={text('compare.methods')}
            variant="subtle"
            size={24}
            radius={6}
            onClick={() => void compare({ kind: 'choices', vary: 'methods' })}
          >
            <IconChartDots2 size={13} />
          </IconButton>
        }
        onDefault={() => actions.configure({ method: field.default })}
      >
        <div className={`${controls.wide} ${classes.choice}`}>
          <MethodPicker
            id={buttonId}
            chosen={method}
            onPick={(id) => actions.configure({ method: { id, options: {} } })}
          />
          <ExplainButton sheet="method" how={text('method.how', { title: say(method.title) })}>
            {(sheet) => <MethodSheet {...sheet} method={method} />}
          </ExplainButton>
        </div>
      </FieldRow>
      <MethodOptions method={method} />
    </>
  );
}
