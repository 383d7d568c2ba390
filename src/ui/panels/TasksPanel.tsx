import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { maxTasks } from '../../core/config/limits';
import { TargetPicker } from '../controls/TargetPicker';
import { Panel } from '../parts/Panel';
import { actions } from '../store/actions';
import { newTask } from '../store/new-task';
import { useApp } from '../store/store';
import { useFamily, useTargets, useTaskNames } from '../store/useTargets';
import { text } from '../text/text';
import { addTaskOf } from './add-task';
import classes from './panels.module.css';
import { TaskCard } from './TaskCard';

/** A card a task, and a button for one more. */
export function TasksPanel() {
  const names = useTaskNames();
  const count = useApp((state) => state.config.tasks.length);
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(count);
  useEffect(() => {
    if (count > shown.current) list.current?.scrollTo({ top: list.current.scrollHeight });
    shown.current = count;
  }, [count]);
  return (
    <Panel
      title={text('panels.tasks.title')}
      term="task"
      className={classes.tasks ?? ''}
      aside={text('panels.tasks.count', { count, max: maxTasks })}
    >
      <ol ref={list} className={classes.list} aria-label={text('panels.tasks.list')}>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list, as in links
          <TaskCard key={index} index={index} name={name} isOnly={count === 1} />
        ))}
      </ol>
      <AddTask isFull={count >= maxTasks} />
    </Panel>
  );
}

function AddTask({ isFull }: { readonly isFull: boolean }) {
  const config = useApp((state) => state.config);
  const table = useApp((state) => state.table);
  const targets = useTargets();
  const { isPlane } = useFamily();
  const isExhausted = useMemo(() => newTask(config, table) === null, [config, table]);
  const label = addLabel(isFull, isExhausted);
  const content = (
    <>
      {isExhausted ? null : <IconPlus size={14} aria-hidden />} {label}
    </>
  );
  if (!isPlane) {
    return (
      <button type="button" className={classes.add} disabled={isExhausted} onClick={() => actions.addTask()}>
        {content}
      </button>
    );
  }
  return (
    <TargetPicker
      targets={targets}
      chosen={null}
      title={text('panels.tasks.choose')}
      label={label}
      buttonClass={classes.add}
      isDisabled={isFull}
      onPick={addTaskOf}
    >
      {content}
    </TargetPicker>
  );
}

function addLabel(isFull: boolean, isExhausted: boolean): string {
  if (isFull) return text('panels.tasks.full', { max: maxTasks });
  return text(isExhausted ? 'panels.tasks.exhausted' : 'panels.tasks.add');
}
