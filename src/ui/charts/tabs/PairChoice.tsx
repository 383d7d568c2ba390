import { NativeSelect } from '@mantine/core';
import { tip } from '../../term/tip';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import { hasPairChoice } from '../model/pairs';
import type { TabChoiceProps } from './chart-tab';

/** Which pairs of many tasks have a curve: the ones most in conflict, or those of one task. */
export function PairChoice({ tasks, options, onChange }: TabChoiceProps) {
  const value = options.pairsOf;
  if (!hasPairChoice(tasks.length)) return null;
  return (
    <NativeSelect
      {...tip(text('charts.pairs.help'))}
      size="xs"
      variant="unstyled"
      className={classes.unitSelect}
      aria-label={text('charts.pairs.label')}
      value={value <= tasks.length ? value : 0}
      onChange={({ currentTarget }) => onChange({ pairsOf: Number(currentTarget.value) })}
      data={[
        { value: '0', label: text('charts.pairs.conflict') },
        ...tasks.map(({ name }, task) => ({
          value: String(task + 1),
          label: text('charts.pairs.with', { name }),
        })),
      ]}
    />
  );
}
