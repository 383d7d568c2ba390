import { notifications } from '@mantine/notifications';
import { IconAdjustmentsHorizontal, IconSchool, IconX } from '@tabler/icons-react';
import { type CSSProperties, memo, useCallback, useEffect, useRef, useState } from 'react';
import { taskFields } from '../../core/config/fields';
import type { TaskConfig } from '../../core/config/schema';
import type { Target } from '../../core/data/family';
import { usesYourWeights } from '../../core/weighting/chosen';
import controls from '../controls/controls.module.css';
import { FieldControl } from '../controls/FieldControl';
import { IconButton } from '../controls/IconButton';
import { KnobTask } from '../controls/knob-lead';
import { GivenWeight } from '../method/GivenWeight';
import { UndoToast } from '../parts/UndoToast';
import { actions } from '../store/actions';
import { askAsNewTask } from '../store/experiment/compare-with';
import { getState, useApp } from '../store/store';
import { useTargets } from '../store/useTargets';
import { leavesOut } from '../store/weights-in-use';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { restoreTask } from './add-task';
import classes from './panels.module.css';
import { TaskDepths, TaskGroup, useLayersToChoose } from './TaskSharing';
import { TaskTarget } from './TaskTarget';
import { TaskName, TaskSubject } from './TaskTitle';

type Knob = keyof typeof taskFields;
/** Always on the card; the target's other knobs are behind "more". */
const foremost: readonly Knob[] = ['weight', 'labels'];
/** Have their own places in the card's head. */
const inHead: readonly Knob[] = ['target', 'name', 'kind'];

/** One task: what it is called, what it predicts, how much it counts. */
export const TaskCard = memo(function TaskCard(props: {
  readonly index: number;
  readonly name: string;
  readonly isOnly: boolean;
}) {
  const { index, name } = props;
  const task = useApp((state) => state.config.tasks[index]);
  const targets = useTargets();
  const color = useTaskColor()(index);
  const [isOpen, setOpen] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  // The list may scroll: what was opened is to be seen.
  useEffect(() => {
    if (isOpen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const isLeftOut = useApp((state) => leavesOut(state.config, index));
  const layers = useLayersToChoose();
  if (task === undefined) return null;
  const target = targets.find((candidate) => candidate.id === task.target);
  const rest = [...restKnobs(target), ...(task.kind === 'regression' ? [] : ['metric' as const])];
  const hasMore = rest.length > 0 || layers.trunk > 0 || layers.head > 0;
  const sharing = { index, owner: name, color, onChange: actions.configureTask };
  return (
    <li
      ref={card}
      className={classes.card}
      data-off={isLeftOut || undefined}
      style={{ '--task': color } as CSSProperties}
    >
      <div className={classes.cardHead}>
        <TaskTarget index={index} task={task} name={name} target={target} targets={targets} />
        <TaskName index={index} task={task} name={name} />
        <CardButtons {...props} isOpen={isOpen} hasMore={hasMore} onToggle={() => setOpen(!isOpen)} />
        <TaskSubject index={index} task={task} name={name} target={target} />
      </div>
      <div className={controls.rows}>
        <KnobTask value={index}>
          {foremost.map((knob) => (
            <TaskField key={knob} index={index} knob={knob} owner={name} color={color} />
          ))}
          <TaskGroup {...sharing} />
          {isOpen
            ? rest.map((knob) => (
                <TaskField key={knob} index={index} knob={knob} owner={name} color={color} />
              ))
            : null}
          {isOpen ? <TaskDepths {...sharing} /> : null}
        </KnobTask>
      </div>
    </li>
  );
});

function restKnobs(target: Target | undefined): readonly Knob[] {
  return (target?.knobs ?? []).filter((knob) => !foremost.includes(knob) && !inHead.includes(knob));
}

const TaskField = memo(function TaskField(props: {
  readonly index: number;
  readonly knob: Knob;
  readonly owner: string;
  readonly color: string;
}) {
  const { index, knob } = props;
  const value = useApp((state) => state.config.tasks[index]?.[knob]);
  const change = useCallback(
    (next: unknown) => actions.configureTask(index, { [knob]: next } as Partial<TaskConfig>),
    [index, knob],
  );
  const isInUse = useApp((state) => knob !== 'weight' || usesYourWeights(state.config.method));
  if (value === undefined) return null;
  // A weight of 0 leaves the task out of every method, and has to be found to be taken back.
  if (!isInUse && value !== 0) return <GivenWeight index={index} own={value as number} />;
  return (
    <FieldControl
      field={taskFields[knob]}
      value={value}
      onChange={change}
      owner={props.owner}
      color={props.color}
    />
  );
});

function CardButtons(props: {
  readonly index: number;
  readonly name: string;
  readonly isOnly: boolean;
  readonly isOpen: boolean;
  readonly hasMore: boolean;
  readonly onToggle: () => void;
}) {
  const { name } = props;
  const more = text(props.isOpen ? 'panels.tasks.fewer' : 'panels.tasks.more', { name });
  const remove = props.isOnly ? text('panels.tasks.last') : text('panels.tasks.remove', { name });
  return (
    <div className={classes.cardButtons}>
      {props.hasMore ? (
        <IconButton
          label={more}
          variant={props.isOpen ? 'light' : 'subtle'}
          size={24}
          radius={6}
          aria-expanded={props.isOpen}
          onClick={props.onToggle}
        >
          <IconAdjustmentsHorizontal size={14} />
        </IconButton>
      ) : null}
      <IconButton
        label={props.isOnly ? text('panels.tasks.asNewAlone') : text('panels.tasks.asNew', { name })}
        variant="subtle"
        size={24}
        radius={6}
        aria-disabled={props.isOnly}
        onClick={() => {
          if (!props.isOnly) void askAsNewTask(props.index);
        }}
      >
        <IconSchool size={14} />
      </IconButton>
      <IconButton
        label={remove}
        variant="subtle"
        size={24}
        radius={6}
        aria-disabled={props.isOnly}
        onClick={() => {
          if (!props.isOnly) removeTask(props.index, name);
        }}
      >
        <IconX size={14} />
      </IconButton>
    </div>
  );
}

/** Removes at once and offers to put the task back, whatever else was changed meanwhile. */
function removeTask(index: number, name: string): void {
  const task = getState().config.tasks[index];
  if (task === undefined) return;
  actions.removeTask(index);
  const id = `removed-${index}-${name}`;
  notifications.show({
    id,
    autoClose: 10_000,
    message: (
      <UndoToast
        text={text('panels.tasks.removed', { name })}
        label={text('panels.tasks.undo')}
        onUndo={() => {
          notifications.hide(id);
          restoreTask(index, task);
        }}
      />
    ),
  });
}
