import { memo } from 'react';
import type { Plan } from '../../core/sharing/architecture';
import type { NetworkShape } from '../store/network-shape';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { laneName, laneNumber, type Named, shortLaneName } from './lane-name';
import type { LabelForm, LanePlace, NetworkLayout } from './places';

/** The names of lanes that lie side by side; their bare numbers where there is little room. */
export const LaneWords = memo(function LaneWords(props: {
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
  readonly names: Named;
}) {
  const { layout, shape, names } = props;
  const words = layout.lanes.map(({ label }, lane) =>
    label === null ? '' : laneWord(shape.plan, lane, label.form, names),
  );
  const saysHidden = layout.lanes.every((lane, index) => hasRoomForMore(lane, words[index]!));
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
            {words[index]}
            {hiddenUnderLabel === 0 || !saysHidden ? null : (
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

/** Whether "+ n" fits between a lane's name and the next "+ n" in its line; as wide as the letters are as a rule. */
function hasRoomForMore({ label, layers, hiddenUnderLabel }: LanePlace, name: string): boolean {
  if (label === null || hiddenUnderLabel === 0) return true;
  const others = layers.flatMap((layer) => (layer?.more?.y === label.y ? layer.more.x : []));
  const end = Math.min(label.x + label.width, ...others.map((x) => x - 16));
  const width = [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11 : 6.6), 0);
  return label.x + width + 7 + 26 <= end;
}

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
