import { inEnglish, type Words } from './words';

/** Something in a user's input that could not be used as it was. Readers return these; they never throw them. */
export interface Problem {
  /** Where: a key of the URL, "row 12, column age", a file's name. */
  readonly place: Words;
  /** What was found there, cut to a readable length. */
  readonly found: Words;
  /** What would have been right. */
  readonly expected: Words;
  /** What is used instead; empty where nothing is. */
  readonly used: Words;
}

/** A problem in plain English sentences. */
export type SpelledProblem = Readonly<Record<keyof Problem, string>>;

export function spelled({ place, found, expected, used }: Problem): SpelledProblem {
  return {
    place: inEnglish(place),
    found: inEnglish(found),
    expected: inEnglish(expected),
    used: inEnglish(used),
  };
}
