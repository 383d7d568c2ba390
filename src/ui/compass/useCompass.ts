import { useStore } from 'zustand';
import type { Matrix } from '../../core/weighting/weighting';
import { useCalm } from '../maps/useCalm';
import { useTaskNames } from '../panels/useTargets';
import { compassLayer } from './compass-layer';
import { gramOf } from './geometry';

export interface CompassReading {
  /** Inner products of what is pointed at; null before there are any. */
  readonly gram: Matrix | null;
  /** The trunk layer that is pointed at; null for the whole trunk. */
  readonly layer: number | null;
  readonly names: readonly string[];
}

/** What the compass shows now, a few times a second at most. */
export function useCompass(): CompassReading {
  const names = useTaskNames();
  const layer = useStore(compassLayer, (state) => state.layer);
  const point = useCalm((state) => state.gradient);
  return { gram: gramOf(point, layer, names.length), layer, names };
}
