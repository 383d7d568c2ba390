import { useTaskColor } from '../theme/task-colors';
import classes from './compass.module.css';
import type { Arrow, Dial } from './geometry';

/** Where the arrows start, and how long the longest is, in parts of the dial's width. */
const origin = { x: 0.33, y: 0.5 };
const reach = 0.4;
const tipLength = 7;

/** Two tasks' gradients: an arrow each, and between them an arc that is red where they are in conflict. */
export function DialView({ dial, size }: { readonly dial: Dial; readonly size: number }) {
  const { degrees, arrows } = dial;
  const span = degrees ?? 0;
  const radius = Math.max(6, size * 0.14);
  return (
    <svg className={classes.dial} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      <circle className={classes.face} cx={size / 2} cy={size / 2} r={size / 2 - 0.5} />
      <g transform={`translate(${origin.x * size} ${origin.y * size})`}>
        <circle
          className={classes.arc}
          data-conflict={span > 90 || undefined}
          r={radius}
          pathLength={360}
          style={{ strokeDasharray: `${span} 360`, transform: `rotate(${-span / 2}deg)` }}
        />
        {arrows.map((arrow) => (
          <ArrowView key={arrow.task} arrow={arrow} longest={reach * size} />
        ))}
        <circle className={classes.hub} r={1.6} />
      </g>
    </svg>
  );
}

function ArrowView({ arrow, longest }: { readonly arrow: Arrow; readonly longest: number }) {
  const color = useTaskColor()(arrow.task);
  const length = arrow.length * longest;
  const tip = Math.min(1, length / tipLength);
  return (
    <g className={classes.arrow} style={{ transform: `rotate(${arrow.turn}deg)` }}>
      <line
        className={classes.shaft}
        x1={0}
        x2={1}
        stroke={color}
        style={{ transform: `scaleX(${Math.max(0, length - tipLength * tip * 0.6)})` }}
      />
      <path
        className={classes.tip}
        d={`M0,0L${-tipLength},-3.6L${-tipLength},3.6Z`}
        fill={color}
        style={{ transform: `translateX(${length}px) scale(${tip})` }}
      />
    </g>
  );
}
