import { useCallback } from 'react';
import type { OptionField } from '../../core/config/field';
import { optionsOf } from '../../core/weighting/chosen';
import type { Method, OptionValues } from '../../core/weighting/weighting';
import { Disclosure } from '../controls/Disclosure';
import { FieldControl } from '../controls/FieldControl';
import { valueText } from '../controls/format';
import { actions } from '../store/actions';
import { getState, useApp } from '../store/store';
import { text } from '../text/text';

/** The options of the chosen method under their title, which says their values; nothing where it has none. */
export function MethodOptions({ method }: { readonly method: Method }) {
  const options = optionsOf(useApp((state) => state.config.method));
  if (Object.keys(method.options).length === 0) return null;
  return (
    <Disclosure title={text('method.options')} summary={summaryOf(method, options)}>
      <OptionControls method={method} />
    </Disclosure>
  );
}

/** One control an option, drawn from its field. */
export function OptionControls({ method }: { readonly method: Method }) {
  const options = optionsOf(useApp((state) => state.config.method));
  return Object.entries(method.options).map(([name, field]) => (
    <OptionControl
      key={`${method.id} ${name}`}
      owner={method.title}
      name={name}
      field={field}
      value={options[name]!}
    />
  ));
}

function OptionControl(props: {
  readonly owner: string;
  readonly name: string;
  readonly field: OptionField;
  readonly value: number | string | boolean;
}) {
  const { name } = props;
  const change = useCallback(
    (value: unknown) => {
      const { method } = getState().config;
      const options = { ...method.options, [name]: value } as OptionValues;
      actions.configure({ method: { ...method, options } });
    },
    [name],
  );
  return <FieldControl field={props.field} value={props.value} onChange={change} owner={props.owner} />;
}

/** The options that are not at their defaults, or else the first of all: "c 0.5", "rate 0.1 · form as in LibMTL". */
function summaryOf({ options: fields }: Method, options: OptionValues): string {
  const all = Object.entries(fields);
  const changed = all.filter(([name, field]) => options[name] !== field.default);
  return (changed.length > 0 ? changed : all.slice(0, 1))
    .map(([name, field]) => `${inSentence(field.title)} ${wordOf(field, options[name]!)}`)
    .join(' · ');
}

const inSentence = (title: string) => title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

function wordOf(field: OptionField, value: number | string | boolean): string {
  switch (field.type) {
    case 'number':
      return valueText(field, value as number);
    case 'toggle':
      return text(value ? 'panels.training.on' : 'panels.training.off');
    case 'choice':
      return field.options.find(({ id }) => id === value)?.title ?? '';
    default:
      return field satisfies never;
  }
}
