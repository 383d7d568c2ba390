// Python as it is written by hand: black leaves it as it is.

/** The longest line that black keeps. */
const longestLine = 88;

/** Lines moved right by so many levels. */
export function indented(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => (line === '' ? '' : `${'    '.repeat(levels)}${line}`));
}

/** A text as a Python string. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A number as Python writes it. */
export function numeral(value: number): string {
  const text = String(value);
  return /^-?\d+e/.test(text) ? text.replace(/e/, '.0e').replace('.0e', 'e') : text;
}

/** A number that is a float in Python, too, where it is whole. */
export function decimal(value: number): string {
  const text = numeral(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** `before[items]after` on one line, or an item a line. */
export function listed(
  before: string,
  items: readonly string[],
  after = '',
  open = '[',
  close = ']',
): string[] {
  const line = `${before}${open}${items.join(', ')}${close}${after}`;
  // Inside a class and a function, eight columns.
  if (line.length <= longestLine - 8) return [line];
  return [`${before}${open}`, ...indented(items.map((item) => `${item},`)), `${close}${after}`];
}

/** A list of modules: one line where all are the same. */
export function moduleList(name: string, items: readonly string[]): string[] {
  if (items.length > 1 && items.every((item) => item === items[0])) {
    return [`${name} = nn.ModuleList(${items[0]} for _ in range(${items.length}))`];
  }
  return [
    `${name} = nn.ModuleList(`,
    ...indented(['[', ...indented(items.map((item) => `${item},`)), ']']),
    ')',
  ];
}

/** `before(inside)after`, which lies `indent` columns to the right: on one line, on three, or with `inside` in two. */
export function call(
  before: string,
  inside: readonly [string, string],
  after: string,
  indent: number,
): string[] {
  const whole = inside.join(' ');
  if (indent + before.length + whole.length + after.length + 2 <= longestLine) {
    return [`${before}(${whole})${after}`];
  }
  const lines = indent + 4 + whole.length <= longestLine ? [whole] : inside;
  return [`${before}(`, ...indented(lines), `)${after}`];
}

/** Sentences as lines of a docstring or of a comment, so wide that they can be moved right twice. */
export function wrapped(text: string, width = longestLine - 8): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A docstring: its first sentence beside the quotes. */
export function docstring(first: string, ...rest: readonly string[]): string[] {
  const [head, ...more] = wrapped(first);
  const lines = [...more, ...rest.flatMap((paragraph) => ['', ...wrapped(paragraph)])];
  return lines.length === 0 ? [`"""${head}"""`] : [`"""${head}`, ...lines, '"""'];
}
