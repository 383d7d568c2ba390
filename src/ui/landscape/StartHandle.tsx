import type { KeyboardEvent, PointerEvent } from 'react';
import type { Landscape } from '../../core/analysis/landscapes/landscape';
import { fixed } from '../text/numbers';

import { text } from '../text/text';
import classes from './landscape.module.css';
import { acrossAt, downAt, type PlotView, pointAt } from './plot-view';

/** A move by the arrow keys: a share of the picture, and with Shift a tenth of it. */
const stride = 1 / 40;
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The start: dragged with a pointer, moved with the arrow keys. */
export function StartHandle(props: {
  readonly view: PlotView;
  readonly landscape: Landscape;
  readonly start: readonly number[];
  readonly onMove: (point: readonly number[]) => void;
}) {
  const { view, landscape, start, onMove } = props;
  const [x, y] = [start[0]!, start[1]!];
  const [f1, f2] = landscape.value(start);
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    onMove(pointAt(view, event.clientX - box.left, event.clientY - box.top));
  };
  const nudge = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const share = event.shiftKey ? stride / 10 : stride;
    onMove([x + by[0] * share * (view.x[1] - view.x[0]), y + by[1] * share * (view.y[1] - view.y[0])]);
  };
  return (
    <g
      className={classes.start}
      role="slider"
      tabIndex={0}
      aria-label={text('landscape.plot.head')}
      aria-roledescription={text('landscape.plot.headRole')}
      aria-valuemin={view.x[0]}
      aria-valuemax={view.x[1]}
      aria-valuenow={x}
      aria-valuetext={text('landscape.plot.headValue', {
        x: fixed(x),
        y: fixed(y),
        f1: fixed(f1),
        f2: fixed(f2),
      })}
      transform={`translate(${acrossAt(view, x)} ${downAt(view, y)})`}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
      }}
      onPointerMove={drag}
      onKeyDown={nudge}
    >
      <circle className={classes.grip} r={20} />
      <circle className={classes.focusRing} r={13} />
      <circle className={classes.knob} r={8} />
      <circle className={classes.dot} r={2.5} />
    </g>
  );
}
