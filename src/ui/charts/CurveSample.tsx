import { type CurveId, curvesOf } from './options';

const samples = new Map(curvesOf('loss', 0, true).map((curve) => [curve.id, curve]));

/** A short piece of a curve, as the legend shows it. `color` is for those drawn in the task's own. */
export function CurveSample({ id, color }: { readonly id: CurveId; readonly color: string }) {
  const curve = samples.get(id)!;
  return (
    <svg width={20} height={8} aria-hidden>
      <line
        x1={1}
        x2={19}
        y1={4}
        y2={4}
        stroke={curve.isColored ? color : 'var(--muted)'}
        strokeWidth={curve.width}
        strokeLinecap="round"
        {...(curve.dashes === null ? {} : { strokeDasharray: curve.dashes })}
      />
    </svg>
  );
}
