import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Landscape, Pair } from '../../core/analysis/landscapes/landscape';
import { Panel } from '../parts/Panel';
import { text } from '../text/text';
import { EndBadges } from './EndBadges';
import classes from './landscape.module.css';
import { PlotAxes } from './PlotAxes';
import { acrossAt, downAt, type PlotView } from './plot-view';
import type { WaysProps } from './shared';

/** The same run in f1 and f2: the front, the start, and where each method is. */
export function FrontPanel({ state, change, landscape, descents, hovered, onHover }: WaysProps) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const { ways, request } = descents;
  const front = useMemo(() => landscape.paretoSet.map((point) => landscape.value(point)), [landscape]);
  const start = landscape.value(state.start);
  const view = frontView(front, start, width, height);
  const isDrawn = width > 0 && height > 0;
  return (
    <Panel className={classes.front ?? ''} title={text('landscape.front.title')}>
      <div className={classes.frontPicture} ref={ref}>
        {isDrawn ? (
          // biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset
          <svg
            className={classes.canvas}
            role="group"
            aria-label={text('landscape.front.label')}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
          >
            <PlotAxes view={view} xName="f₁" yName="f₂" />
            <FrontLine view={view} front={front} />
            <circle
              className={classes.startPoint}
              cx={acrossAt(view, start[0])}
              cy={downAt(view, start[1])}
              r={4.5}
            />
            <EndBadges
              view={view}
              points={ways.map(({ losses }) => losses)}
              ids={request.methods.map(({ id }) => id)}
              strong={[state.selected, hovered]}
              onHover={onHover}
              onSelect={(id) => change((before) => ({ ...before, selected: id }))}
            />
          </svg>
        ) : null}
      </div>
    </Panel>
  );
}

function FrontLine({ view, front }: { readonly view: PlotView; readonly front: readonly Pair[] }) {
  const points = front.map(([f1, f2]) => `${acrossAt(view, f1)},${downAt(view, f2)}`).join(' ');
  return (
    <>
      <polyline className={classes.frontLine} points={points} />
      <polyline className={classes.frontGap} points={points} />
    </>
  );
}

/** The front and the start with a margin; what is higher stands at the edge. */
function frontView(front: readonly Pair[], start: Pair, width: number, height: number): PlotView {
  const range = (values: readonly number[]): Landscape['bounds']['x1'] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const margin = 0.08 * (high - low || 1);
    return [low - margin, high + margin];
  };
  return {
    width,
    height,
    x: range([...front.map(([f1]) => f1), start[0]]),
    y: range([...front.map(([, f2]) => f2), start[1]]),
  };
}
