import type { NetworkLayout } from './places';
import type { Target } from './targets';

const cardWidth = 204;

/** Where a card of this height stands: beside its part, on the side that has room, and inside the picture. */
export function cardPlace(
  { x, y, width }: Target,
  layout: NetworkLayout,
  height: number,
): { left: number; top: number; width: number } {
  const isRight = x + width / 2 + cardWidth + 12 < layout.width;
  const left = isRight ? x + width / 2 + 10 : x - width / 2 - cardWidth - 10;
  const top = Math.max(0, Math.min(layout.height - height, y - height / 2));
  return { left: Math.max(0, left), top, width: cardWidth };
}
