import { RangeSlider } from '@mantine/core';
import { readNumber } from '../../text/numbers';
import { text } from '../../text/text';
import type { Brush } from './parallel-plot';
import type { Picture } from './picture';
import classes from './plots.module.css';

const positions = 100;

/** A stretch to choose on each axis; what lies outside of one is faint. */
export function BrushSliders(props: {
  readonly axes: NonNullable<Picture['axes']>;
  readonly brush: Brush;
  readonly onBrush: (brush: Brush) => void;
}) {
  const { axes, brush, onBrush } = props;
  return (
    <div className={classes.brushes}>
      {axes.map(({ title, low, high }, axis) => {
        const span = high - low || 1;
        const [from, to] = brush[axis] ?? [low, high];
        const name = text('compare.plot.between', { name: title });
        const valueAt = (position: number) => low + (position / positions) * span;
        return (
          <div key={title} className={classes.brush}>
            <span>
              {name} {readNumber(from)} – {readNumber(to)}
            </span>
            <RangeSlider
              min={0}
              max={positions}
              minRange={1}
              label={null}
              value={[
                Math.round(((from - low) / span) * positions),
                Math.round(((to - low) / span) * positions),
              ]}
              thumbFromLabel={text('compare.plot.from', { name: title })}
              thumbToLabel={text('compare.plot.to', { name: title })}
              thumbValueText={(position) => readNumber(valueAt(position))}
              onChange={([first, last]) => {
                const isAll = first === 0 && last === positions;
                onBrush(
                  axes.map((_, place) =>
                    place === axis
                      ? isAll
                        ? null
                        : [valueAt(first), valueAt(last)]
                      : (brush[place] ?? null),
                  ),
                );
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
