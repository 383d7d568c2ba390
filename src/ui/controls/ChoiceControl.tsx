import { SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import type { ChoiceField } from '../../core/fields/field';
import { say } from '../text/text';
import classes from './controls.module.css';
import { type ControlProps, controlName, FieldRow } from './FieldRow';

interface Props<Id extends string> extends ControlProps<ChoiceField<Id>, Id> {
  /** All options side by side under the label, or a list that opens beside it. */
  readonly shape: 'segments' | 'list';
}

/** A choice field, as a row of segments or as a list that opens. */
export function ChoiceControl<Id extends string>(props: Props<Id>) {
  return props.shape === 'segments' ? <Segments {...props} /> : <ListChoice {...props} />;
}

function Segments<Id extends string>({ field, value, onChange, owner }: Props<Id>) {
  return (
    <FieldRow field={field} shape="stacked" onDefault={() => onChange(field.default)}>
      <SegmentedControl
        className={classes.segments}
        fullWidth
        aria-label={controlName(field, owner)}
        data={field.options.map((option) => ({ value: option.id, label: say(option.title) }))}
        value={value}
        onChange={(next) => onChange(next as Id)}
      />
    </FieldRow>
  );
}

function ListChoice<Id extends string>({ field, value, onChange, owner, color }: Props<Id>) {
  const id = useId();
  return (
    <FieldRow field={field} inputId={id} color={color}>
      <Select
        className={classes.wide}
        classNames={{ input: classes.select }}
        id={id}
        aria-label={controlName(field, owner)}
        data={field.options.map((option) => ({ value: option.id, label: say(option.title) }))}
        value={value}
        onChange={(next) => {
          if (next !== null) onChange(next as Id);
        }}
      />
    </FieldRow>
  );
}
