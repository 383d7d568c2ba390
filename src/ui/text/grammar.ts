/** Stands at both ends of a value that is put into a text: a joiner of words, which nobody writes. */
export const edge = '\u2060';

/** How a language puts words together that stand in no text of the catalogue. */
export interface Grammar {
  /** `a, b` */
  list(parts: readonly string[]): string;
  /** Clauses of a sentence: `loss weight 0.5, learning rate 0.003`. */
  clauses(parts: readonly string[]): string;
  /** Whole sentences one after the other. */
  sentences(parts: readonly string[]): string;
  /** `Wave’s`: a name before what it has. */
  possessive(name: string): string;
  /** A title as it stands inside a sentence. */
  inSentence(title: string): string;
  /**
   * Mends a text where values were put in, each between two `edge`s, and takes these out; where absent, a value stands as
   * the text has it.
   */
  joined?(text: string): string;
  /** A number in percent. */
  percent(number: string): string;
}

export const englishGrammar: Grammar = {
  list: (parts) => parts.join(', '),
  clauses: (parts) => parts.join(', '),
  sentences: (parts) => parts.join(' '),
  possessive: (name) => `${name}${/s$/i.test(name) ? '’' : '’s'}`,
  // "Loss weight" inside a sentence, but "L1" as it is.
  inSentence: (title) => title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
  percent: (number) => `${number} %`,
};
