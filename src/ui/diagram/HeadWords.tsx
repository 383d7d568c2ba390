import { memo } from 'react';
import { taskFields } from '../../core/config/fields';
import { valueText } from '../controls/format';
import { measureText } from '../maps/numbers';
import { useCalm } from '../maps/useCalm';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './diagram.module.css';
import type { Head } from './layout';
import { expectedOutputs } from './shape';

/** Beside a task's output: its name, its head's widths, its loss and its weight, as far as there is room. */
export const HeadWords = memo(function HeadWords(props: {
  readonly index: number;
  readonly name: string;
  readonly words: Head['words'];
}) {
  const { index, name, words } = props;
  const weight = useApp((state) => state.config.tasks[index]?.weight ?? 1);
  const widths = useHeadWidths(index);
  const weightText =
    weight === 0
      ? text('diagram.model.weightOff')
      : text('diagram.model.weight', { value: valueText(taskFields.weight, weight) });
  return (
    <div
      className={classes.words}
      data-off={weight === 0 || undefined}
      style={{ left: words.x, top: words.y, width: words.width }}
    >
      <b title={name}>{name}</b>
      {words.lines === 4 ? (
        <span className={classes.widths}>{text('diagram.model.head', { widths })}</span>
      ) : null}
      {words.lines >= 2 ? <Loss index={index} /> : null}
      {words.lines === 4 ? <span>{weightText}</span> : null}
    </div>
  );
});

// Alone, as it changes several times a second.
function Loss({ index }: { readonly index: number }) {
  const value = useCalm((state) => measureText(state.evaluation?.shared[index]?.loss ?? Number.NaN));
  return <span>{text('diagram.model.loss', { value })}</span>;
}

/** `8 → 4 → 1`: from what the head is given to what it gives out. */
function useHeadWidths(index: number): string {
  return useApp(({ config, ready }) => {
    const task = config.tasks[index];
    const into = config.trunk.at(-1) ?? ready?.features.length ?? (config.data === 'plane' ? 2 : '…');
    const out = ready?.tasks[index]?.outputs ?? (task === undefined ? 1 : expectedOutputs(config.data, task));
    return [into, ...config.head, out].join(' → ');
  });
}
