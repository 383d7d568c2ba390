import type { ChoiceField } from '../fields/field';
import { choice } from '../fields/make-field';

/** Whether a method's direction is a sum over the tasks, its default, or 1/T of it. */
export const reductionField: ChoiceField<'sum' | 'mean'> = choice({
  key: 'reduction',
  title: 'Reduction',
  help: 'Whether what is left of the gradients is added up or averaged; with Adam it hardly matters.',
  options: [
    { id: 'sum', title: 'sum' },
    { id: 'mean', title: 'mean' },
  ],
  default: 'sum',
  effect: 'live',
});

/** What the heads get, where authors and libraries differ; as the authors do by default. */
export const headsField: ChoiceField<'weighted' | 'own'> = choice({
  key: 'heads',
  title: 'Heads',
  help: 'Whether a head learns from its loss times the task weight or from the loss itself.',
  options: [
    { id: 'weighted', title: 'weighted', help: 'as in the authors’ code' },
    { id: 'own', title: 'own loss', help: 'every head as if it were alone' },
  ],
  default: 'weighted',
  effect: 'live',
});
