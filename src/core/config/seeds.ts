import { runFields } from './fields';
import type { Config } from './schema';

/** The seeds of a configuration's runs: its own and those that follow it, from 0 on again after the last one. */
export function seedsOf({ seed, seeds }: Pick<Config, 'seed' | 'seeds'>): readonly number[] {
  return Array.from({ length: seeds }, (_, run) => (seed + run) % (runFields.seed.max + 1));
}

/** A run's own of some values: each run has one, or all have the same one. */
export function ofRun<T>(values: readonly T[], run: number): T {
  return values[values.length === 1 ? 0 : run]!;
}
