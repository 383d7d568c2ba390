import { memo } from 'react';
import classes from './landscape.module.css';
import { acrossAt, downAt, type PlotView, ticksOf } from './plot-view';

/** Ticks and their numbers, inside the frame at its lower and left edge. */
export const PlotAxes = memo(function PlotAxes(props: {
  readonly view: PlotView;
  readonly xName?: string;
  readonly yName?: string;
}) {
  const { view, xName = 'x₁', yName = 'x₂' } = props;
  const { width, height } = view;
  return (
    <g className={classes.axes}>
      {ticksOf(view.x, width / 70).map((tick) => {
        const x = acrossAt(view, tick);
        return x < 24 || x > width - 24 ? null : (
          <g key={tick}>
            <line x1={x} x2={x} y1={height - 4} y2={height} />
            <text x={x} y={height - 7} textAnchor="middle">
              {minus(tick)}
            </text>
          </g>
        );
      })}
      {ticksOf(view.y, height / 60).map((tick) => {
        const y = downAt(view, tick);
        return y < 16 || y > height - 24 ? null : (
          <g key={tick}>
            <line x1={0} x2={4} y1={y} y2={y} />
            <text x={7} y={y + 3.5}>
              {minus(tick)}
            </text>
          </g>
        );
      })}
      <text className={classes.axisName} x={width - 6} y={height - 7} textAnchor="end">
        {xName}
      </text>
      <text className={classes.axisName} x={7} y={13}>
        {yName}
      </text>
    </g>
  );
});

function minus(value: number): string {
  return String(value).replace('-', '−');
}
