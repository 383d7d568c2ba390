import { analyse } from 'chardet';
import { encodings } from './encodings';

const known = new Set(encodings.map(({ id }) => id));

// As much as tells languages apart, and takes no time.
const sampleBytes = 2 ** 16;

/**
 * The likeliest encodings of bytes that are not UTF-8, best first: UTF-16 where every other byte of what is Latin is 0;
 * else by how often bytes follow each other in languages, Windows-1252 last.
 */
export function likelyEncodings(bytes: Uint8Array): readonly string[] {
  const wide = wideEncoding(bytes);
  if (wide) return [wide];
  const sample = linesWithHighBytes(bytes);
  const found = analyse(sample)
    .map(({ name }) => labelOf(name))
    .filter((label) => known.has(label) && !label.startsWith('utf-'));
  return [...new Set([...found, 'windows-1252'])];
}

function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, sampleBytes) & ~1;
  if (length < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < length / 16 || Math.min(even, odd) > Math.max(even, odd) / 16) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Only these lines say anything: a table of numbers is ASCII but for its header. */
function linesWithHighBytes(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let start = 0;
  let isHigh = false;
  for (let at = 0; at < bytes.length && sample.length < sampleBytes; at++) {
    if (bytes[at]! >= 0x80) isHigh = true;
    if (bytes[at] !== 0x0a && at < bytes.length - 1) continue;
    if (isHigh)
      for (const byte of bytes.subarray(start, Math.min(at + 1, start + sampleBytes))) sample.push(byte);
    start = at + 1;
    isHigh = false;
  }
  return Uint8Array.from(sample);
}

/** What the Encoding Standard calls an encoding: ISO 8859-1, -2 are read as the wider ones of Windows. */
function labelOf(name: string): string {
  const label = name.toLowerCase().replace('_', '-').replace('shift-jis', 'shift_jis');
  const wider: Readonly<Record<string, string>> = {
    'iso-8859-1': 'windows-1252',
    'iso-8859-2': 'windows-1250',
    ascii: 'windows-1252',
  };
  return wider[label] ?? label;
}
