import { encode } from 'uqr';

/** UTF-8 bytes that the largest code has room for at level M, less a little: 2,331. */
const mostBytes = 2_300;

/** Light modules that the standard asks for around a code. */
const quiet = 4;

/** [row][column]: whether a module of the link's code is dark, its quiet zone with it; null for a link that is too long. */
export function qrOf(link: string): readonly (readonly boolean[])[] | null {
  if (new TextEncoder().encode(link).length > mostBytes) return null;
  return encode(link, { ecc: 'M', border: quiet }).data;
}

/** The dark modules as one path, each of them 1 wide. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : ''))).join('');
}
