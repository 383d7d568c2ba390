import { memo } from 'react';
import classes from './diagram.module.css';
import { laneName, type Named } from './lane-name';
import type { NetworkLayout } from './places';
import type { NetworkShape } from './shape';

/** The names of lanes that lie side by side; their bare numbers where there is little room. */
export const LaneWords = memo(function LaneWords(props: {
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
  readonly names: Named;
}) {
  const { layout, shape, names } = props;
  return (
    <div aria-hidden>
      {layout.lanes.map(({ label }, index) =>
        label === null ? null : (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place in the plan
            key={index}
            className={classes.lane}
            style={{ left: label.x, top: label.y }}
          >
            {label.isFull ? laneName(shape.plan, index, names) : shape.plan.lanes[index]!.number}
          </span>
        ),
      )}
    </div>
  );
});
