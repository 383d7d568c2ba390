/** A file of reference numbers, as it lies in the folder of vectors. */
export interface VectorFile {
  readonly method: string;
  readonly convention?: string;
  readonly tolerance?: string;
  readonly cases: readonly VectorCase[];
  readonly [key: string]: unknown;
}

export interface VectorCase {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each reader knows its own file's form
  readonly input: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly expected: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly meta?: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly [key: string]: any;
}

/** What came of comparing one variant of one case with our numbers. */
export interface Outcome {
  /** "easy_T2_d2, exact". */
  readonly name: string;
  /** The largest difference, in the measure that `tolerance` is in. */
  readonly error: number;
  readonly tolerance: number;
  /** Listed, but passes whatever the error: with the reason. */
  readonly informational?: string;
  /** Not compared: with the reason. */
  readonly skipped?: string;
}

/** Compares the cases of one file with our numbers: one outcome for each variant of each case. */
export interface VectorReader {
  /** The file's name without ".json". Further files of the same kind have the same names. */
  readonly file: string;
  read(file: VectorFile): Iterable<Outcome> | Promise<Iterable<Outcome>>;
}
