import { memo } from 'react';
import classes from './plane.module.css';
import { type PlaneView, spotOf } from './plane-view';

/** Axes, and circles at the lengths 1 and 2. */
export const PlaneGrid = memo(function PlaneGrid({ view }: { readonly view: PlaneView }) {
  const middle = spotOf(view, [0, 0]);
  return (
    <g>
      {[0.5, 1, 1.5, 2].map((length) => (
        <circle
          key={length}
          className={classes.ring}
          data-whole={Number.isInteger(length) || undefined}
          cx={middle.x}
          cy={middle.y}
          r={length * view.unit}
        />
      ))}
      <line className={classes.axis} x1={0} x2={view.width} y1={middle.y} y2={middle.y} />
      <line className={classes.axis} x1={middle.x} x2={middle.x} y1={0} y2={view.height} />
      {[1, 2].map((length) => {
        const { x, y } = spotOf(view, [length, 0]);
        return (
          <text key={length} className={classes.tick} x={x + 3} y={y + 12}>
            {length}
          </text>
        );
      })}
    </g>
  );
});
