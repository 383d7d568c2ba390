import { createContext, memo, useContext, useId, useMemo } from 'react';
import { CartesianGrid, LineChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { Axis } from '../../drawing/ticks';
import { axisNumber } from '../../text/numbers';
import type { Drawing, DrawnBand, DrawnDot, DrawnLine } from '../model/drawing';
import {
  bandColorOf,
  bandOpacityOf,
  type ChartInk,
  colorsOf,
  dotColorsOf,
  dotRadiusOf,
  opacityOf,
  secondColorDashes,
  widthOf,
} from './chart-ink';
import { areaOf, pathOf, plotMargin } from './plot-path';

// Recharts compares by identity: whatever stays the same is made once, here.
const margin = { top: plotMargin.top, right: plotMargin.right, bottom: 0, left: 0 };

/** Axes, grid and curves of one chart, without any interaction. */
export const Plot = memo(function Plot(props: {
  readonly drawing: Drawing;
  readonly ink: ChartInk;
  readonly width: number;
  readonly height: number;
}) {
  const { drawing, ink, width, height } = props;
  const { x, y, isLog } = drawing;
  const { lines, bands, dots, conflictUnder } = drawing;
  const curves = useMemo(
    () => ({ lines, bands, dots, conflictUnder, ink }),
    [lines, bands, dots, conflictUnder, ink],
  );
  return (
    <CurvesContext value={curves}>
      <Axes x={x} y={y} isLog={isLog} ink={ink} width={width} height={height} />
    </CurvesContext>
  );
});

interface AxesProps {
  readonly x: Axis;
  readonly y: Axis;
  readonly isLog: boolean;
  readonly ink: ChartInk;
  readonly width: number;
  readonly height: number;
}

/** Drawn anew only when an axis, the size or the colours change, not at every step: see Curves. */
const Axes = memo(function Axes({ x, y, isLog, ink, width, height }: AxesProps) {
  // The labels take their colour from here.
  const style = useMemo(() => ({ pointerEvents: 'none', color: ink.text }) as const, [ink]);
  return (
    <LineChart width={width} height={height} margin={margin} accessibilityLayer={false} style={style}>
      <CartesianGrid vertical={false} stroke={ink.grid} />
      <XAxis
        type="number"
        dataKey="x"
        height={plotMargin.bottom}
        domain={x.domain as [number, number]}
        ticks={x.ticks}
        tick={timeTick}
        stroke={ink.axis}
        interval={0}
        tickLine={false}
        allowDataOverflow
      />
      <YAxis
        type="number"
        scale={isLog ? 'log' : 'linear'}
        width={plotMargin.left}
        domain={y.domain as [number, number]}
        ticks={y.ticks}
        tick={valueTick}
        interval={0}
        axisLine={false}
        tickLine={false}
        allowDataOverflow
      />
      <Curves />
    </LineChart>
  );
}, isSameFrame);

function isSameFrame(a: AxesProps, b: AxesProps): boolean {
  return (
    isSameAxis(a.x, b.x) &&
    isSameAxis(a.y, b.y) &&
    a.isLog === b.isLog &&
    a.ink === b.ink &&
    a.width === b.width &&
    a.height === b.height
  );
}

// Ticks follow from the domain.
function isSameAxis(a: Axis, b: Axis): boolean {
  return a.domain[0] === b.domain[0] && a.domain[1] === b.domain[1];
}

interface CurvesToDraw {
  readonly lines: readonly DrawnLine[];
  readonly bands: readonly DrawnBand[];
  readonly dots: readonly DrawnDot[];
  readonly conflictUnder: number | null;
  readonly ink: ChartInk;
}

const CurvesContext = createContext<CurvesToDraw | null>(null);

/**
 * The curves, one plain path each, on the scales of the chart around them; the points come past the chart, through
 * a context, so that the chart itself stands still. Recharts' own Line keeps every point in its store and makes
 * several objects of each on every update, for labels and tooltips that are not shown. Four tasks with baselines
 * at 3,000 steps a second: the longest task of the main thread took 34 ms of processor time with Line, 9 ms with
 * this (3.10.1, Chromium).
 */
function Curves() {
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  const area = usePlotArea();
  const clip = useId();
  const curves = useContext(CurvesContext);
  if (toX === undefined || toY === undefined || area === undefined || curves === null) return null;
  const { ink, conflictUnder } = curves;
  const conflictTop = conflictUnder === null ? undefined : toY(conflictUnder);
  const bottom = area.y + area.height;
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round" clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect x={area.x} y={area.y - 2} width={area.width + 2} height={area.height + 4} />
      </clipPath>
      {conflictTop === undefined || !(conflictTop < bottom) ? null : (
        <>
          <rect
            {...{ x: area.x, y: conflictTop, width: area.width, height: bottom - conflictTop }}
            fill={ink.conflict}
            fillOpacity={0.06}
          />
          <path d={`M${area.x},${conflictTop}h${area.width}`} stroke={ink.conflict} strokeOpacity={0.55} />
        </>
      )}
      {curves.bands.map(({ key, look, rows }) => (
        <path
          key={`${key} band`}
          d={areaOf(rows, toX, toY, bottom)}
          fill={bandColorOf(look, ink)}
          fillOpacity={bandOpacityOf(look)}
        />
      ))}
      {curves.lines.map((line) => (
        <Line
          key={`${line.key} ${line.isRaw} ${line.run}`}
          line={line}
          ink={ink}
          path={pathOf(line.rows, toX, toY)}
        />
      ))}
      {curves.dots
        // A chart that becomes another has, for one drawing, the scale of the one before, where this may have no place.
        .filter((dot) => Number.isFinite(toY(dot.y)))
        .map((dot) => (
          <circle
            key={`${dot.key} ${dot.run}`}
            cx={toX(dot.x)}
            cy={toY(dot.y)}
            r={dotRadiusOf(dot)}
            {...dotColorsOf(dot.look, ink)}
          />
        ))}
    </g>
  );
}

function Line({
  line,
  ink,
  path,
}: {
  readonly line: DrawnLine;
  readonly ink: ChartInk;
  readonly path: string;
}) {
  const { look, isRaw } = line;
  const [color, second] = isRaw && look.tasks.length > 1 ? [ink.text] : colorsOf(look, ink);
  const width = widthOf(line);
  return (
    <>
      <path
        d={path}
        stroke={color}
        strokeWidth={width}
        strokeOpacity={opacityOf(line)}
        {...(look.dashes === null ? {} : { strokeDasharray: look.dashes })}
      />
      {second === undefined ? null : (
        <path
          d={path}
          stroke={second}
          strokeWidth={width}
          strokeLinecap="butt"
          strokeDasharray={secondColorDashes}
        />
      )}
    </>
  );
}

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: number };
}

// Recharts' own labels measure their text in the page; these have a known place and size.
function timeTick({ x, y, payload }: TickProps) {
  return (
    <text x={x} y={Number(y) + 8} fontSize={11} fill="currentColor" textAnchor="middle">
      {axisNumber(payload.value)}
    </text>
  );
}

function valueTick({ x, y, payload }: TickProps) {
  return (
    <text x={Number(x) + 2} y={Number(y) + 4} fontSize={11} fill="currentColor" textAnchor="end">
      {axisNumber(payload.value)}
    </text>
  );
}
