import { useComputedColorScheme } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import { whenIdle } from '../drawing/when-idle';
import classes from './targets.module.css';

type Rgb = readonly [number, number, number];
/** From low to high, through the ground's own shade; neither end is the colour of a task. */
const ramps: Record<'light' | 'dark', readonly [Rgb, Rgb, Rgb]> = {
  light: [
    [216, 138, 115],
    [247, 247, 248],
    [68, 84, 108],
  ],
  dark: [
    [199, 126, 104],
    [32, 38, 48],
    [151, 166, 194],
  ],
};

interface Props {
  /** A number, or a class's place from 0 to 1, at a point of [-1, 1]^2. Drawn anew where it is another function. */
  readonly valueAt: (x1: number, x2: number) => number;
  readonly isNumber: boolean;
  /** Side in CSS pixels. */
  readonly size: number;
}

/** A function of two numbers as a small map. */
export const MapThumb = memo(function MapThumb({ valueAt, isNumber, size }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  const isDrawn = useRef(false);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const drawNow = () => {
      isDrawn.current = true;
      draw(context, valueAt, isNumber, scheme);
    };
    if (isDrawn.current) return drawNow();
    // A page opens with a dozen of them, whose many values would keep its first curve waiting.
    return whenIdle(drawNow);
  }, [valueAt, isNumber, scheme]);
  const side = size * 2;
  return (
    <canvas
      ref={canvas}
      className={classes.thumb}
      width={side}
      height={side}
      style={{ width: size, height: size }}
      aria-hidden
    />
  );
});

function draw(
  context: CanvasRenderingContext2D,
  valueAt: Props['valueAt'],
  isNumber: boolean,
  scheme: 'light' | 'dark',
): void {
  const side = context.canvas.width;
  const values = new Float32Array(side * side);
  let highest = 0;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const value = valueAt((2 * (column + 0.5)) / side - 1, 1 - (2 * (row + 0.5)) / side);
      values[row * side + column] = value;
      highest = Math.max(highest, Math.abs(value));
    }
  }
  const image = context.createImageData(side, side);
  for (let pixel = 0; pixel < values.length; pixel++) {
    const share = values[pixel]! / (highest || 1);
    paint(image.data, pixel, isNumber ? share : 2 * share - 1, ramps[scheme]);
  }
  context.putImageData(image, 0, 0);
}

/** `value` from -1 to 1. */
function paint(data: Uint8ClampedArray, pixel: number, value: number, ramp: readonly [Rgb, Rgb, Rgb]): void {
  const [low, middle, high] = ramp;
  const end = value < 0 ? low : high;
  const share = Math.min(1, Math.abs(value));
  for (let channel = 0; channel < 3; channel++) {
    data[4 * pixel + channel] = middle[channel]! + share * (end[channel]! - middle[channel]!);
  }
  data[4 * pixel + 3] = 255;
}
