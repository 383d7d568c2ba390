import { atan2 } from '../elementary';
/** A vector of the plane. */
export type Vector2 = readonly [number, number];

/**
 * The directions d of the plane that hurt no task: g_t . d >= 0 for every task. Angles in radians, counterclockwise
 * from the first axis; `from` <= `to` < `from` + 2 pi.
 */
export type CommonDescent =
  /** Every direction: all gradients are 0. */
  | { readonly kind: 'all' }
  /** A cone with an inside: its directions help at least one task. */
  | { readonly kind: 'cone'; readonly from: number; readonly to: number }
  /** One direction, or one and its opposite, along which nothing changes for some task. */
  | { readonly kind: 'edges'; readonly angles: readonly number[] }
  /** None but standing still. */
  | { readonly kind: 'none' };

/** Angles that differ by less than this, in radians, are the same. */
const sameAngle = 1e-9;

/**
 * The set { d : g_t . d >= 0 for all t } for gradients in the plane.
 *
 * Where the gradients lie within an arc of width w < pi, it is the cone of width pi - w around the arc's middle; with
 * w = pi an edge or two; where no half-plane holds them, nothing. A gradient of 0 asks for nothing.
 *
 * @param gradients [task]
 */
export function commonDescent(gradients: readonly Vector2[]): CommonDescent {
  const angles = gradients.filter(([x, y]) => x !== 0 || y !== 0).map(([x, y]) => atan2(y, x));
  if (angles.length === 0) return { kind: 'all' };
  const sorted = [...angles].sort((a, b) => a - b);
  // The arc that holds all is the circle without the widest gap between neighbours.
  let widest = { gap: -1, after: 0 };
  sorted.forEach((angle, i) => {
    const next = i + 1 < sorted.length ? sorted[i + 1]! : sorted[0]! + 2 * Math.PI;
    if (next - angle > widest.gap) widest = { gap: next - angle, after: i };
  });
  const start = sorted[(widest.after + 1) % sorted.length]!;
  const arc = 2 * Math.PI - widest.gap;
  if (arc > Math.PI + sameAngle) return { kind: 'none' };
  const from = start + arc - Math.PI / 2;
  if (arc < Math.PI - sameAngle) return { kind: 'cone', from, to: from + Math.PI - arc };
  const isAtEnds = sorted.every((angle) => {
    const along = (angle - start + 2 * Math.PI + sameAngle) % (2 * Math.PI);
    return along < 2 * sameAngle || along > Math.PI - 2 * sameAngle;
  });
  return { kind: 'edges', angles: isAtEnds ? [from, from + Math.PI] : [from] };
}
