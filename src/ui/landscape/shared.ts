import type { Landscape } from '../../core/analysis/landscapes/landscape';
import type { LandscapeState } from './landscape-state';
import type { useDescents } from './useDescents';

/** Makes the next state of the page out of the present one. */
export type ChangeLandscape = (how: (before: LandscapeState) => LandscapeState) => void;

/** What the parts of the page that show ways are given. */
export interface WaysProps {
  readonly state: LandscapeState;
  readonly change: ChangeLandscape;
  readonly landscape: Landscape;
  readonly descents: ReturnType<typeof useDescents>;
  /** The method that is pointed at, here or in the table. */
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}
