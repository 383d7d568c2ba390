import { encode } from 'uqr';

/** UTF-8 bytes that the largest code has room for at level M, less a little: 2,331. */
const mostBytes = 2_300;

/** How much of a code may be lost, 15 % or 7 %: a screen has no stains, and fewer modules are larger ones. */
const levels = ['M', 'L'] as const;

/** Light modules that the standard asks for around a code. */
const quiet = 4;

/**
 * [row][column]: whether a module is dark, the quiet zone with it, of the code of the first of the links that takes at most
 * so many modules a side; null where each is too long.
 */
export function qrOf(links: readonly string[], mostModules: number): readonly (readonly boolean[])[] | null {
  for (const link of links) {
    if (new TextEncoder().encode(link).length > mostBytes) continue;
    for (const ecc of levels) {
      const { data } = encode(link, { ecc, border: quiet });
      if (data.length <= mostModules) return data;
    }
  }
  return null;
}

/** The dark modules as one path, each of them 1 wide. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : ''))).join('');
}
