import type { Landscape, Pair } from '../../core/analysis/landscapes/landscape';

/** How a part of the plane lies in a picture, y upwards; each axis has its own scale. */
export interface PlotView {
  readonly width: number;
  readonly height: number;
  readonly x: Pair;
  readonly y: Pair;
}

export function viewOf({ bounds }: Landscape, width: number, height: number): PlotView {
  return { width, height, x: bounds.x1, y: bounds.x2 };
}

export function acrossAt({ width, x }: PlotView, value: number): number {
  return ((value - x[0]) / (x[1] - x[0])) * width;
}

export function downAt({ height, y }: PlotView, value: number): number {
  return (1 - (value - y[0]) / (y[1] - y[0])) * height;
}

export function pointAt(view: PlotView, across: number, down: number): [number, number] {
  const { width, height, x, y } = view;
  return [x[0] + (across / width) * (x[1] - x[0]), y[0] + (1 - down / height) * (y[1] - y[0])];
}

/** Whole, round numbers along an axis, about as many as asked for. */
export function ticksOf([low, high]: Pair, about: number): number[] {
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
