import { NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { taskFields } from '../../core/config/fields';
import type { TaskConfig, TaskKind } from '../../core/config/schema';
import type { Target } from '../../core/data/family';
import { inEnglish } from '../../core/words';
import { controlName } from '../controls/FieldRow';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { useFamily, useTargets } from '../store/useTargets';
import { grammar } from '../text/language';
import { say, text } from '../text/text';
import { retarget } from './add-task';
import { taskKindText } from './kind-text';
import classes from './panels.module.css';

interface Named {
  readonly index: number;
  readonly task: TaskConfig;
  readonly name: string;
}

interface Props extends Named {
  readonly target: Target | undefined;
}

/** What a task predicts, and as what. */
export function TaskSubject(props: Props) {
  const { isUsers } = useFamily();
  return isUsers ? <ColumnChoice {...props} /> : <Description {...props} />;
}

/** A task's name, which can be typed over. */
export function TaskName({ index, task, name }: Named) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    setTyped(null);
    const next = typed?.trim() ?? task.name;
    if (typed !== null && next !== task.name && next !== name) actions.configureTask(index, { name: next });
  };
  return (
    <input
      className={classes.name}
      type="text"
      aria-label={text('panels.tasks.name', { task: index + 1 })}
      maxLength={taskFields.name.maxLength}
      placeholder={name}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? name}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

function Description({ index, task, name, target }: Props) {
  const labelled = useApp((state) => state.ready?.tasks[index]?.labelled);
  const parts = [taskKindText(task)];
  const title = say(target?.title ?? task.target);
  // "Saddle 2" says it itself.
  if (!name.startsWith(title)) parts.push(grammar().inSentence(title));
  if (task.rotation > 0) parts.push(text('panels.tasks.turned', { degrees: task.rotation }));
  if (labelled !== undefined) parts.push(text('panels.tasks.labels', { count: labelled }));
  const description = parts.join(' · ');
  return (
    <p className={classes.subtitle} title={description}>
      {description}
    </p>
  );
}

/** For a table: the column that the task predicts, and as what. */
function ColumnChoice({ index, task, name, target }: Props) {
  const targets = useTargets();
  const [draft, setDraft] = useState(task.target);
  useEffect(() => setDraft(task.target), [task.target]);
  const columns = targets.map((candidate) => ({ value: candidate.id, label: inEnglish(candidate.title) }));
  if (target === undefined) columns.unshift({ value: task.target, label: task.target });
  return (
    <div className={classes.column}>
      <NativeSelect
        size="xs"
        classNames={{ input: classes.columnInput }}
        aria-label={text('panels.tasks.columnOf', { name })}
        data={columns}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          const next = targets.find((candidate) => candidate.id === event.currentTarget.value);
          if (next !== undefined) retarget(index, next);
        }}
      />
      {target?.knobs.includes('kind') ? (
        <NativeSelect
          size="xs"
          classNames={{ input: classes.columnInput }}
          aria-label={controlName(taskFields.kind, name)}
          data={taskFields.kind.options.map((option) => ({ value: option.id, label: say(option.title) }))}
          value={task.kind}
          onChange={(event) => actions.configureTask(index, { kind: event.currentTarget.value as TaskKind })}
        />
      ) : (
        <span className={classes.subtitle}>{taskKindText(task)}</span>
      )}
    </div>
  );
}
