import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Goal } from '../../core/lesson/goal';
import { IconButton } from '../controls/IconButton';
import { text } from '../text/text';
import { aboutSubject, type Subject, subjectOf, subjects } from './draft';
import classes from './lesson.module.css';

/** Tasks by their places that a goal can be about. */
const places = [1, 2, 3, 4, 5, 6, 7, 8];

/** One condition of a task: what is measured, of which task, on which side of which number. */
export function GoalEditor(props: {
  readonly goal: Goal;
  readonly onChange: (goal: Goal) => void;
  readonly onRemove: () => void;
}) {
  const { goal, onChange } = props;
  return (
    <li className={classes.goalRow}>
      <NativeSelect
        size="xs"
        aria-label={text('lesson.page.measure')}
        value={subjectOf(goal)}
        onChange={({ currentTarget }) => onChange(aboutSubject(goal, currentTarget.value as Subject))}
        data={subjects.map((subject) => ({ value: subject, label: subjectWords(subject) }))}
      />
      {'settings' in goal ? (
        <TextInput
          size="xs"
          className={classes.grow}
          aria-label={text('lesson.page.goalSettings')}
          placeholder={text('lesson.page.goalExample')}
          value={goal.settings}
          onChange={({ currentTarget }) => onChange({ settings: currentTarget.value })}
        />
      ) : (
        <Measured goal={goal} onChange={onChange} />
      )}
      <IconButton label={text('lesson.page.removeGoal')} onClick={props.onRemove}>
        <IconX size={14} />
      </IconButton>
    </li>
  );
}

function Measured(props: {
  readonly goal: Exclude<Goal, { settings: string }>;
  readonly onChange: (goal: Goal) => void;
}) {
  const { goal, onChange } = props;
  return (
    <>
      {'task' in goal ? (
        <NativeSelect
          size="xs"
          aria-label={text('lesson.page.ofTask')}
          value={String(goal.task)}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...goal, task: value === 'every' || value === 'any' ? value : Number(value) })
          }
          data={[
            { value: 'every', label: text('lesson.goal.every') },
            { value: 'any', label: text('lesson.goal.any') },
            ...places.map((number) => ({
              value: String(number),
              label: text('lesson.page.taskNumber', { number }),
            })),
          ]}
        />
      ) : null}
      <NativeSelect
        size="xs"
        aria-label={text('lesson.page.side')}
        value={goal.is}
        onChange={({ currentTarget }) => onChange({ ...goal, is: currentTarget.value as Side })}
        data={[
          { value: 'more', label: text('lesson.page.above') },
          { value: 'less', label: text('lesson.page.below') },
        ]}
      />
      <NumberInput
        size="xs"
        className={classes.number}
        aria-label={text('lesson.page.than')}
        value={goal.than}
        hideControls
        onChange={(than) => {
          if (typeof than === 'number') onChange({ ...goal, than });
        }}
      />
    </>
  );
}

type Side = 'more' | 'less';

const subjectWords = (subject: Subject) =>
  subject === 'settings' ? text('lesson.page.measureSettings') : text(`lesson.goal.${subject}`);
