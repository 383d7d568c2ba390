import type { CurveLook } from '../model/curve-look';
import { colorsOf, useChartInk } from './chart-ink';

/** A short piece of a curve, as legend and read-out show it; `isPlain` where the colour differs from chart to chart. */
export function CurveSample({
  curve,
  isPlain = false,
}: {
  readonly curve: CurveLook;
  readonly isPlain?: boolean;
}) {
  const ink = useChartInk();
  const hasPlainColor = isPlain && curve.tasks.length > 0;
  const [color, second] = hasPlainColor ? [ink.title] : colorsOf(curve, ink);
  if (curve.dots !== undefined) {
    return (
      <svg width={20} height={8} aria-hidden>
        <circle cx={10} cy={4} r={3} fill={color} />
      </svg>
    );
  }
  const line = { x1: 1, x2: 19, y1: 4, y2: 4, strokeWidth: curve.width };
  return (
    <svg width={20} height={8} aria-hidden>
      <line
        {...line}
        stroke={color}
        strokeLinecap="round"
        {...(curve.dashes === null ? {} : { strokeDasharray: curve.dashes })}
      />
      {second === undefined ? null : <line {...line} x1={10} stroke={second} />}
    </svg>
  );
}
