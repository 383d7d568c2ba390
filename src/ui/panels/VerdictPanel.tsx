import { Button, Tooltip } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Verdict, verdictOf } from '../../core/analysis/verdict';
import { Panel } from '../parts/Panel';
import { actions } from '../store/actions';
import { harmonyOf } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { useTaskNames } from '../store/useTargets';
import { trainedOf } from '../store/weights-in-use';
import { text } from '../text/text';
import { Gains } from '../verdict/Gains';
import { sentenceOf } from '../verdict/sentence';
import { steadied, unsaid } from '../verdict/steady';
import classes from '../verdict/verdict.module.css';

/** Whether sharing does better than one network per task, in words and a dot for each task. */
export function VerdictPanel() {
  const taskCount = useApp((state) => state.config.tasks.length);
  const hasBaseline = useApp((state) => state.config.baseline);
  return (
    <Panel title={text('verdict.title')}>
      <div className={classes.body}>
        {taskCount < 2 ? <Lack lack="oneTask" /> : hasBaseline ? <Finding /> : <Lack lack="noBaseline" />}
      </div>
    </Panel>
  );
}

/** Why there can be no verdict, and the way to one. */
function Lack({ lack }: { readonly lack: 'oneTask' | 'noBaseline' }) {
  return (
    <>
      <p className={classes.sentence}>{text(`verdict.sentence.${lack}`)}</p>
      <p className={classes.against}>{text(`verdict.detail.${lack}`)}</p>
      {lack === 'noBaseline' ? (
        <Tooltip label={text('verdict.turnOnHelp')}>
          <Button size="xs" variant="default" onClick={() => actions.configure({ baseline: true })}>
            {text('verdict.turnOn')}
          </Button>
        </Tooltip>
      ) : null}
    </>
  );
}

function Finding() {
  const names = useTaskNames();
  const seed = useApp((state) => state.config.seed);
  const isShared = useApp(({ config }) => harmonyOf(config) !== 'nothingShared');
  const verdict = useVerdict();
  return (
    <>
      <p className={classes.sentence} role="status">
        {useSteadySentence(verdict, names)}
      </p>
      <p className={classes.against}>{text(isShared ? 'verdict.against' : 'verdict.againstItself')}</p>
      <Gains verdict={verdict} names={names} />
      <p className={classes.seed}>{text('verdict.oneSeed', { seed })}</p>
    </>
  );
}

/** What the latest judgement on the test rows says; null before the first, or while a run of other tasks starts. */
function useVerdict(): Verdict | null {
  const config = useApp((state) => state.config);
  const ready = useApp((state) => state.ready);
  const tasks = useMemo(
    () =>
      config.tasks.map(({ kind, weight, metric }, index) => ({
        kind,
        weight,
        metric,
        ...trainedOf(ready, index),
      })),
    [config, ready],
  );
  const evaluation = useApp((state) => state.evaluation);
  return useMemo(
    () =>
      evaluation === null ||
      evaluation.shared.length !== tasks.length ||
      evaluation.baseline.length !== tasks.length
        ? null
        : verdictOf(evaluation, tasks),
    [evaluation, tasks],
  );
}

function useSteadySentence(verdict: Verdict | null, names: readonly string[]): string {
  const step = useApp((state) => state.evaluation?.step ?? 0);
  const [steady, setSteady] = useState(unsaid);
  const isEarly = verdict === null || verdict.code === 'too-early';
  const sentence = isEarly ? text('verdict.sentence.early') : sentenceOf(verdict, names);
  const isOpen = isEarly || steady.shown === text('verdict.sentence.early');
  const next = steadied(steady, sentence, step, isOpen);
  if (next !== steady) setSteady(next);
  return next.shown;
}
