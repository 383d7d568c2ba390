import { Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { LessonStep, LessonTask } from '../../core/lesson/lesson';
import { writeUrl } from '../../core/link/url';
import { IconButton } from '../controls/IconButton';
import { getState } from '../store/store';
import { text } from '../text/text';
import { newGoal } from './draft';
import { GoalEditor } from './GoalEditor';
import classes from './lesson.module.css';

/** One step of the lesson that is being written. */
export function StepEditor(props: {
  readonly step: LessonStep;
  readonly number: number;
  readonly count: number;
  readonly onChange: (step: LessonStep) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}) {
  const { step, number, count, onChange } = props;
  const change = (changes: Partial<LessonStep>) => onChange({ ...step, ...changes });
  return (
    <section className={classes.stepEditor} aria-label={text('lesson.page.stepNumber', { step: number })}>
      <header className={classes.stepHead}>
        <h3 className={classes.stepTitle}>{text('lesson.page.stepNumber', { step: number })}</h3>
        <IconButton label={text('lesson.page.up')} disabled={number === 1} onClick={() => props.onMove(-1)}>
          <IconArrowUp size={15} />
        </IconButton>
        <IconButton
          label={text('lesson.page.down')}
          disabled={number === count}
          onClick={() => props.onMove(1)}
        >
          <IconArrowDown size={15} />
        </IconButton>
        <IconButton label={text('lesson.page.removeStep')} disabled={count === 1} onClick={props.onRemove}>
          <IconTrash size={15} />
        </IconButton>
      </header>
      <TextInput
        size="xs"
        label={text('lesson.page.stepTitle')}
        maxLength={120}
        value={step.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={text('lesson.page.text')}
        description={text('lesson.page.textHelp')}
        rows={6}
        maxLength={4_000}
        value={step.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <div className={classes.side}>
        <TextInput
          size="xs"
          className={classes.grow}
          label={text('lesson.page.settings')}
          placeholder={text('lesson.page.settingsExample')}
          maxLength={2_000}
          value={step.settings}
          onChange={({ currentTarget }) => change({ settings: currentTarget.value.replace(/^.*#/, '') })}
        />
        <Button size="xs" variant="default" onClick={() => change({ settings: writeUrl(getState().config) })}>
          {text('lesson.page.takeSettings')}
        </Button>
      </div>
      <TaskEditor task={step.task} onChange={(task) => change({ task })} />
    </section>
  );
}

const noTask: LessonTask = { text: '', hint: '', goals: [newGoal] };

/** The task of a step; a step without words for it has none. */
function TaskEditor(props: {
  readonly task: LessonTask | null;
  readonly onChange: (task: LessonTask | null) => void;
}) {
  const task = props.task ?? noTask;
  const change = (changes: Partial<LessonTask>) => {
    const next = { ...task, ...changes };
    props.onChange(next.text.trim() === '' ? null : next);
  };
  const setGoal = (place: number, goals: readonly LessonTask['goals'][number][]) =>
    change({ goals: task.goals.toSpliced(place, 1, ...goals) });
  return (
    <>
      <Textarea
        size="xs"
        label={text('lesson.page.taskText')}
        rows={2}
        maxLength={600}
        value={task.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      {props.task === null ? null : (
        <>
          <TextInput
            size="xs"
            label={text('lesson.page.hint')}
            maxLength={600}
            value={task.hint}
            onChange={({ currentTarget }) => change({ hint: currentTarget.value })}
          />
          <p className={classes.label}>{text('lesson.page.goals')}</p>
          <ul className={classes.goalRows}>
            {task.goals.map((goal, place) => (
              <GoalEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: goals have no names
                key={place}
                goal={goal}
                onChange={(next) => setGoal(place, [next])}
                onRemove={() => {
                  if (task.goals.length > 1) setGoal(place, []);
                }}
              />
            ))}
          </ul>
          <Button
            size="compact-xs"
            variant="default"
            disabled={task.goals.length >= 6}
            onClick={() => change({ goals: [...task.goals, newGoal] })}
          >
            {text('lesson.page.addGoal')}
          </Button>
        </>
      )}
    </>
  );
}
