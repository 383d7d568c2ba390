import type { KeyboardEvent, PointerEvent } from 'react';
import type { Vector2 } from '../../core/analysis/common-descent';
import { degreesText, fixed } from '../text/numbers';
import { text } from '../text/text';
import { taskLetter } from './lab-state';

import classes from './plane.module.css';
import { angleOfVector, type PlaneView, spotOf, vectorAt } from './plane-view';

const stride = 0.1;
const fineStride = 0.01;
const moves: Readonly<Record<string, Vector2>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A task's gradient: an arrow whose head is dragged, or moved with the arrow keys. */
export function GradientHandle(props: {
  readonly task: number;
  readonly vector: Vector2;
  readonly view: PlaneView;
  readonly color: string;
  readonly onMove: (vector: Vector2) => void;
}) {
  const { task, vector, view, color, onMove } = props;
  const origin = spotOf(view, [0, 0]);
  const head = spotOf(view, vector);
  const name = taskLetter(task);
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    onMove(vectorAt(view, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  const nudge = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? fineStride : stride;
    onMove([vector[0] + by[0] * step, vector[1] + by[1] * step]);
  };
  const angle = angleOfVector(vector);
  return (
    <>
      <line className={classes.gradient} stroke={color} x1={origin.x} y1={origin.y} x2={head.x} y2={head.y} />
      <g
        className={classes.head}
        role="slider"
        tabIndex={0}
        aria-label={text('lab.plane.head', { name })}
        aria-roledescription={text('lab.plane.headRole')}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={Math.round(angle)}
        aria-valuetext={text('lab.plane.headValue', {
          x: fixed(vector[0]),
          y: fixed(vector[1]),
          length: fixed(Math.hypot(...vector)),
          angle: degreesText(angle),
        })}
        transform={`translate(${head.x} ${head.y})`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.focus({ focusVisible: false } as FocusOptions);
          event.preventDefault();
        }}
        onPointerMove={drag}
        onKeyDown={nudge}
      >
        <circle className={classes.grip} r={20} />
        <circle className={classes.focusRing} r={14} />
        <circle className={classes.knob} r={9.5} stroke={color} />
        <text className={classes.knobLabel}>{name}</text>
      </g>
    </>
  );
}
