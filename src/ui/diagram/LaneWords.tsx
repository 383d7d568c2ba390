import { memo } from 'react';
import type { Plan } from '../../core/sharing/architecture';
import type { NetworkShape } from '../store/network-shape';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { laneName, laneNumber, type Named, shortLaneName } from './lane-name';
import type { LabelForm, NetworkLayout } from './places';

/** The names of lanes that lie side by side; their bare numbers where there is little room. */
export const LaneWords = memo(function LaneWords(props: {
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
  readonly names: Named;
}) {
  const { layout, shape, names } = props;
  return (
    <div aria-hidden>
      {layout.lanes.map(({ label, hiddenUnderLabel }, index) =>
        label === null ? null : (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place in the plan
            key={index}
            className={classes.lane}
            style={{ left: label.x, top: label.y, maxWidth: label.width }}
          >
            {laneWord(shape.plan, index, label.form, names)}
            {hiddenUnderLabel === 0 ? null : (
              <span className={classes.laneMore}>
                {text('diagram.model.more', { count: hiddenUnderLabel })}
              </span>
            )}
          </span>
        ),
      )}
    </div>
  );
});

function laneWord(plan: Plan, lane: number, form: LabelForm, names: Named): string {
  switch (form) {
    case 'full':
      return laneName(plan, lane, names);
    case 'short':
      return shortLaneName(plan, lane, names);
    case 'number':
      return laneNumber(plan, lane);
    default:
      return form satisfies never;
  }
}
