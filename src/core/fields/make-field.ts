import type {
  ChoiceField,
  MethodField,
  NamesField,
  NumberField,
  TextField,
  ToggleField,
  WidthsField,
} from './field';

// One function for each type of field, so that a list of fields need not name the types.

export const number = (field: Omit<NumberField, 'type'>): NumberField => ({ type: 'number', ...field });
export const toggle = (field: Omit<ToggleField, 'type'>): ToggleField => ({ type: 'toggle', ...field });
export const widths = (field: Omit<WidthsField, 'type'>): WidthsField => ({ type: 'widths', ...field });
export const text = (field: Omit<TextField, 'type'>): TextField => ({ type: 'text', ...field });
export const names = (field: Omit<NamesField, 'type'>): NamesField => ({ type: 'names', ...field });
export const method = (field: Omit<MethodField, 'type'>): MethodField => ({ type: 'method', ...field });
export function choice<Id extends string>(field: Omit<ChoiceField<Id>, 'type'>): ChoiceField<Id> {
  return { type: 'choice', ...field };
}
