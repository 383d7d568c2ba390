import { useId } from 'react';
import type { WidthsField } from '../../core/fields/field';
import { text } from '../text/text';
import classes from './controls.module.css';
import { NumberInput } from './NumberInput';

/** The width of one layer: one unit fewer, the number itself, one more. */
export function LayerStepper(props: {
  readonly field: WidthsField;
  readonly value: number;
  readonly onChange: (units: number) => void;
  /** What the layer is called: "Trunk layer 1". */
  readonly name: string;
  /** Shown before the number where the place does not say it already. */
  readonly title?: string;
}) {
  const { field, value, onChange, name } = props;
  const id = useId();
  return (
    <fieldset className={classes.stepper} aria-label={name}>
      <button
        type="button"
        disabled={value <= field.min}
        aria-label={text('panels.layers.fewer', { name })}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      {props.title === undefined ? null : <label htmlFor={id}>{props.title} ·</label>}
      <NumberInput
        id={id}
        className={classes.units ?? ''}
        field={unitsField(field)}
        name={text('panels.layers.units', { name })}
        value={value}
        onChange={onChange}
      />
      <button
        type="button"
        disabled={value >= field.max}
        aria-label={text('panels.layers.more', { name })}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </fieldset>
  );
}

/** One entry of a widths field as a number field, for typing. */
function unitsField(field: WidthsField) {
  const { key, title, help, effect, min, max } = field;
  return {
    type: 'number',
    key,
    title,
    help,
    effect,
    min,
    max,
    default: 8,
    integer: true,
    scale: 'linear',
  } as const;
}
