/** A piece of a paragraph: plain, strong, a name as it is typed, or a formula in TeX. */
export interface Piece {
  readonly kind: 'plain' | 'strong' | 'code' | 'tex';
  readonly text: string;
}

/** Paragraphs, or the points of a list. */
export interface Block {
  readonly kind: 'paragraph' | 'list';
  /** One of a paragraph, one a point. */
  readonly lines: readonly (readonly Piece[])[];
}

const marks = { '**': 'strong', '`': 'code', $: 'tex' } as const;

/**
 * A lesson's text as it is set: paragraphs with a blank line between them, lists whose lines begin with "- ",
 * **strong**, `code`, $formula$. A mark without its end is a sign like any other. Nothing else has a meaning, so
 * that nothing a lesson says becomes markup.
 */
export function proseOf(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): Block => {
      const lines = block.split('\n');
      return lines.every((line) => line.startsWith('- '))
        ? { kind: 'list', lines: lines.map((line) => piecesOf(line.slice(2))) }
        : { kind: 'paragraph', lines: [piecesOf(lines.join(' '))] };
    });
}

function piecesOf(line: string): readonly Piece[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`|\$[^$]+\$)/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      for (const [mark, kind] of Object.entries(marks)) {
        const isMarked = part.length > 2 * mark.length && part.startsWith(mark) && part.endsWith(mark);
        if (isMarked) return { kind, text: part.slice(mark.length, -mark.length) };
      }
      return { kind: 'plain', text: part };
    });
}
