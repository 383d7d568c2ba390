/**
 * A text without the marks that turn the direction of what follows them (U+202A to U+202E, U+2066 to U+2069, and the two of
 * a single letter): a name that has them would turn around the sentence that it stands in, and read as another name.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');
}
