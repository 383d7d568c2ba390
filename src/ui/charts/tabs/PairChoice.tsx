import { NativeSelect, Tooltip } from '@mantine/core';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import { hasPairChoice } from '../model/pairs';
import type { TabChoiceProps } from './chart-tab';

/** Which pairs of many tasks have a curve: the ones most in conflict, or those of one task. */
export function PairChoice({ tasks, options, onChange }: TabChoiceProps) {
  const value = options.pairsOf;
  if (!hasPairChoice(tasks.length)) return null;
  return (
    <Tooltip label={text('charts.pairs.help')}>
      <NativeSelect
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
    </Tooltip>
  );
}
