/** Markers that have always been read as missing; the others below leave a column of one text alone. */
const plain = new Set(['', '?', 'na', 'n/a', 'nan', 'null']);

const others = new Set(
  (
    '#n/a #na #div/0! #value! #ref! #name? #num! #null! #error! #n/a! #spill! #calc! - -- --- – — . .. ... … none nil ' +
    '\\n <na> <null> (null) [null] (blank) missing inf -inf +inf infinity -infinity +infinity n.a. n.a n/d n.d. nat ' +
    '-nan +nan undefined ∞ -∞ 1.#inf -1.#inf 1.#qnan -1.#ind'
  ).split(' '),
);

const longest = 10;

/** Whether a trimmed cell is a marker of a missing value, in any case of letters. */
export function isMissing(text: string): boolean {
  if (text.length > longest) return false;
  const small = text.toLowerCase();
  return plain.has(small) || others.has(small);
}

/**
 * [value]: whether a column's distinct texts are markers of missing cells. `kept` are those that the user took for
 * values. A minus beside a plus is an answer, as is a marker without which a column would have one text only.
 */
export function missingValues(values: readonly string[], kept: ReadonlySet<string>): readonly boolean[] {
  const isMarker = values.map((value) => isMissing(value) && !kept.has(value.toLowerCase()));
  const real = values.filter((_, at) => !isMarker[at]);
  const hasPlus = real.includes('+');
  const isFlag = real.length === 1 && /\p{L}/u.test(real[0]!) && !/\d/.test(real[0]!);
  const answers = values.filter((value, at) => isMarker[at] && !plain.has(value.toLowerCase()));
  const isAnswer = (value: string) =>
    (hasPlus && value === '-') || (isFlag && answers.length === 1 && value === answers[0]);
  return values.map((value, at) => isMarker[at]! && !isAnswer(value));
}
