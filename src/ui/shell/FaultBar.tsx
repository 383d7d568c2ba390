import { Button } from '@mantine/core';
import { IconExclamationCircle } from '@tabler/icons-react';
import { taskFields } from '../../core/config/fields';
import type { Config } from '../../core/config/schema';
import { dataFamilies } from '../../core/data';
import { keptNumber } from '../../core/fields/field';
import type { Fault } from '../../worker/protocol';
import { smallerBy, startSlower, startSmaller } from '../panels/remedies';
import { openTableImport } from '../panels/table/TableImport';
import { ProblemTable } from '../parts/ProblemTable';
import { actions } from '../store/actions';
import { getState, useApp } from '../store/store';
import { useTaskNames } from '../store/useTargets';
import { digits } from '../text/numbers';
import { say, text } from '../text/text';
import classes from './notices.module.css';

/** Why the run stopped, and what to do about it. */
export function FaultBar() {
  const fault = useApp((state) => state.fault);
  return fault === null ? null : <FaultNotice fault={fault} />;
}

function FaultNotice({ fault }: { readonly fault: Fault }) {
  const data = useApp((state) => state.config.data);
  const problems = fault.problems ?? [];
  return (
    <div className={classes.notice} data-tone="error" role="alert">
      <IconExclamationCircle className={classes.icon} size={18} aria-hidden />
      <p className={classes.text}>
        <strong>{text(`shell.faults.${fault.code}.title`)}</strong> {text(`shell.faults.${fault.code}.help`)}{' '}
        <Divergence fault={fault} />
        {fault.detail === '' ? null : <span className={classes.detail}>{say(fault.detail)}</span>}
      </p>
      <Remedy fault={fault} data={data} />
      {problems.length === 0 ? null : <ProblemTable problems={problems} />}
    </div>
  );
}

function Divergence({ fault }: { readonly fault: Fault }) {
  const names = useTaskNames();
  const name = fault.task === undefined ? undefined : names[fault.task];
  if (fault.step === undefined || name === undefined) return null;
  const step = digits(fault.step, 0);
  if (fault.scale === undefined) return <>{text('shell.faults.where', { name, step })} </>;
  return <>{text('shell.faults.scale', { name, step, ratio: digits(fault.scale, 0) })} </>;
}

function Remedy({ fault, data }: { readonly fault: Fault; readonly data: Config['data'] }) {
  const { scale, task } = fault;
  if (scale !== undefined && task !== undefined) {
    return <RemedyButton label={text('shell.faults.lighter')} onClick={() => divideWeight(task, scale)} />;
  }
  if (fault.code === 'diverged') {
    return <RemedyButton label={text('shell.faults.slower')} onClick={startSlower} />;
  }
  if (fault.code === 'data') {
    return dataFamilies[data].isUsers ? (
      <RemedyButton label={text('shell.faults.openTable')} onClick={openTableImport} />
    ) : null;
  }
  if (fault.code === 'too-large' || fault.code === 'out-of-memory') return <Smaller />;
  return <RemedyButton label={text('shell.faults.again')} onClick={() => actions.reset()} />;
}

function Smaller() {
  const by = useApp(({ config }) => smallerBy(config));
  if (by === null) return null;
  return <RemedyButton label={text(`shell.faults.smaller.${by}`)} onClick={() => startSmaller(by)} />;
}

function RemedyButton(props: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" onClick={props.onClick}>
      {props.label}
    </Button>
  );
}

function divideWeight(task: number, by: number): void {
  actions.configureTask(task, {
    weight: keptNumber(taskFields.weight, getState().config.tasks[task]!.weight / by),
  });
  actions.reset();
}
