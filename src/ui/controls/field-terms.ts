import type { TermId } from '../../core/terms';

/** By a field's key, the term of the glossary that says more than its help does. */
export const fieldTerms: Readonly<Record<string, TermId>> = {
  activation: 'activation',
  baseline: 'baseline',
  batch: 'batch',
  group: 'grouping',
  head: 'head',
  init: 'initialiser',
  inputs: 'feature',
  l1: 'penalty',
  l2: 'penalty',
  labels: 'label',
  lr: 'learning-rate',
  'head-l1': 'penalty',
  'head-l2': 'penalty',
  optimizer: 'optimizer',
  patience: 'patience',
  samples: 'example',
  seed: 'seed',
  seeds: 'seed',
  steps: 'step',
  target: 'target',
  test: 'test-rows',
  trunk: 'trunk',
  validation: 'validation',
  weight: 'weight',
};
