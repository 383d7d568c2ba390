/** A formula's lines: the parts between the \qquad that stand outside of all braces. */
export function linesOf(tex: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < tex.length; at++) {
    if (tex[at] === '{') depth++;
    else if (tex[at] === '}') depth--;
    else if (depth === 0 && tex.startsWith('\\qquad', at)) {
      lines.push(tex.slice(start, at).trim());
      start = at + '\\qquad'.length;
    }
  }
  return [...lines, tex.slice(start).trim()].filter((line) => line !== '');
}

/** A text as TeX sets it upright, whatever signs are in it. */
export function texText(text: string): string {
  const escaped = text.replace(/[\\{}$&#^_%~]/g, (sign) => specials[sign] ?? `\\${sign}`);
  return `\\text{${escaped}}`;
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A number in three digits: `0.833`, `-12.4`, `2.1 \cdot 10^{-5}`. */
export function texNumber(value: number): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return texText(String(value));
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) return String(Number(value.toPrecision(3)));
  const [digits, power] = value.toExponential(2).split('e') as [string, string];
  return `${Number(digits)} \\cdot 10^{${Number(power)}}`;
}

/** Present numbers of a method: the tasks' names, their weights, and the direction where it has few entries. */
export interface MethodNumbers {
  /** [task] */
  readonly names: readonly string[];
  /** [task]; NaN for one that has no say in the step. */
  readonly weights: readonly number[];
  /** [parameter] */
  readonly direction?: ArrayLike<number>;
}

/**
 * The rule with numbers in it: `g = 0.83\, g_{\text{A}} + 1.2\, g_{\text{B}} = (0.31,\ 1.22)`. `isClosest`: the
 * weights are those of the nearest weighted sum, since the method does not make one.
 */
export function numbersTex({ names, weights, direction }: MethodNumbers, isClosest: boolean): string {
  const known = weights.flatMap((weight, task) => (Number.isNaN(weight) ? [] : [{ weight, task }]));
  const terms = known.map(({ weight, task }, place) => {
    const isFirst = place === 0;
    const sign = weight < 0 ? '-' : isFirst ? '' : '+';
    return `${sign}${isFirst ? '' : ' '}${texNumber(Math.abs(weight))}\\, g_{${texText(names[task] ?? '')}}`;
  });
  const sum = `g ${isClosest ? '\\approx' : '='} ${terms.length === 0 ? '0' : terms.join(' ')}`;
  if (direction === undefined) return sum;
  return `${sum} ${isClosest ? ',\\; g =' : '='} (${Array.from(direction, texNumber).join(',\\ ')})`;
}
