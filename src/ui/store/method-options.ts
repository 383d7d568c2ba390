import type { ShownMethods } from '../../core/link/page-entries';
import { weightings } from '../../core/weighting';
import type { OptionValues } from '../../core/weighting/weighting';

/** Of a method whose options are all at their defaults. */
export const noOptions: OptionValues = {};

/** Options with one changed; what is at its default is not kept. */
export function withOption(
  options: ShownMethods['options'],
  id: string,
  name: string,
  value: number | string | boolean,
): ShownMethods['options'] {
  const field = weightings[id]!.options[name]!;
  const others = Object.entries(options[id] ?? {}).filter(([key]) => key !== name);
  const own = Object.fromEntries(value === field.default ? others : [...others, [name, value]]);
  const rest = Object.entries(options).filter(([key]) => key !== id);
  return Object.fromEntries(Object.keys(own).length === 0 ? rest : [...rest, [id, own]]);
}
