import { memo, useCallback } from 'react';
import type { ChoosableRecord } from '../../core/fields/choosable-record';
import type { OptionField, OptionValues } from '../../core/fields/field';
import { FieldControl } from '../controls/FieldControl';
import { choiceText, valueText } from '../controls/format';
import { grammar } from '../text/language';
import { say, text } from '../text/text';

type OptionValue = OptionValues[string];

/** Takes a new value of an option; the same function as long as nothing else changes. */
export type OnOption = (name: string, value: OptionValue) => void;

/** One control an option, drawn from its field. */
export function RecordOptions(props: {
  readonly record: Pick<ChoosableRecord, 'id' | 'title' | 'options'>;
  /** Of all options. */
  readonly values: OptionValues;
  readonly onOption: OnOption;
}) {
  const { record, values } = props;
  return Object.entries(record.options).map(([name, field]) => (
    <OptionControl
      key={`${record.id} ${name}`}
      owner={say(record.title)}
      name={name}
      field={field}
      value={values[name]!}
      onOption={props.onOption}
    />
  ));
}

/** Stays as it is while other options move. */
const OptionControl = memo(function OptionControl(props: {
  readonly owner: string;
  readonly name: string;
  readonly field: OptionField;
  readonly value: OptionValue;
  readonly onOption: OnOption;
}) {
  const { name, onOption } = props;
  const change = useCallback((value: unknown) => onOption(name, value as OptionValue), [name, onOption]);
  return <FieldControl field={props.field} value={props.value} onChange={change} owner={props.owner} />;
});

/** The options that are not at their defaults, or else the first of all: "c 0.5", "rate 0.1 · form as in LibMTL". */
export function optionsSummary(fields: ChoosableRecord['options'], values: OptionValues): string {
  const all = Object.entries(fields);
  const changed = all.filter(([name, field]) => values[name] !== field.default);
  return (changed.length > 0 ? changed : all.slice(0, 1))
    .map(([name, field]) => `${grammar().inSentence(say(field.title))} ${wordOf(field, values[name]!)}`)
    .join(' · ');
}

function wordOf(field: OptionField, value: OptionValue): string {
  switch (field.type) {
    case 'number':
      return valueText(field, value as number);
    case 'toggle':
      return text(value ? 'panels.training.on' : 'panels.training.off');
    case 'choice':
      return choiceText(field, value);
    default:
      return field satisfies never;
  }
}
