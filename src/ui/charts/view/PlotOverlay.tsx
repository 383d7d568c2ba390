import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Spread } from '../../../core/analysis/band';
import type { Stretch } from '../../../core/analysis/thin';
import { actions } from '../../store/actions';
import type { TimeUnit } from '../../store/chart-options';
import { grammar } from '../../text/language';
import { axisNumber, countText, readNumber } from '../../text/numbers';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import type { Drawing } from '../model/drawing';
import { readAt, stepAt } from '../model/read-drawing';
import { runAt } from '../model/run-at';
import { hover, hoverStore } from './hover';
import type { MarkLabel } from './mark-labels';
import { plotMargin } from './plot-path';
import { aroundText, ReadOut } from './ReadOut';

/** Pixels between the pointer and a mark at which the mark says what it is. */
const markReach = 6;
/** Pixels between a click and the faint curve that it picks. */
const runReach = 8;
/** Pixels that make a drag of a click. */
const dragStart = 4;

interface OverlayProps {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly unit: TimeUnit;
  readonly marks: readonly MarkLabel[];
  readonly spread: Spread;
  readonly onZoom: (stretch: Stretch | null) => void;
}

/**
 * What lies over a plot: the line and values at the step under the pointer, the same step on every chart; marks
 * of live changes; the stretch that is being dragged. Recharts underneath takes no part, so that moving the
 * pointer draws nothing anew but this. For the keyboard it is a slider over the steps.
 */
export const PlotOverlay = memo(function PlotOverlay(props: OverlayProps) {
  const { drawing, width, height } = props;
  const step = useStore(hoverStore, (state) => state.step);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const drawsAt = useRef(0);
  const plotWidth = width - plotMargin.left - plotMargin.right;
  const plotHeight = height - plotMargin.top - plotMargin.bottom;
  const [low, high] = drawing.x.domain;
  const pixelOf = (x: number) => ((x - low) / (high - low)) * plotWidth;
  const xOf = (pixel: number) => low + (pixel / plotWidth) * (high - low);
  const pixelOfStep = (at: number) => pixelOf(drawing.toX([at])[0]!);
  const pixelUnder = (event: PointerEvent) =>
    Math.min(plotWidth, Math.max(0, event.clientX - event.currentTarget.getBoundingClientRect().left));

  function onPointerMove(event: PointerEvent): void {
    const pixel = pixelUnder(event);
    if (drag !== null) setDrag([drag[0], pixel]);
    cancelAnimationFrame(drawsAt.current);
    drawsAt.current = requestAnimationFrame(() => hover(stepAt(drawing, xOf(pixel))));
  }
  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag([pixelUnder(event), pixelUnder(event)]);
  }
  function onPointerUp(event: PointerEvent): void {
    if (drag === null) return;
    setDrag(null);
    // Where it is now: a fast one is up before its last move is drawn.
    const ends = [drag[0], pixelUnder(event)];
    const [left, right] = [Math.min(...ends), Math.max(...ends)];
    if (right - left < dragStart) {
      // A finger is only over it for as long as it touches.
      if (event.pointerType === 'touch') hover(stepAt(drawing, xOf(left)));
      const top = event.currentTarget.getBoundingClientRect().top;
      const height = 1 - (event.clientY - top) / plotHeight;
      const run = runAt(drawing, xOf(left), height, runReach / plotHeight);
      if (run !== null) actions.setSpotlight(run);
      return;
    }
    const from = stepAt(drawing, xOf(left));
    const to = stepAt(drawing, xOf(right));
    if (from !== null && to !== null && to > from) props.onZoom({ from, to });
  }
  function onPointerLeave(event: PointerEvent): void {
    cancelAnimationFrame(drawsAt.current);
    if (event.pointerType !== 'touch') hover(null);
  }
  /** A finger that goes up or down is the page's. */
  function onPointerCancel(): void {
    setDrag(null);
    hover(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const next = keyStep(event.key, stopsOf(drawing, props.marks), step);
    if (next === undefined) return;
    // The page's own shortcuts use the arrows too.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === '0') props.onZoom(null);
    else if (event.key === '+') props.onZoom(halfAround(drawing, step));
    else hover(next);
  }

  const at = step === null ? null : pixelOfStep(step);
  const isInside = at !== null && at >= -0.5 && at <= plotWidth + 0.5;
  const values = step === null ? [] : readAt(drawing, step);
  const steps = drawing.series.at(-1)?.points.steps ?? [];
  return (
    <div
      className={classes.overlay}
      style={{ left: plotMargin.left, top: plotMargin.top, width: plotWidth, height: plotHeight }}
      role="slider"
      tabIndex={0}
      aria-label={text('charts.read.label', { name: props.name })}
      aria-valuemin={steps[0] ?? 0}
      aria-valuemax={steps.at(-1) ?? 0}
      aria-valuenow={step ?? steps.at(-1) ?? 0}
      aria-valuetext={step === null ? text('charts.read.none') : spoken(step, values, props.spread)}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerLeave={onPointerLeave}
      onPointerCancel={onPointerCancel}
      onDoubleClick={() => props.onZoom(null)}
      onKeyDown={onKeyDown}
      onBlur={() => hover(null)}
    >
      <svg width={plotWidth} height={plotHeight} className={classes.overlayLines} aria-hidden>
        {props.marks.map((mark) => (
          <MarkLine
            key={`${mark.step} ${mark.label}`}
            at={pixelOfStep(mark.step)}
            width={plotWidth}
            height={plotHeight}
          />
        ))}
        {isInside ? <line className={classes.hoverLine} x1={at} x2={at} y1={0} y2={plotHeight} /> : null}
        {drag === null ? null : (
          <rect
            className={classes.selection}
            x={Math.min(...drag)}
            width={Math.abs(drag[1] - drag[0])}
            height={plotHeight}
          />
        )}
      </svg>
      {isInside && step !== null ? (
        <ReadOut
          time={timeText(step, drawing, props.unit)}
          values={values}
          spread={props.spread}
          labels={props.marks
            .filter((mark) => Math.abs(pixelOfStep(mark.step) - at) <= markReach)
            .map((mark) => mark.label)}
          at={at}
          width={plotWidth}
          height={plotHeight}
        />
      ) : null}
      <span className={classes.unit}>{text(`charts.unit.${props.unit}`)}</span>
    </div>
  );
});

function MarkLine({
  at,
  width,
  height,
}: {
  readonly at: number;
  readonly width: number;
  readonly height: number;
}) {
  if (at < 0 || at > width) return null;
  return <line className={classes.mark} x1={at} x2={at} y1={0} y2={height} />;
}

/** The steps that the keyboard stops at, in order: the drawn points and the marks between them. */
function stopsOf(drawing: Drawing, marks: readonly MarkLabel[]): readonly number[] {
  const points = drawing.lines.at(-1)?.rows.map((row) => row.step) ?? [];
  const [from, to] = [points[0] ?? 0, points.at(-1) ?? 0];
  const marked = marks.map((mark) => mark.step).filter((step) => step > from && step < to);
  return [...new Set([...points, ...marked])].sort((a, b) => a - b);
}

/** The step that a key asks for; undefined for a key that means nothing here. */
function keyStep(key: string, stops: readonly number[], step: number | null): number | null | undefined {
  const place = stops.findIndex((stop) => stop >= (step ?? 0));
  const last = stops.length - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowRight: place + 1,
    ArrowDown: place - 1,
    ArrowUp: place + 1,
    PageDown: place - 10,
    PageUp: place + 10,
    Home: 0,
    End: last,
  };
  if (key === 'Escape' || key === '0' || key === '+') return null;
  const move = moves[key];
  if (move === undefined) return undefined;
  return stops[Math.min(last, Math.max(0, move))] ?? null;
}

/** Half of what is shown now, around `step` or else at the end. */
function halfAround(drawing: Drawing, step: number | null): Stretch | null {
  const steps = drawing.lines.at(-1)?.rows.map((row) => row.step) ?? [];
  const [from, to] = [steps[0], steps.at(-1)];
  if (from === undefined || to === undefined || to - from < 4) return null;
  const quarter = (to - from) / 4;
  const middle = Math.min(to - quarter, Math.max(from + quarter, step ?? to));
  return { from: Math.floor(middle - quarter), to: Math.ceil(middle + quarter) };
}

function timeText(step: number, drawing: Drawing, unit: TimeUnit): string {
  const steps = text('charts.read.step', { step: countText(step) });
  if (unit === 'step') return steps;
  return `${steps} · ${text(`charts.read.${unit}`, { value: axisNumber(Number(drawing.toX([step])[0]!.toPrecision(4))) })}`;
}

function spoken(step: number, values: ReturnType<typeof readAt>, spread: Spread): string {
  const parts = values.map(
    ({ look, value, around }) =>
      `${look.name} ${value === null ? text('charts.read.missing') : readNumber(value)}${aroundText(around, look.pin === undefined ? spread : 'quartiles')}`,
  );
  return grammar().clauses([text('charts.read.step', { step: countText(step) }), ...parts]);
}
