import { cssOf, type Rgb } from '../maps/rgb';
import type { Place } from './places';

/** One drawn layer of parameters: from every place of `from` to every place of `to`. */
export interface Bundle {
  readonly from: readonly Place[];
  readonly to: readonly Place[];
  /** [from, to], rows of `stride` numbers; null before the network has any. */
  readonly values: Float32Array | null;
  readonly stride: number;
}

export interface BundleLook {
  readonly positive: Rgb;
  readonly negative: Rgb;
  /** Tells below zero by dashes, where both signs share a colour. */
  readonly isDashed: boolean;
  /** Of connections without a value. */
  readonly plain: Rgb;
}

/** Widths are drawn in so many grades, so that a layer is a few strokes rather than one a connection. */
export const grades = 8;

/** A layer whose largest parameter is under this is not drawn as if it were large. */
const smallestFull = 0.35;
const thinnest = 0.5;
const thickest = 3.4;

/** The grade of a parameter, 1 to {@link grades}; 0 where it is too small to be drawn. */
export function gradeOf(value: number, full: number): number {
  const share = Math.abs(value) / full;
  if (!(share >= 0.03)) return 0;
  return Math.min(grades, Math.ceil(share * grades));
}

/** The size that the widest line of a bundle stands for. */
export function fullSize(values: Float32Array): number {
  let largest = smallestFull;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** Draws a bundle, thin lines first. */
export function paintBundle(context: CanvasRenderingContext2D, bundle: Bundle, look: BundleLook): void {
  const { from, to, values, stride } = bundle;
  if (values === null) {
    paintPlain(context, from, to, look.plain);
    return;
  }
  const full = fullSize(values);
  for (let grade = 1; grade <= grades; grade++) {
    for (const sign of [1, -1] as const) {
      let isEmpty = true;
      context.beginPath();
      from.forEach((a, i) => {
        to.forEach((b, o) => {
          const value = values[i * stride + o]!;
          if (Math.sign(value) !== sign || gradeOf(value, full) !== grade) return;
          trace(context, a, b);
          isEmpty = false;
        });
      });
      if (isEmpty) continue;
      const share = grade / grades;
      context.setLineDash(look.isDashed && sign < 0 ? [5, 3.5] : []);
      context.lineWidth = thinnest + share * (thickest - thinnest);
      context.strokeStyle = cssOf(sign > 0 ? look.positive : look.negative, 0.25 + 0.65 * share);
      context.stroke();
    }
  }
  context.setLineDash([]);
}

/** Lines that carry no number of their own. */
export function paintPlain(
  context: CanvasRenderingContext2D,
  from: readonly Place[],
  to: readonly Place[],
  color: Rgb,
  { width = 1, bow = 0 }: { readonly width?: number; readonly bow?: number } = {},
): void {
  context.beginPath();
  for (const a of from) {
    for (const b of to) {
      if (bow === 0) trace(context, a, b);
      else {
        context.moveTo(a.x, a.y);
        context.bezierCurveTo(a.x, a.y - bow, b.x, b.y - bow, b.x, b.y);
      }
    }
  }
  context.lineWidth = width;
  context.strokeStyle = cssOf(color, width > 1 ? 0.85 : 0.55);
  context.stroke();
}

/** Lines of one number, whose size between 0 and 1 says how wide they are. */
export function paintWeighted(
  context: CanvasRenderingContext2D,
  from: readonly Place[],
  to: readonly Place[],
  weight: number,
  color: Rgb,
): void {
  const share = Math.min(1, Math.abs(weight));
  if (!(share >= 0.005)) return;
  context.beginPath();
  for (const a of from) for (const b of to) trace(context, a, b);
  context.setLineDash(weight < 0 ? [5, 3.5] : []);
  context.lineWidth = thinnest + share * (2 * thickest - thinnest);
  context.strokeStyle = cssOf(color, 0.2 + 0.65 * share);
  context.stroke();
  context.setLineDash([]);
}

function trace(context: CanvasRenderingContext2D, a: Place, b: Place): void {
  const bend = (a.x + b.x) / 2;
  context.moveTo(a.x, a.y);
  context.bezierCurveTo(bend, a.y, bend, b.y, b.x, b.y);
}
