import { Switch } from '@mantine/core';
import { useId } from 'react';
import type { ToggleField } from '../../core/fields/field';
import { type ControlProps, controlDescription, FieldRow } from './FieldRow';

/** A field that is on or off. */
export function ToggleControl({ field, value, onChange }: ControlProps<ToggleField, boolean>) {
  const id = useId();
  return (
    <FieldRow field={field} inputId={id} shape="spread">
      <Switch
        id={id}
        size="xs"
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-description={controlDescription(field)}
      />
    </FieldRow>
  );
}
