import { Checkbox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KnobValue } from '../../../core/experiment/experiment';
import type { Field, NumberField, WidthsField } from '../../../core/fields/field';
import { isSame } from '../../../core/is-same';
import { IconButton } from '../../controls/IconButton';
import { NumberInput } from '../../controls/NumberInput';
import { knobValue } from '../../store/config-words';
import { text } from '../../text/text';
import classes from './ask.module.css';
import { nextNumber, nextWidths, parseWidths, tidied } from './next-value';

/** A knob has at least so many values to be compared, and no more than a table can show. */
const [least, most] = [2, 24];

interface Props {
  readonly field: Field;
  readonly title: string;
  readonly values: readonly KnobValue[];
  readonly onChange: (values: readonly KnobValue[]) => void;
  /** Takes the values that it starts with. */
  readonly onStart: () => void;
  /** What those are called, where they are not five. */
  readonly startWords?: string;
}

/** The values that a knob is compared at, on its own scale. */
export function KnobValues(props: Props) {
  const { field } = props;
  switch (field.type) {
    case 'choice':
    case 'toggle':
      return <ChoiceValues {...props} />;
    case 'number':
    case 'widths':
      return <ListedValues {...props} field={field} />;
    default:
      return null;
  }
}

function ChoiceValues({ field, title, values, onChange }: Props) {
  const all: readonly KnobValue[] =
    field.type === 'choice' ? field.options.map(({ id }) => id) : [false, true];
  return (
    <fieldset className={classes.values} aria-label={title}>
      {all.map((value) => {
        const isChosen = values.includes(value);
        return (
          <Checkbox
            key={String(value)}
            size="xs"
            label={knobValue(field, value)}
            checked={isChosen}
            disabled={isChosen && values.length <= least}
            onChange={() =>
              onChange(all.filter((each) => (each === value ? !isChosen : values.includes(each))))
            }
          />
        );
      })}
    </fieldset>
  );
}

function ListedValues(props: Props & { readonly field: NumberField | WidthsField }) {
  const { field, title, values, onChange } = props;
  const next =
    field.type === 'number'
      ? nextNumber(field, values as readonly number[])
      : nextWidths(field, values as readonly (readonly number[])[]);
  const replace = (place: number, value: KnobValue) => {
    const changed = tidied(values.map((each, at) => (at === place ? value : each)));
    // Two that became one would leave nothing to compare.
    if (changed.length >= least) onChange(changed);
  };
  return (
    <fieldset className={classes.values} aria-label={title}>
      {values.map((value, place) => (
        <span key={String(value)} className={classes.value}>
          <ValueInput
            field={field}
            value={value}
            name={text('compare.ask.value', { place: place + 1, title })}
            onChange={(changed) => replace(place, changed)}
          />
          <IconButton
            label={text('compare.ask.removeValue', { value: knobValue(field, value) })}
            variant="subtle"
            size={24}
            disabled={values.length <= least}
            onClick={() => onChange(values.filter((_, at) => at !== place))}
          >
            <IconX size={11} />
          </IconButton>
        </span>
      ))}
      <IconButton
        label={text('compare.ask.addValue')}
        size={24}
        disabled={next === null || values.length >= most}
        onClick={() => next !== null && onChange(tidied([...values, next]))}
      >
        <IconPlus size={13} />
      </IconButton>
      <button type="button" className={classes.quiet} onClick={props.onStart}>
        {props.startWords ?? text('compare.ask.startValues')}
      </button>
    </fieldset>
  );
}

function ValueInput(props: {
  readonly field: NumberField | WidthsField;
  readonly value: KnobValue;
  readonly name: string;
  readonly onChange: (value: KnobValue) => void;
}) {
  const { field, value, name, onChange } = props;
  return field.type === 'number' ? (
    <NumberInput
      className={classes.valueInput ?? ''}
      field={field}
      value={value as number}
      name={name}
      onChange={onChange}
    />
  ) : (
    <WidthsInput field={field} value={value as readonly number[]} name={name} onChange={onChange} />
  );
}

function WidthsInput(props: {
  readonly field: WidthsField;
  readonly value: readonly number[];
  readonly name: string;
  readonly onChange: (value: KnobValue) => void;
}) {
  const { field, value } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const widths = typed === null ? null : parseWidths(field, typed);
    setTyped(null);
    if (widths !== null && !isSame(widths, value)) props.onChange(widths);
  };
  return (
    <input
      id={id}
      className={`${classes.valueInput} ${classes.widthsInput}`}
      type="text"
      aria-label={props.name}
      value={typed ?? value.join('-')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
