import { Button, Progress, VisuallyHidden } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Experiment, mostRuns } from '../../../core/experiment/experiment';
import type { Planned } from '../../../core/experiment/variants';
import { isSame } from '../../../core/is-same';
import { ProblemTable } from '../../parts/ProblemTable';
import type { ExperimentActions, ExperimentState } from '../../store/experiment/experiment-store';
import { countText } from '../../text/numbers';
import { text } from '../../text/text';
import { timeText } from '../time-text';
import { estimateMs } from './estimate';
import classes from './run.module.css';
import { TrainAnew } from './TrainAnew';

interface Props {
  readonly asked: Experiment;
  readonly planned: Planned;
  readonly state: ExperimentState;
  readonly actions: ExperimentActions;
}

/** How much there is to train, the way to begin, and how far it is. */
export function RunPanel({ asked, planned, state, actions }: Props) {
  const isAsked = isSame(state.experiment, asked);
  const isUnderWay = isAsked && ['preparing', 'running', 'paused'].includes(state.phase);
  const isDone = isAsked && state.phase === 'done';
  const kept = useKept(asked, state.phase, actions);
  return (
    <div className={classes.run}>
      <CountLine asked={asked} planned={planned} state={state} />
      <div className={classes.buttons}>
        {isUnderWay ? <UnderWay state={state} actions={actions} /> : null}
        {isUnderWay || isDone ? null : (
          <Button
            size="sm"
            leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
            disabled={planned.problems.length > 0}
            onClick={() => actions.start(asked)}
          >
            {text(beginKey(kept, planned.variants.length))}
          </Button>
        )}
        {!isUnderWay && (isDone || kept > 0) && planned.problems.length === 0 ? (
          <TrainAnew count={planned.variants.length} onTrain={() => actions.startAnew(asked)} />
        ) : null}
      </div>
      {isAsked && state.phase !== 'idle' ? <ProgressLine state={state} /> : null}
      {kept > 0 && !isUnderWay && !isDone ? (
        <p className={classes.count}>{text('compare.run.kept', { kept, total: planned.variants.length })}</p>
      ) : null}
      {planned.problems.length > 0 && planned.runs <= mostRuns ? (
        <ProblemTable problems={planned.problems} />
      ) : null}
      {isAsked && state.problems.length > 0 ? <ProblemTable problems={state.problems} /> : null}
      {isAsked && state.refusal !== null ? (
        <p className={classes.warning}>{text('compare.run.notKept', { reason: state.refusal })}</p>
      ) : null}
      <Announcer state={state} />
    </div>
  );
}

/** How many variants of a question this browser has the results of, from before. */
function useKept(asked: Experiment, phase: ExperimentState['phase'], actions: ExperimentActions): number {
  const [kept, setKept] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was trained meanwhile is kept too
  useEffect(() => {
    let isWanted = true;
    void actions.kept(asked).then((count) => {
      if (isWanted) setKept(count);
    });
    return () => {
      isWanted = false;
    };
  }, [asked, phase, actions]);
  return kept;
}

function beginKey(kept: number, all: number) {
  if (kept === 0) return 'compare.run.train' as const;
  return kept < all ? ('compare.run.goOn' as const) : ('compare.run.show' as const);
}

function CountLine({ asked, planned, state }: Omit<Props, 'actions'>) {
  const { seeds } = asked.base;
  if (planned.runs > mostRuns) {
    return (
      <p className={classes.refusal} role="alert">
        {text('compare.run.tooMany', { runs: countText(planned.runs), most: mostRuns })}
      </p>
    );
  }
  if (planned.problems.length > 0) return null;
  const counts = { count: planned.variants.length, seeds, runs: planned.runs };
  return (
    <p className={classes.count}>
      {text(seeds === 1 ? 'compare.run.countSeed' : 'compare.run.count', counts)}
      {asked.question.kind === 'partners' ? `, ${text('compare.run.later')}` : ''}
      {text('runs.compare.between')}
      {text('compare.run.estimate', { time: timeText(estimateMs(planned.variants, state)) })}
      {seeds === 1 ? <span className={classes.warning}> {text('compare.run.oneSeed')}</span> : null}
    </p>
  );
}

function UnderWay({ state, actions }: Pick<Props, 'state' | 'actions'>) {
  const isPaused = state.phase === 'paused';
  return (
    <>
      <Button
        size="sm"
        variant={isPaused ? 'filled' : 'default'}
        leftSection={
          isPaused ? (
            <IconPlayerPlayFilled size={14} aria-hidden />
          ) : (
            <IconPlayerPauseFilled size={14} aria-hidden />
          )
        }
        onClick={() => (isPaused ? actions.resume() : actions.pause())}
      >
        {text(isPaused ? 'compare.run.resume' : 'compare.run.pause')}
      </Button>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconX size={14} aria-hidden />}
        onClick={() => actions.cancel()}
      >
        {text('compare.run.cancel')}
      </Button>
    </>
  );
}

function ProgressLine({ state }: { readonly state: ExperimentState }) {
  const { share, done, total, secondsLeft } = state.progress;
  const left = secondsLeft === null ? '' : text('compare.run.left', { time: timeText(secondsLeft * 1000) });
  const words = {
    idle: '',
    preparing: text('compare.run.preparing'),
    running: left,
    paused: text('compare.run.paused'),
    cancelled: text('compare.run.cancelled'),
    done: text('compare.run.done'),
  }[state.phase];
  return (
    <div className={classes.progress}>
      <Progress
        value={share * 100}
        size={6}
        color="var(--ink)"
        transitionDuration={0}
        aria-label={text('compare.run.progress')}
      />
      <span>
        {text('compare.run.finished', { done, count: total })}
        {words === '' ? '' : ` · ${words}`}
      </span>
    </div>
  );
}

/** Says it at every quarter, not at every result. */
function Announcer({ state }: { readonly state: ExperimentState }) {
  const quarter = Math.floor(state.progress.share * 4) * 25;
  const said =
    state.phase === 'done'
      ? text('compare.run.saidDone')
      : state.phase === 'running'
        ? text('compare.run.said', { share: quarter })
        : state.phase === 'cancelled'
          ? text('compare.run.cancelled')
          : '';
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  );
}
