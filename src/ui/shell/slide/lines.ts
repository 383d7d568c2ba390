/** Wide letters of East Asia, and their punctuation. */
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** Guessed from the words, as a picture has no browser to ask; in parts of the letters' size. */
const widthOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum + (wide.test(letter) ? 1 : 0.56), 0);

/** Words on at most `most` lines of `room` times the letters' size; what is left out is cut with "…". */
export function linesOf(words: string, room: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const part of partsOf(words, room)) {
    const longer = `${lines.at(-1)}${part}`;
    if (lines.at(-1) === '' || widthOf(longer.trimEnd()) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  const kept = lines.slice(0, most).map((line) => line.trim());
  return lines.length <= most ? kept : [...kept.slice(0, -1), cut(kept.at(-1)!, room)];
}

/** Where a line may break: after a space, before a wide letter but not its punctuation, and anywhere in a word longer than a line. */
function partsOf(words: string, room: number): readonly string[] {
  return words
    .split(/(?<=\s)|(?=[\u2e80-\u9fff])(?![、。〉》」』】])/)
    .flatMap((part) => (widthOf(part.trimEnd()) > room ? [...part] : [part]));
}

function cut(line: string, room: number): string {
  const letters = [...line];
  while (widthOf(letters.join('')) > room - 1) letters.pop();
  return `${letters.join('')}…`;
}
