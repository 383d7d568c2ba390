import { useStore } from 'zustand';
import type { Matrix } from '../../core/linalg/matrix';
import { useCalm } from '../store/useCalm';
import { useTaskNames } from '../store/useTargets';
import { type CompassBlock, compassLayer } from './compass-layer';
import { gramOf } from './geometry';

export interface CompassReading {
  /** Inner products of what is pointed at; null before there are any. */
  readonly gram: Matrix | null;
  /** What is pointed at; null for all that is shared. */
  readonly block: CompassBlock | null;
  readonly names: readonly string[];
}

/** What the compass shows now, a few times a second at most. */
export function useCompass(): CompassReading {
  const names = useTaskNames();
  const block = useStore(compassLayer, (state) => state.block);
  const point = useCalm((state) => state.gradient);
  return { gram: gramOf(point, block?.place ?? null, names.length), block, names };
}
