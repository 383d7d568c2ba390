import { SegmentedControl } from '@mantine/core';
import type { NumberField } from '../../core/fields/field';
import classes from './controls.module.css';
import { type ControlProps, controlName, FieldRow } from './FieldRow';

/** A number field of few whole numbers, side by side: those that mean something now, each by its word. */
export function NumberSegments(
  props: ControlProps<NumberField, number> & {
    readonly choices: readonly { readonly value: number; readonly label: string }[];
    /** Under the label instead of beside it. */
    readonly isStacked?: boolean;
  },
) {
  const { field, value, choices, onChange, isStacked = false } = props;
  const control = (
    <SegmentedControl
      className={`${classes.segments} ${isStacked ? '' : classes.wide}`}
      fullWidth
      aria-label={controlName(field, props.owner)}
      data={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
      value={String(value)}
      onChange={(next) => onChange(Number(next))}
    />
  );
  return (
    <FieldRow
      field={field}
      shape={isStacked ? 'stacked' : 'row'}
      color={props.color}
      onDefault={() => onChange(field.default)}
    >
      {control}
    </FieldRow>
  );
}
