import { countText } from '../text/numbers';
import { confusionMatrix } from './confusion';
import type { Neutrals } from './neutrals';
import type { Frame } from './paint-scatter';
import { cssOf, inkOn, mix, rgbOf } from './rgb';

/** Up to so many classes, the counts stand in the cells. */
const mostCounted = 4;

/** True classes downwards, predicted ones across; a cell is the fuller of colour the larger its share of its row. */
export function paintConfusion(
  context: CanvasRenderingContext2D,
  { x, y, side }: Frame,
  counts: readonly number[],
  look: { readonly color: string; readonly colors: Neutrals; readonly font: string | null },
): void {
  const { colors } = look;
  const matrix = confusionMatrix(counts);
  context.fillStyle = cssOf(colors.ground);
  context.fillRect(x, y, side, side);
  if (matrix.classes === 0) return;
  const cell = side / matrix.classes;
  const gap = matrix.classes > 8 ? 0.5 : 1;
  const color = rgbOf(look.color);
  for (let truth = 0; truth < matrix.classes; truth++) {
    for (let predicted = 0; predicted < matrix.classes; predicted++) {
      const share = matrix.share(truth, predicted) || 0;
      context.fillStyle = cssOf(mix(colors.ground, color, share));
      context.fillRect(x + predicted * cell, y + truth * cell, cell - gap, cell - gap);
      if (look.font === null || matrix.classes > mostCounted) continue;
      context.font = look.font;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillStyle = cssOf(inkOn(mix(colors.ground, color, share)));
      const count = countText(matrix.count(truth, predicted));
      context.fillText(count, x + (predicted + 0.5) * cell, y + (truth + 0.5) * cell, cell - 6);
    }
  }
}
