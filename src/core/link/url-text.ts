/** What separates a link's entries or would not survive an address bar; everywhere. */
const unsafe = '&#%+"<>`\\p{Z}\\p{Cc}\\p{Cf}';

const unsafeAnywhere = new RegExp(`[${unsafe}]`, 'gu');
const unsafeInLists = new RegExp(`[${unsafe},;:*=]`, 'gu');

/**
 * A text as a link carries it: letters of all scripts as they are, a space as "+", percent-encoded what separates
 * entries and what is not visible. `inList` also encodes what separates the items of lists. Half a surrogate pair
 * becomes U+FFFD, as in every address.
 */
export function encodeText(text: string, inList: boolean): string {
  return wellFormed(text).replace(inList ? unsafeInLists : unsafeAnywhere, (character) =>
    character === ' ' ? '+' : percentEncoded(character),
  );
}

function percentEncoded(character: string): string {
  // encodeURIComponent leaves the star as it is, which stands before a task's weight.
  return character === '*' ? '%2A' : encodeURIComponent(character);
}

/** A text with every half of a surrogate pair replaced by U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** What a part of a link says; `isBroken` where a percent sign is not followed by UTF-8, and is left as it is. */
export function decodeText(raw: string): { readonly text: string; readonly isBroken: boolean } {
  let isBroken = false;
  const spaced = wellFormed(raw).replaceAll('+', ' ');
  const text = spaced.replace(/(?:%[\da-f]{2})+|%/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      isBroken = true; // Said by whoever asked, who knows the place.
      return escaped;
    }
  });
  return { text, isBroken };
}

/** The start of a text, of at most `length` UTF-16 units, without half a character at its end. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** A part of a link as a problem quotes it: decoded, of a readable length. */
export function quoted(raw: string): string {
  return shortText(decodeText(cutText(raw, 600)).text);
}

/** A text of a readable length. */
export function shortText(text: string): string {
  return text.length <= 60 ? text : `${cutText(text, 59)}…`;
}
