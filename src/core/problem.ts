/** Something in a user's input that could not be used as it was. Readers return these; they never throw them. */
export interface Problem {
  /** Where: a key of the URL, "row 12, column age", a file's name. */
  readonly place: string;
  /** What was found there, cut to a readable length. */
  readonly found: string;
  /** What would have been right. */
  readonly expected: string;
  /** What is used instead; empty where nothing is. */
  readonly used: string;
}
