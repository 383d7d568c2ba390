import { Slider } from '@mantine/core';
import { useId } from 'react';
import type { NumberField } from '../../core/fields/field';
import classes from './controls.module.css';
import { type ControlProps, controlDescription, controlName, FieldRow } from './FieldRow';
import { valueText } from './format';
import { NumberInput } from './NumberInput';
import { firstPosition, lastPosition, positionOf, valueToward } from './slider-scale';
import { useDraft } from './useDraft';

/** A number field: label, slider on the field's scale, and the value, which can be typed. */
export function NumberControl(props: ControlProps<NumberField, number>) {
  const { field, onChange } = props;
  const id = useId();
  const [value, change] = useDraft(props.value, onChange, field.effect);
  const name = controlName(field, props.owner);
  return (
    <FieldRow field={field} inputId={id} color={props.color} onDefault={() => onChange(field.default)}>
      <Slider
        className={classes.slider}
        classNames={{ track: classes.track, bar: classes.bar, thumb: classes.thumb }}
        min={firstPosition(field)}
        max={lastPosition(field)}
        value={positionOf(field, value)}
        onChange={(position) => change(valueToward(field, value, position))}
        thumbLabel={name}
        thumbValueText={() => valueText(field, value)}
        thumbProps={{ 'aria-description': controlDescription(field) }}
      />
      <NumberInput id={id} field={field} name={name} value={value} onChange={onChange} />
    </FieldRow>
  );
}
