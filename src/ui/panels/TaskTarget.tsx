import type { TaskConfig } from '../../core/config/schema';
import type { Target } from '../../core/data/family';
import { TargetPicker } from '../controls/TargetPicker';
import { TargetThumb } from '../controls/TargetThumb';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { retarget } from './add-task';
import classes from './panels.module.css';

interface Props {
  readonly index: number;
  readonly task: TaskConfig;
  readonly name: string;
  readonly target: Target | undefined;
  readonly targets: readonly Target[];
}

/** What a task of the plane predicts, as a small map that opens the choice of others. */
export function TaskTarget({ index, task, name, target, targets }: Props) {
  const isPlane = useApp((state) => state.config.data === 'plane');
  if (!isPlane || target === undefined) return null;
  return (
    <TargetPicker
      targets={targets}
      chosen={task.target}
      title={text('panels.tasks.chooseTarget', { name })}
      label={text('panels.tasks.pick', { name, target: target.title })}
      buttonClass={classes.targetButton}
      onPick={(next) => retarget(index, next)}
    >
      <TargetThumb
        target={task.target}
        isNumber={task.kind === 'regression'}
        rotation={task.rotation}
        classCount={task.classes}
        size={32}
      />
    </TargetPicker>
  );
}
