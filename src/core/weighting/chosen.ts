import { defaultOptions } from '../fields/choosable-record';
import type { RecordChoice } from '../fields/field';
import { methodOf } from './index';
import type { OptionValues } from './weighting';

/** All options of a choice, those that it does not name at their defaults. */
export function optionsOf({ id, options }: RecordChoice): OptionValues {
  return { ...defaultOptions(methodOf(id)), ...options };
}

/** Whether the weights that the user has set count under this choice. */
export function usesYourWeights(choice: RecordChoice): boolean {
  return methodOf(choice.id).usesYourWeights(optionsOf(choice));
}
