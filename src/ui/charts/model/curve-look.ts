/** How a curve is drawn. Line style tells curves of one colour apart. */
export interface CurveLook {
  /** The entry of the legend that hides it, with all curves of the same entry. */
  readonly entry: string;
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly help: string;
  readonly width: number;
  readonly dashes: string | null;
  /** In the colour of this task, or of two in turn; in grey where there is none. */
  readonly tasks: readonly number[];
  /** Which of the greys it has where it has no task; where absent, that of the labels. */
  readonly tone?: number;
  /** Dots on other curves instead of a line of its own: filled, or rings. */
  readonly dots?: 'filled' | 'rings';
  /** Of a pinned run: its place among them, which its colour goes by. */
  readonly pin?: number;
}
