import { useMemo } from 'react';
import type { TaskConfig } from '../../core/config/schema';
import type { Target } from '../../core/data/family';
import { MapThumb } from '../controls/MapThumb';
import { TargetPicker } from '../controls/TargetPicker';
import { TargetThumb } from '../controls/TargetThumb';
import { useApp } from '../store/store';
import { useFamily, useTaskNames } from '../store/useTargets';
import { tip } from '../term/tip';
import { say, text } from '../text/text';
import { retarget } from './add-task';
import classes from './panels.module.css';

interface Props {
  readonly index: number;
  readonly task: TaskConfig;
  readonly name: string;
  readonly target: Target | undefined;
  readonly targets: readonly Target[];
}

/** What a task predicts, as a small map; on the plane it opens the choice of others. */
export function TaskTarget({ index, task, name, target, targets }: Props) {
  const { isPlane } = useFamily();
  if (target === undefined) return null;
  if (!isPlane) return <Slice index={index} name={name} />;
  return (
    <TargetPicker
      targets={targets}
      chosen={task.target}
      title={text('panels.tasks.chooseTarget', { name })}
      label={text('panels.tasks.pick', { name, target: say(target.title) })}
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

/** A task that looks along a direction of its own, beside the first task's. */
function Slice({ index, name }: Pick<Props, 'index' | 'name'>) {
  const { sliceOf } = useFamily();
  const seed = useApp((state) => state.config.seed);
  const inputs = useApp((state) => state.config.inputs);
  const correlation = useApp((state) => state.config.correlation);
  const first = useTaskNames()[0] ?? '';
  const valueAt = useMemo(
    () => sliceOf?.({ seed, inputs, correlation }, index),
    [sliceOf, seed, inputs, correlation, index],
  );
  if (valueAt === undefined) return null;
  const label = text(index === 0 ? 'panels.tasks.firstSlice' : 'panels.tasks.slice', { name, first });
  return (
    <span {...tip(label)} role="img" aria-label={label}>
      <MapThumb valueAt={valueAt} isNumber size={32} />
    </span>
  );
}
