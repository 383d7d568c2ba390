import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { keptNumber } from '../../core/fields/field';
import { text } from '../text/text';
import { heightGrid } from './contours';
import { EndBadges } from './EndBadges';
import classes from './landscape.module.css';
import { startFields } from './landscape-state';
import { PlotAxes } from './PlotAxes';
import { paintGround } from './paint-ground';
import { paintWays } from './paint-ways';
import { pointAt, viewOf } from './plot-view';
import { StartHandle } from './StartHandle';
import type { WaysProps } from './shared';

/** Points of the grid of heights along an axis. */
const gridSide = 220;

/** The landscape from above: heights and Pareto set, the ways as they grow, the start to drag. */
export function LandscapePlot({ state, change, landscape, descents, hovered, onHover }: WaysProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const scheme = useComputedColorScheme('light');
  const isCalm = useReducedMotion();
  const view = useMemo(() => viewOf(landscape, width, height), [landscape, width, height]);
  const grid = useMemo(() => heightGrid(landscape, gridSide, gridSide), [landscape]);
  const isDrawn = width > 0 && height > 0;
  const { ways, request, phase } = descents;
  // Nothing moves for who does not want it: the ways are drawn when they are there.
  const isShown = !isCalm || phase !== 'running';
  const strong = [state.selected, hovered];

  const ground = useCanvas(
    width,
    height,
    (context) => {
      paintGround(context, view, { landscape, grid, contours: state.contours, scheme });
    },
    [view, landscape, grid, state.contours, scheme],
  );
  const over = useCanvas(
    width,
    height,
    (context) => {
      if (isShown)
        paintWays(
          context,
          view,
          ways,
          request.methods.map(({ id }) => strong.includes(id)),
          scheme,
        );
    },
    [view, ways, request, isShown, scheme, ...strong],
  );

  const move = (point: readonly number[]) => {
    const fields = startFields(landscape);
    change((before) => ({
      ...before,
      start: before.start.map((old, axis) =>
        fields[axis] === undefined ? old : keptNumber(fields[axis], point[axis]!),
      ),
    }));
  };
  const place = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    move(pointAt(view, event.clientX - box.left, event.clientY - box.top));
  };
  return (
    <div
      className={classes.picture}
      ref={ref}
      onPointerDown={(event) => {
        if (event.pointerType === 'mouse' && event.button === 0) place(event);
      }}
      // One that scrolls is never lifted, as far as a page hears.
      onPointerUp={(event) => {
        if (event.pointerType === 'touch') place(event);
      }}
    >
      <canvas className={classes.canvas} ref={ground} aria-hidden />
      <canvas className={classes.canvas} ref={over} aria-hidden />
      {isDrawn ? (
        // biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset
        <svg
          className={classes.canvas}
          role="group"
          aria-label={text('landscape.plot.label')}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          <PlotAxes view={view} />
          {isShown ? (
            <EndBadges
              view={view}
              points={ways.map(({ point }) => [point[0]!, point[1]!])}
              ids={request.methods.map(({ id }) => id)}
              strong={strong}
              onHover={onHover}
              onSelect={(id) => change((before) => ({ ...before, selected: id }))}
            />
          ) : null}
          <StartHandle view={view} landscape={landscape} start={state.start} onMove={move} />
        </svg>
      ) : null}
    </div>
  );
}

/** A canvas in the screen's own pixels, painted anew whenever its size or one of `inputs` changes. */
function useCanvas(
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D) => void,
  inputs: readonly unknown[],
) {
  const ref = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `inputs` are what `paint` is made of
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0 || height === 0) return;
    const scale = Math.min(2, window.devicePixelRatio || 1);
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
    }
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context);
  }, [width, height, ...inputs]);
  return ref;
}
