import { Button, NativeSelect, Select } from '@mantine/core';
import { taskFields } from '../../../core/config/fields';
import type { TaskConfig } from '../../../core/config/schema';
import { dataFamilies } from '../../../core/data';
import { mostBudgets, questionFields } from '../../../core/experiment/link';
import { startQuestion } from '../../../core/experiment/start-question';
import controls from '../../controls/controls.module.css';
import { NumberControl } from '../../controls/NumberControl';
import { useApp } from '../../store/store';
import { say, text } from '../../text/text';
import { useTaskColor } from '../../theme/task-colors';
import type { ChangeExperiment, FormProps } from './ask';
import classes from './ask.module.css';
import { KnobValues } from './KnobValues';
import { withMadeTask, withoutNewTask, withTask } from './new-task';

type Props = Omit<FormProps<'transfer'>, 'onAsk'> & { readonly change: ChangeExperiment };

/** Which task is the new one, or a made one, and with how many of its labels it is tried. */
export function NewTaskForm(props: Props) {
  const { experiment, question, tasks, change } = props;
  const table = useApp((state) => state.table);
  const made = withMadeTask(experiment, table);
  const without = withoutNewTask(experiment);
  const ask = (changes: Partial<typeof question>) =>
    change((before) => ({ ...before, question: { ...question, ...changes } }));
  return (
    <>
      <Select
        label={text('transfer.ask.task')}
        classNames={{ label: classes.name ?? '' }}
        data={tasks.map((name, task) => ({ value: String(task), label: name }))}
        value={String(question.task)}
        onChange={(task) => ask({ task: Number(task) })}
      />
      <p className={classes.why}>{text('transfer.ask.taskWhy')}</p>
      <div className={classes.baseButtons}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={made === null}
          title={text(made === null ? 'transfer.ask.full' : 'transfer.ask.makeHint')}
          onClick={() => made !== null && change(() => made)}
        >
          {text('transfer.ask.make')}
        </Button>
        {without === null ? null : (
          <Button size="compact-xs" variant="default" onClick={() => change(() => without)}>
            {text('transfer.ask.removed')}
          </Button>
        )}
      </div>
      <TaskKnobs {...props} />
      <h3 className={classes.name}>{text('transfer.ask.budgets')}</h3>
      <KnobValues
        field={questionFields.budget}
        title={text('transfer.ask.budgets')}
        values={question.labels}
        startWords={text('transfer.ask.usual')}
        onChange={(labels) => ask({ labels: (labels as readonly number[]).slice(0, mostBudgets) })}
        onStart={() =>
          ask({ ...(startQuestion('transfer', experiment.base) as typeof question), task: question.task })
        }
      />
      <p className={classes.why}>{text('transfer.ask.budgetsWhy')}</p>
    </>
  );
}

/** What the new task is: on the plane its target, and how that is turned and scaled. */
function TaskKnobs({ experiment, question, tasks, change }: Props) {
  const { base } = experiment;
  const table = useApp((state) => state.table);
  const color = useTaskColor()(question.task);
  const task = base.tasks[question.task];
  const family = dataFamilies[base.data];
  if (task === undefined || !family.isPlane) return null;
  const targets = family.targets(table);
  const knobs = targets.find(({ id }) => id === task.target)?.knobs ?? [];
  const set = (changes: Partial<TaskConfig>) => change((before) => withTask(before, changes, table));
  const owner = tasks[question.task] ?? '';
  return (
    <>
      <NativeSelect
        size="xs"
        label={text('transfer.ask.target')}
        classNames={{ label: classes.name ?? '' }}
        data={targets.map(({ id, title }) => ({ value: id, label: say(title) }))}
        value={task.target}
        onChange={(event) => set({ target: event.currentTarget.value })}
      />
      <div className={controls.rows}>
        {(['rotation', 'scale', 'offset'] as const)
          .filter((knob) => knobs.includes(knob))
          .map((knob) => (
            <NumberControl
              key={knob}
              field={taskFields[knob]}
              value={task[knob]}
              owner={owner}
              color={color}
              onChange={(value) => set({ [knob]: value })}
            />
          ))}
      </div>
    </>
  );
}
