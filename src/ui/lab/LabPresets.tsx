import { memo } from 'react';
import type { Vector2 } from '../../core/analysis/common-descent';
import { tip } from '../term/tip';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import classes from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabPresetId, labPresets, withGradients } from './lab-state';
import { planeView, spotOf } from './plane-view';

const side = 40;
const view = planeView(side, side);

/** Arrangements to start from, each with its arrows. */
export const LabPresets = memo(function LabPresets(props: {
  /** The one that is on the page. */
  readonly now: LabPresetId | null;
  readonly change: ChangeLab;
}) {
  const { now, change } = props;
  return (
    <div className={classes.presets}>
      {labPresets.map(({ id, gradients }) => (
        <button
          key={id}
          {...tip(text(`lab.presetHints.${id}`))}
          type="button"
          className={classes.preset}
          aria-pressed={id === now}
          onClick={() => change((before) => withGradients(before, gradients))}
        >
          <Thumb gradients={gradients} />
          {text(`lab.presets.${id}`)}
        </button>
      ))}
    </div>
  );
});

function Thumb({ gradients }: { readonly gradients: readonly Vector2[] }) {
  const colorOf = useTaskColor();
  const origin = spotOf(view, [0, 0]);
  return (
    <svg width={side} height={side} aria-hidden="true">
      {gradients.map((gradient, task) => {
        const head = spotOf(view, gradient);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
          <g key={task} stroke={colorOf(task)} fill={colorOf(task)}>
            <line x1={origin.x} y1={origin.y} x2={head.x} y2={head.y} strokeWidth={2} />
            <circle cx={head.x} cy={head.y} r={2.6} stroke="none" />
          </g>
        );
      })}
    </svg>
  );
}
