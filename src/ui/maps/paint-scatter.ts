import type { TaskData } from '../../core/data/dataset';
import type { Scatter } from '../../core/run/told';
import { linearTicks } from '../drawing/ticks';
import { measureText } from '../text/numbers';
import type { Neutrals } from './neutrals';
import type { Range } from './output-ink';
import { cssOf } from './rgb';
import { scatterDots } from './scatter';

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Room at the left of and under a plot with axes, in CSS pixels. */
export const axisRoom = 46;

/** Predicted (upwards) against true (to the right) in the target's own unit, with the line of no error. */
export function paintScatter(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scatter: Scatter | null,
  look: {
    readonly unit: TaskData['unit'];
    readonly range: Range | null;
    readonly color: string;
    readonly colors: Neutrals;
    readonly radius: number;
  },
): void {
  const { x, y, side } = frame;
  const { colors, range } = look;
  context.fillStyle = cssOf(colors.ground);
  context.fillRect(x, y, side, side);
  context.beginPath();
  context.moveTo(x, y + side);
  context.lineTo(x + side, y);
  context.lineWidth = 1;
  context.strokeStyle = cssOf(colors.muted, 0.7);
  context.stroke();
  if (scatter === null || range === null) return;
  context.fillStyle = look.color;
  context.strokeStyle = look.color;
  context.lineWidth = 1;
  for (const dot of scatterDots(scatter, look.unit, range)) {
    context.globalAlpha = 0.6;
    context.beginPath();
    context.arc(x + dot.x * side, y + (1 - dot.y) * side, look.radius, 0, 2 * Math.PI);
    if (dot.isBeyond) context.stroke();
    else context.fill();
  }
  context.globalAlpha = 1;
}

/** Numbers along both axes of the plot. */
export function paintAxes(
  context: CanvasRenderingContext2D,
  frame: Frame,
  range: Range,
  look: { readonly colors: Neutrals; readonly font: string; readonly across: string; readonly up: string },
): void {
  const { x, y, side } = frame;
  const place = (value: number) => ((value - range.low) / (range.high - range.low)) * side;
  context.font = look.font;
  context.fillStyle = cssOf(look.colors.muted);
  context.strokeStyle = cssOf(look.colors.line);
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
  for (const tick of linearTicks(range.low, range.high, 5)) {
    const label =
      tick === 0 ? '0' : measureText(tick).replace(/\.(\d*?)0+$/, (_, kept) => (kept ? `.${kept}` : ''));
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(label, x - 6, y + side - place(tick));
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.fillText(label, x + place(tick), y + side + 6);
  }
  context.textAlign = 'right';
  context.fillText(look.across, x + side, y + side + 24);
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(look.up, x + 8, y + 8);
}
