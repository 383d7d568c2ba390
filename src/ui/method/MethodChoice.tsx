import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMathFunction } from '@tabler/icons-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { runFields } from '../../core/config/fields';
import { methodOf } from '../../core/weighting';
import controls from '../controls/controls.module.css';
import { FieldRow } from '../controls/FieldRow';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { MethodOptions } from './MethodOptions';
import { MethodPicker } from './MethodPicker';
import classes from './picker.module.css';

const MethodSheet = lazy(() => import('./MethodSheet').then((module) => ({ default: module.MethodSheet })));

const field = runFields.method;

/** The row of the training panel in which the method is chosen and explained, and its options under it. */
export function MethodChoice() {
  const method = methodOf(useApp((state) => state.config.method.id));
  const [isExplained, setExplained] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [buttonId, sheetId] = [useId(), useId()];
  const how = text('method.how', { title: method.title });
  return (
    <>
      <FieldRow
        field={field}
        inputId={buttonId}
        onDefault={() => actions.configure({ method: field.default })}
      >
        <div className={`${controls.wide} ${classes.choice}`}>
          <MethodPicker
            id={buttonId}
            chosen={method}
            onPick={(id) => actions.configure({ method: { id, options: {} } })}
          />
          <Tooltip label={how}>
            <ActionIcon
              ref={opener}
              variant={isExplained ? 'light' : 'default'}
              size={24}
              radius={8}
              aria-label={how}
              aria-expanded={isExplained}
              aria-controls={isExplained ? sheetId : undefined}
              onClick={() => setExplained(!isExplained)}
            >
              <IconMathFunction size={15} />
            </ActionIcon>
          </Tooltip>
        </div>
      </FieldRow>
      <MethodOptions method={method} />
      {isExplained ? (
        <Suspense fallback={null}>
          <MethodSheet
            id={sheetId}
            method={method}
            onClose={() => {
              setExplained(false);
              opener.current?.focus();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
