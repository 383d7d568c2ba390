import { wordsOf } from './name-words';

const whole =
  /^(?:targets?|labels?|class|y|outputs?|outcomes?|response|task|ground truth|groundtruth|dependent)(?: ?\d+)*$/;

// As the first or the last of several words; "class" and "response" are not, since "class size" and "response time"
// are properties.
const marked = /^(?:targets?|labels?|outcomes?)\d*$/;

/**
 * [column]: whether its name says that it is a target: target, label, class, y, output, outcome, response, task,
 * with or without a number; target, label or outcome as its first or last word; y as its first word.
 *
 * A y with an x beside it (x_pos, y_pos; x1, y1 where other columns are named as targets) is a coordinate.
 */
export function namedTargets(names: readonly string[]): readonly boolean[] {
  const words = names.map((name) => wordsOf(name).map((word) => word.replace(/^([xy])(\d+)$/, '$1 $2')));
  const said = words.map((word) => word.join(' '));
  const all = new Set(said);
  const isNamed = (text: string) => whole.test(text) || isMarked(text.split(' '));
  const hasOther = said.some((text) => !isY(text) && isNamed(text));
  return said.map((text) => {
    if (!isY(text)) return isNamed(text);
    const isCoordinate = all.has(text.replace(/^y/, 'x'));
    return !isCoordinate || (whole.test(text) && !hasOther);
  });
}

function isY(text: string): boolean {
  return /^y(?: |$)/.test(text);
}

function isMarked(words: readonly string[]): boolean {
  return words.length > 1 && (marked.test(words[0]!) || marked.test(words.at(-1)!));
}
