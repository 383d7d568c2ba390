import type { Matrix } from '../../core/linalg/matrix';
import { text } from '../text/text';
import type { CompassBlock } from './compass-layer';
import { dialsOf, mostDials, summaryOf } from './geometry';

/** Degrees as people read them; a dash where there is no angle. */
export function degreesText(degrees: number | null): string {
  return degrees === null ? '–' : `${Math.round(degrees)}°`;
}

/** What the compass shows, as a sentence: of all that is shared, or of one layer of it. */
export function compassSentence(
  gram: Matrix | null,
  block: Pick<CompassBlock, 'layer' | 'of'> | null,
  names: readonly string[],
): string {
  const sentence = names.length === 2 ? pairSentence(gram, names) : summarySentence(gram, names);
  if (block === null) return sentence;
  const { layer, of } = block;
  const key = of === null ? 'diagram.compass.ofLayer' : (`diagram.compass.ofLanes.${of}` as const);
  return text(key, { layer: layer + 1, sentence });
}

function pairSentence(gram: Matrix | null, names: readonly string[]): string {
  // As where the batch has no label of a task.
  const without = gram?.findIndex((row, task) => row[task] === 0) ?? -1;
  if (without >= 0) return text('diagram.compass.without', { name: names[without] ?? '' });
  const degrees = gram === null ? null : dialsOf(gram)[0]!.degrees;
  const values = { first: names[0] ?? '', second: names[1] ?? '', angle: degreesText(degrees) };
  return text(
    degrees !== null && degrees > 90 ? 'diagram.compass.pairInConflict' : 'diagram.compass.pair',
    values,
  );
}

function summarySentence(gram: Matrix | null, names: readonly string[]): string {
  const { pairs, conflicting, widest } =
    gram === null ? { pairs: 0, conflicting: 0, widest: null } : summaryOf(gram);
  if (widest === null) return text('diagram.compass.unknown');
  const [a, b] = widest.pair;
  return text(conflicting === 0 ? 'diagram.compass.noneOf' : 'diagram.compass.someOf', {
    count: conflicting,
    pairs,
    first: names[a] ?? '',
    second: names[b] ?? '',
    angle: degreesText(widest.degrees),
  });
}

/** The same in a few characters, under the dial or the matrix; fewer where there is little room. */
export function compassLabel(gram: Matrix | null, layer: number | null, isNarrow: boolean): string {
  if (gram === null) return '–';
  const label = shortLabel(gram, layer !== null || isNarrow);
  return layer === null || isNarrow ? label : text('diagram.compass.layerLabel', { layer: layer + 1, label });
}

function shortLabel(gram: Matrix, isShort: boolean): string {
  if (gram.length === 2) {
    const { degrees } = dialsOf(gram)[0]!;
    const angle = degreesText(degrees);
    if (degrees === null || isShort) return angle;
    return text(degrees > 90 ? 'diagram.compass.conflict' : 'diagram.compass.agree', { angle });
  }
  const { pairs, conflicting } = summaryOf(gram);
  if (isShort) return `${conflicting}/${pairs}`;
  return text('diagram.compass.count', { count: conflicting, pairs });
}

/** Whether what the compass shows holds a conflict. */
export function isInConflict(gram: Matrix | null): boolean {
  return gram !== null && summaryOf(gram).conflicting > 0;
}

/** How the picture is to be read. */
export function compassHelp(tasks: number): string {
  const form = tasks === 2 ? 'dial' : tasks <= mostDials ? 'dials' : 'matrix';
  return `${text(`diagram.compass.help.${form}`)} ${text('diagram.compass.beforeOptimizer')}`;
}
