import type { ReadTable } from '../../parts/TablesDialog';
import type { Figure, Look } from './mark';

/** A picture of an experiment, which can be drawn at any width. */
export interface Picture {
  readonly id: string;
  /** In the list of pictures. */
  readonly title: string;
  /** For who cannot see it. */
  readonly name: string;
  /** What is said under it. */
  readonly notes: readonly string[];
  /** Axes that can be brushed. */
  readonly axes?: readonly { readonly title: string; readonly low: number; readonly high: number }[];
  /** Its numbers, where no table of the page has them. */
  readonly table?: () => ReadTable;
  draw(look: Look): Figure;
}
