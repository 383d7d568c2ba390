import { Select } from '@mantine/core';
import { taskFields } from '../../../core/config/fields';
import { startQuestion } from '../../../core/experiment/start-question';
import { text } from '../../text/text';
import type { FormProps } from './ask';
import classes from './ask.module.css';
import { KnobValues } from './KnobValues';

/** Of which task, and down to how few labels. */
export function LabelsForm({ experiment, question, tasks, onAsk }: FormProps<'labels'>) {
  return (
    <>
      <Select
        label={text('compare.ask.labelTask')}
        classNames={{ label: classes.name ?? '' }}
        data={tasks.map((name, task) => ({ value: String(task), label: name }))}
        value={String(question.task)}
        onChange={(task) => onAsk({ ...question, task: Number(task) })}
      />
      <KnobValues
        field={taskFields.labels}
        title={text('compare.ask.shares')}
        values={question.shares}
        onChange={(shares) => onAsk({ ...question, shares: shares as readonly number[] })}
        onStart={() =>
          onAsk({ ...startQuestion('labels', experiment.base), task: question.task } as typeof question)
        }
      />
      <p className={classes.why}>{text('compare.ask.labelsWhy')}</p>
    </>
  );
}
