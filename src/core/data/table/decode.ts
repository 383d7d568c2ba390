import type { Problem } from '../../problem';
import { inEnglish, type Words, words } from '../../words';
import { likelyEncodings } from './encoding';
import { encodings } from './encodings';

/** A file's text, or why it is none. */
export interface Decoded {
  /** null where the bytes are no text. */
  readonly text: string | null;
  /** A label of the Encoding Standard. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/**
 * The text of a file's bytes: in the encoding that the user says; else UTF-16 where a byte order mark says so, UTF-8
 * where it can be, and the likeliest of others, which is said in a problem. Bytes that no text has (NUL, other control
 * characters) make it no text.
 */
export function decodeText(bytes: Uint8Array, file: string, wanted = ''): Decoded {
  if (archiveName(bytes) !== null) return noText(bytes, file);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : '';
  const said = wanted || marked;
  if (said) {
    const text = tryDecode(bytes, said, said === marked);
    return text === null || hasControls(text) ? noText(bytes, file) : { text, encoding: said, problems: [] };
  }
  const text = tryDecode(bytes, 'utf-8', true);
  if (text !== null && !hasControls(text)) return { text, encoding: 'utf-8', problems: [] };
  return guessed(bytes, file);
}

/**
 * Whether a text read as Windows-1252 has pairs of letters of Portuguese and Spanish, which Windows-1250 would make
 * pairs that no language has, and no sign within a word, as Polish would become.
 */
function isWestern(text: string | null): boolean {
  return text !== null && /[ãõ][oe]|ñ[aeiou]/i.test(text) && !/\p{L}[¹³¿£¥]|[¹³¿£¥]\p{L}/u.test(text);
}

function guessed(bytes: Uint8Array, file: string): Decoded {
  const western = tryDecode(bytes, 'windows-1252', true);
  for (const likely of likelyEncodings(bytes)) {
    const text = tryDecode(bytes, likely, true);
    // Where both say the same it is the commoner.
    const encoding =
      text === western || (likely === 'windows-1250' && isWestern(western)) ? 'windows-1252' : likely;
    // The bytes that Windows' encodings leave undefined decode to the control characters U+0080 to U+009F.
    if (text === null || hasControls(text) || /[\u0080-\u009f]/.test(text)) continue;
    const used = encodings.find(({ id }) => id === encoding)?.title ?? encoding;
    const problem = { place: file, found: 'bytes that are not UTF-8', expected: 'UTF-8', used };
    return { text: encoding === 'windows-1252' ? western : text, encoding, problems: [problem] };
  }
  return noText(bytes, file);
}

/** What a user chose is decoded even where some bytes are not of it. */
function tryDecode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null; // The only way in which TextDecoder says that the bytes are not of the encoding.
  }
}

/** Control characters other than tab, line feed, form feed and carriage return. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return /[\u0000-\u0008\u000b\u000e-\u001f]/.test(text);
}

function noText(bytes: Uint8Array, file: string): Decoded {
  const found = archiveName(bytes) ?? words`bytes that are not text`;
  return {
    text: null,
    encoding: '',
    problems: [{ place: file, found, expected: remedyFor(inEnglish(found)), used: '' }],
  };
}

function remedyFor(found: string): Words {
  if (found.includes('spreadsheet')) {
    return words`text: in the spreadsheet, save the sheet as CSV, or copy its cells and paste them here`;
  }
  if (found.includes('archive')) return words`a file that is not packed: unpack it first`;
  return words`a text file with comma-separated values (CSV)`;
}

// The first bytes of files that people mistake for CSV.
const signatures: readonly { readonly bytes: readonly number[]; readonly name: Words }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: words`a zip archive or a spreadsheet (.xlsx, .ods)` },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: words`a spreadsheet (.xls)` },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: words`a Parquet file` },
  { bytes: [0x1f, 0x8b], name: words`a gzip archive` },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: words`a PDF document` },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: words`a PNG picture` },
  { bytes: [0xff, 0xd8, 0xff], name: words`a JPEG picture` },
];

function archiveName(bytes: Uint8Array): Words | null {
  return signatures.find((known) => known.bytes.every((byte, at) => bytes[at] === byte))?.name ?? null;
}
