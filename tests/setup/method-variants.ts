import { weightings } from '../../src/core/weighting';
import type {
  EntryMethod,
  Method,
  OptionField,
  OptionValues,
  Weighting,
} from '../../src/core/weighting/weighting';

/** A method in one of its forms. */
export interface MethodForm<Of extends Method = Weighting> {
  readonly name: string;
  readonly method: Of;
  readonly options: OptionValues;
}

/** All methods of the index that weigh gradients as wholes, of those that `belongs` takes. */
export function weighingMethods(belongs: (method: Weighting) => boolean): readonly Weighting[] {
  return (Object.values(weightings) as readonly Method[]).filter(
    (method): method is Weighting => method.needs !== 'jacobian' && belongs(method),
  );
}

/** All methods of the index that look at single entries of the gradients. */
export function entryMethods(): readonly EntryMethod[] {
  return (Object.values(weightings) as readonly Method[]).filter(
    (method): method is EntryMethod => method.needs === 'jacobian',
  );
}

/** Each method with its options at their defaults, and with each option in turn at each of these values. */
export function formsOf<Of extends Method>(
  methods: readonly Of[],
  valuesOf: (field: OptionField) => readonly OptionValues[string][],
): readonly MethodForm<Of>[] {
  return methods.flatMap((method) => {
    const each = Object.entries(method.options).flatMap(([name, field]) =>
      valuesOf(field).map((value): OptionValues => ({ [name]: value })),
    );
    return [{}, ...each].map((options) => ({
      name: `${method.id} ${JSON.stringify(options)}`,
      method,
      options,
    }));
  });
}

/** Every value of a choice or a switch. */
export function choicesOf(field: OptionField): readonly OptionValues[string][] {
  if (field.type === 'choice') return field.options.map(({ id }) => id);
  return field.type === 'toggle' ? [true, false] : [];
}

/** The same, and both ends of a number. */
export function extremesOf(field: OptionField): readonly OptionValues[string][] {
  return field.type === 'number' ? [field.min, field.max] : choicesOf(field);
}
