import { TextInput } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import type { Field, TextField } from '../../core/fields/field';
import { ChoiceControl } from './ChoiceControl';
import classes from './controls.module.css';
import { type ControlProps, controlName, FieldRow } from './FieldRow';
import { NumberControl } from './NumberControl';
import { ToggleControl } from './ToggleControl';
import { WidthsControl } from './WidthsControl';

type Props = ControlProps<Field, unknown> & { readonly shape?: 'segments' | 'list' };

/**
 * The control of any field, drawn from its record. Lists of names are edited where their table is shown, and a
 * method is chosen where it is explained.
 */
export function FieldControl({ shape = 'list', ...props }: Props) {
  const { field } = props;
  switch (field.type) {
    case 'number':
      return <NumberControl {...(props as ControlProps<typeof field, number>)} />;
    case 'choice':
      return <ChoiceControl {...(props as ControlProps<typeof field, string>)} shape={shape} />;
    case 'toggle':
      return <ToggleControl {...(props as ControlProps<typeof field, boolean>)} />;
    case 'widths':
      return <WidthsControl {...(props as ControlProps<typeof field, readonly number[]>)} />;
    case 'text':
      return <TextControl {...(props as ControlProps<typeof field, string>)} />;
    case 'names':
    case 'record':
      return null;
    default:
      return field satisfies never;
  }
}

function TextControl({ field, value, onChange, owner }: ControlProps<TextField, string>) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <FieldRow field={field} inputId={id}>
      <TextInput
        className={classes.wide}
        id={id}
        size="xs"
        maxLength={field.maxLength}
        aria-label={controlName(field, owner)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => onChange(typed.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </FieldRow>
  );
}
