import { Button, Tooltip } from '@mantine/core';
import { Panel } from '../parts/Panel';
import { actions } from '../store/actions';
import { harmonyOf } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { useFinding } from '../store/useCalm';
import { useJudgedBy } from '../store/useJudgedBy';
import { useTaskNames } from '../store/useTargets';
import { text } from '../text/text';
import { Gains } from '../verdict/Gains';
import { sentenceOf } from '../verdict/sentence';
import classes from '../verdict/verdict.module.css';
import { ReadingChoice } from './ReadingChoice';
import { RunEnding } from './RunEnding';

/** Whether sharing does better than one network per task, in words and a dot for each task. */
export function VerdictPanel() {
  const taskCount = useApp((state) => state.config.tasks.length);
  const hasBaseline = useApp((state) => state.config.baseline);
  return (
    <Panel title={text('verdict.title')} aside={<ReadingChoice />}>
      <div className={classes.body}>
        {taskCount < 2 ? <Lack lack="oneTask" /> : hasBaseline ? <Finding /> : <Lack lack="noBaseline" />}
        <RunEnding />
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
  const verdict = useFinding((finding) => finding.verdict);
  const measures = useJudgedBy().map(({ title }) => title);
  return (
    <>
      <p className={classes.sentence} role="status">
        {verdict === null ? text('verdict.sentence.early') : sentenceOf(verdict, names)}
      </p>
      <p className={classes.against}>{text(isShared ? 'verdict.against' : 'verdict.againstItself')}</p>
      <Gains verdict={verdict} names={names} measures={measures} />
      <p className={classes.seed}>{text('verdict.oneSeed', { seed })}</p>
    </>
  );
}
