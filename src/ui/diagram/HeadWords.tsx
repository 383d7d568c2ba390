import { memo } from 'react';
import { taskFields } from '../../core/config/fields';
import { valueText } from '../controls/format';
import { standingNumbers } from '../store/latest';
import type { NetworkShape } from '../store/network-shape';
import { useApp } from '../store/store';
import { useCalm, useFinding } from '../store/useCalm';
import { isWeightSet, leavesOut } from '../store/weights-in-use';
import { countText, measureText } from '../text/numbers';
import { text } from '../text/text';
import classes from './diagram.module.css';
import type { Head } from './places';

/** Beside a task's output: its name, its head's widths, its loss and its weight, as far as there is room. */
export const HeadWords = memo(function HeadWords(props: {
  readonly index: number;
  readonly name: string;
  readonly words: Head['words'];
  readonly shape: NetworkShape;
}) {
  const { index, name, words, shape } = props;
  const isLeftOut = useApp((state) => leavesOut(state.config, index));
  return (
    <div
      className={classes.words}
      data-off={isLeftOut || undefined}
      style={{ left: words.x, top: words.y, width: words.width }}
    >
      <b title={name}>{name}</b>
      {words.lines === 4 ? (
        <span className={classes.widths}>
          {text('diagram.model.head', { widths: headWidths(shape, index) })}
        </span>
      ) : null}
      {words.lines >= 2 ? <Loss index={index} /> : null}
      {words.lines === 4 ? <Weight index={index} /> : null}
    </div>
  );
});

// Alone, as it changes several times a second.
function Loss({ index }: { readonly index: number }) {
  const value = useFinding(({ evaluation }) => measureText(evaluation?.shared[index]?.loss ?? Number.NaN));
  return <span>{text('diagram.model.loss', { value })}</span>;
}

/** What multiplies the task's loss or gradient: as it was set, or as the method chose in the latest step. */
function Weight({ index }: { readonly index: number }) {
  const isSet = useApp((state) => isWeightSet(state.config));
  const set = useApp((state) => state.config.tasks[index]?.weight ?? 1);
  const given = useCalm((state) => twoDigits(standingNumbers(state)?.weights[index] ?? Number.NaN));
  if (set === 0) return <span>{text('diagram.model.weightOff')}</span>;
  const value = isSet ? valueText(taskFields.weight, set) : `× ${given}`;
  return <span>{text('diagram.model.weight', { value })}</span>;
}

/** There is no room for more digits on a phone. */
function twoDigits(value: number): string {
  const isShort = Math.abs(value) >= 0.001;
  return isShort ? countText(Number(value.toPrecision(2))) : measureText(value);
}

/** `8 → 4 → 1`: from what the head is given to what it gives out. */
function headWidths({ plan, head, headDepths, inputs, outputs }: NetworkShape, task: number): string {
  const into =
    inputs === null && plan.lanes.every(({ layers }) => layers.length === 0) ? '…' : plan.features[task];
  return [into, ...head.slice(0, headDepths[task]), outputs[task]].join(' → ');
}
