import { presets } from '../../../core/config/presets';
import type { Config } from '../../../core/config/schema';
import { isSame } from '../../../core/is-same';
import type { ChartOptions } from '../../store/chart-options';

export type StepId = 'labels' | 'units' | 'conflict' | 'widen' | 'scales' | 'method' | 'table';

/** What a step of the tour is about, and on which settings. */
export interface TourStep {
  readonly id: StepId;
  /** Finds the part of the page that it is about. */
  readonly anchor: string;
  /** The preset that it begins on, whose claim is proven; null for whatever there is. */
  readonly preset: string | null;
  /** Knobs that are the reader's in this step: the rest is as in the preset. */
  readonly free: readonly (keyof Config)[];
  /** The charts that show it. */
  readonly charts?: Partial<ChartOptions>;
}

export const tourSteps: readonly TourStep[] = [
  { id: 'labels', anchor: '#verdict', preset: 'few-labels', free: [], charts: { tab: 'loss' } },
  { id: 'units', anchor: '#model', preset: 'few-labels', free: [] },
  { id: 'conflict', anchor: '#charts', preset: 'conflict', free: [], charts: { tab: 'conflict' } },
  { id: 'widen', anchor: '[data-place=trunk]', preset: 'conflict', free: ['trunk'] },
  { id: 'scales', anchor: '#verdict', preset: 'scales', free: [], charts: { tab: 'loss' } },
  { id: 'method', anchor: '[data-about=method]', preset: 'scales', free: ['method'] },
  { id: 'table', anchor: '[data-place=family]', preset: null, free: [] },
];

/** Whether a configuration is one that a step speaks of. */
export function isOfStep({ preset, free }: TourStep, config: Config): boolean {
  const base = presetConfig(preset);
  if (base === null) return true;
  const own = Object.fromEntries(free.map((name) => [name, config[name]]));
  return isSame({ ...base, ...own }, config);
}

export function presetConfig(id: string | null): Config | null {
  return presets.find((preset) => preset.id === id)?.config ?? null;
}
