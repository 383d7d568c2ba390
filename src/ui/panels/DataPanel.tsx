import { SegmentedControl } from '@mantine/core';
import { runFields } from '../../core/config/fields';
import { maxTasks } from '../../core/config/limits';
import type { DataId } from '../../core/config/schema';
import { dataFamilies } from '../../core/data';
import type { Target } from '../../core/data/family';
import controls from '../controls/controls.module.css';
import { TargetThumb } from '../controls/TargetThumb';
import { Panel } from '../parts/Panel';
import { actions } from '../store/actions';
import { getState, useApp } from '../store/store';
import { useFamily, useTargets } from '../store/useTargets';
import { Term } from '../term/Term';
import { tip } from '../term/tip';
import { digits } from '../text/numbers';
import { say, text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { addTaskOf } from './add-task';
import { targetKindText } from './kind-text';
import classes from './panels.module.css';
import { RunField } from './RunField';
import { openTableImport, TableSummary } from './table/TableImport';

/** Where the examples come from, and how many. */
export function DataPanel() {
  const { id, about, isPlane, isUsers, knobs } = useFamily();
  const hasSeeds = useApp((state) => state.config.seeds > 1);
  return (
    <Panel
      title={text('panels.data.title')}
      term="example"
      className={classes.data ?? ''}
      aside={<SplitSizes />}
    >
      <SegmentedControl
        className={controls.segments}
        fullWidth
        aria-label={text('panels.data.family')}
        data-place="family"
        data={Object.values(dataFamilies).map(({ id, short }) => ({ value: id, label: say(short) }))}
        value={id}
        onChange={(next) => chooseFamily(next as DataId)}
      />
      {isPlane ? <Gallery /> : null}
      {about === '' ? null : <p className={classes.prose}>{say(about)}</p>}
      {isUsers ? <TableSummary /> : null}
      <div className={controls.rows}>
        {knobs
          .filter((knob) => ['number', 'choice'].includes(runFields[knob].type))
          .map((knob) => (
            <RunField key={knob} name={knob} />
          ))}
        {hasSeeds && !isUsers ? <RunField name="draws" /> : null}
      </div>
    </Panel>
  );
}

/** How many rows are trained on and how many measure what was learnt. */
function SplitSizes() {
  const train = useApp((state) => state.ready?.trainRows);
  const test = useApp((state) => state.ready?.testRows);
  if (train === undefined || test === undefined) return null;
  return (
    <Term id="test-rows" isLabel>
      {text('panels.data.split', { train: digits(train, 0), test: digits(test, 0) })}
    </Term>
  );
}

function chooseFamily(data: DataId): void {
  if (dataFamilies[data].isUsers && getState().table === null) openTableImport();
  else actions.configure({ data });
}

/** All targets of the plane; a click asks for one more task. Those in use carry their tasks' colours. */
function Gallery() {
  const targets = useTargets();
  const tasks = useApp((state) => state.config.tasks);
  const color = useTaskColor();
  const isFull = tasks.length >= maxTasks;
  return (
    <fieldset className={classes.gallery} aria-label={text('panels.data.gallery')}>
      {targets.map((target) => (
        <GalleryItem
          key={target.id}
          target={target}
          isDisabled={isFull}
          colors={tasks.flatMap((task, index) => (task.target === target.id ? [color(index)] : [])).join(' ')}
        />
      ))}
    </fieldset>
  );
}

function GalleryItem(props: {
  readonly target: Target;
  readonly isDisabled: boolean;
  /** Colours of the tasks that use it, separated by spaces. */
  readonly colors: string;
}) {
  const { target } = props;
  const kind = targetKindText(target);
  const label = text('panels.data.ask', { title: say(target.title), kind });
  const users = props.colors === '' ? [] : props.colors.split(' ');
  return (
    <button
      {...tip(props.isDisabled ? text('panels.data.full', { max: maxTasks }) : label)}
      type="button"
      className={classes.galleryItem}
      aria-label={label}
      aria-disabled={props.isDisabled}
      data-used={users.length > 0 || undefined}
      onClick={() => {
        if (!props.isDisabled) addTaskOf(target);
      }}
    >
      <TargetThumb target={target.id} isNumber={target.kind === 'regression'} classCount={3} size={32} />
      <span className={classes.users}>
        {users.slice(0, 4).map((color, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity beyond their place
          <i key={index} style={{ background: color }} />
        ))}
      </span>
    </button>
  );
}
