import type {
  ChoiceField,
  Effect,
  Field,
  NamesField,
  NumberField,
  RecordField,
  TextField,
  ToggleField,
  WidthsField,
} from './field';

// One function for each type of field, so that a list of fields need not name the types. What a change does to a run
// stays in a field's type, by which core/run knows the live ones.

/** A field but for its type, with its effect. */
type Given<F extends Field, E extends Effect> = Omit<F, 'type' | 'effect'> & { readonly effect: E };

/** A field with that effect. */
export type With<F extends Field, E extends Effect> = F & { readonly effect: E };

export const number = <E extends Effect>(field: Given<NumberField, E>): With<NumberField, E> => ({
  type: 'number',
  ...field,
});
export const toggle = <E extends Effect>(field: Given<ToggleField, E>): With<ToggleField, E> => ({
  type: 'toggle',
  ...field,
});
export const widths = <E extends Effect>(field: Given<WidthsField, E>): With<WidthsField, E> => ({
  type: 'widths',
  ...field,
});
export const text = <E extends Effect>(field: Given<TextField, E>): With<TextField, E> => ({
  type: 'text',
  ...field,
});
export const names = <E extends Effect>(field: Given<NamesField, E>): With<NamesField, E> => ({
  type: 'names',
  ...field,
});
export const record = <E extends Effect>(field: Given<RecordField, E>): With<RecordField, E> => ({
  type: 'record',
  ...field,
});
export const choice = <Id extends string, E extends Effect>(
  field: Given<ChoiceField<Id>, E>,
): With<ChoiceField<Id>, E> => ({ type: 'choice', ...field });
