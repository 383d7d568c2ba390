import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { found } from '../../core/analysis/paired-verdict';
import type { Verdict } from '../../core/analysis/verdict';
import { dataFamilies } from '../../core/data';
import { onDemand } from '../parts/on-demand';
import { Panel } from '../parts/Panel';
import { useIsPlain } from '../parts/plain-panels';
import { TableButton } from '../parts/TableButton';
import { actions } from '../store/actions';
import { announce } from '../store/announcements';
import { harmonyOf } from '../store/shared-trunk';
import { useApp } from '../store/store';
import { useFinding } from '../store/useCalm';
import { useJudgedBy } from '../store/useJudgedBy';
import { useTaskNames } from '../store/useTargets';
import { Term } from '../term/Term';
import { tip } from '../term/tip';
import { say, text, withLaterTexts } from '../text/text';
import { Gains } from '../verdict/Gains';
import { findingWords } from '../verdict/sentence';
import classes from '../verdict/verdict.module.css';
import { Happening } from './Happening';
import panels from './panels.module.css';
import { ReadingChoice } from './ReadingChoice';
import { RunEnding } from './RunEnding';
import { reviewColumns } from './table/import-flow';

const VerdictTables = onDemand(() =>
  withLaterTexts(import('./VerdictTables')).then((module) => module.VerdictTables),
);

/** Whether sharing does better than one network per task, in words and a dot for each task. */
export function VerdictPanel() {
  const taskCount = useApp((state) => state.config.tasks.length);
  const hasBaseline = useApp((state) => state.config.baseline);
  return (
    <Panel
      title={text('verdict.title')}
      term="transfer"
      aside={<ReadingChoice />}
      tables={
        hasBaseline && taskCount > 1 ? (
          <TableButton of={text('verdict.title')}>
            {(onClose) => <VerdictTables onClose={onClose} />}
          </TableButton>
        ) : undefined
      }
    >
      <div className={classes.body}>
        {taskCount < 2 ? <Alone /> : hasBaseline ? <Finding /> : <NoBaseline />}
        <div className={panels.states}>
          <Happening />
          <RunEnding />
        </div>
      </div>
    </Panel>
  );
}

/** Why there can be no verdict, and the way to one. */
function NoBaseline() {
  return (
    <>
      <p className={classes.sentence}>{text('verdict.sentence.noBaseline')}</p>
      <p className={classes.against}>{text('verdict.detail.noBaseline')}</p>
      <Button
        {...tip(text('verdict.turnOnHelp'))}
        size="xs"
        variant="default"
        onClick={() => actions.configure({ baseline: true })}
      >
        {text('verdict.turnOn')}
      </Button>
    </>
  );
}

/** What one task lacks, and the way to a second one: of a table, one more of its columns. */
function Alone() {
  const hasTable = useApp(({ config, table }) => dataFamilies[config.data].isUsers && table !== null);
  const isPlain = useIsPlain();
  return (
    <>
      <p className={classes.sentence}>{text('verdict.sentence.oneTask')}</p>
      <p className={classes.against}>
        {text(hasTable ? 'verdict.detail.oneColumn' : 'verdict.detail.oneTask')}
      </p>
      {hasTable && !isPlain ? (
        <Button size="xs" variant="default" onClick={reviewColumns}>
          {text('verdict.secondColumn')}
        </Button>
      ) : null}
    </>
  );
}

function Finding() {
  const names = useTaskNames();
  const seeds = useApp((state) => state.ready?.seeds) ?? none;
  const spotlight = useApp((state) => state.spotlight);
  const [isCorrected, setCorrected] = useState(false);
  const isShared = useApp(({ config }) => harmonyOf(config) !== 'nothingShared');
  const plain = useFinding((finding) => finding.verdict);
  const verdict = useMemo(() => plain && found(plain, isCorrected), [plain, isCorrected]);
  const fault = useApp((state) => state.fault);
  const sentence = findingWords(verdict, names, fault);
  useEffect(() => announce('verdict', verdict === null ? '' : sentence), [verdict, sentence]);
  const measures = useJudgedBy().map(({ title }) => say(title));
  return (
    <>
      <p className={classes.sentence}>{sentence}</p>
      <p className={classes.against}>
        <Term id="baseline">{text(isShared ? 'verdict.against' : 'verdict.againstItself')}</Term>
      </p>
      <Gains
        verdict={verdict}
        names={names}
        measures={measures}
        seeds={{ seeds, spotlight, onPick: actions.setSpotlight }}
      />
      <Proof verdict={verdict} isCorrected={isCorrected} onCorrect={setCorrected} />
    </>
  );
}

const none: readonly number[] = [];

/** How many seeds an answer should have, offered where there is one. */
const manySeeds = 8;

/** How much the verdict proves, and the way to more. */
function Proof(props: {
  readonly verdict: Verdict | null;
  readonly isCorrected: boolean;
  readonly onCorrect: (isCorrected: boolean) => void;
}) {
  const { seed, seeds: count } = useApp(({ config }) => config);
  const isPlain = useIsPlain();
  const tasks = props.verdict?.paired?.tasks.filter((gain) => gain.count > 0).length ?? 0;
  if (count === 1) {
    return (
      <p className={classes.seed}>
        <span>
          <Term id="seed">{text('verdict.oneSeed', { seed })}</Term>
        </span>
        {isPlain ? null : (
          <Button
            {...tip(text('verdict.trySeedsHelp', { count: manySeeds }))}
            size="compact-xs"
            variant="default"
            onClick={() => actions.configure({ seeds: manySeeds })}
          >
            {text('verdict.trySeeds', { count: manySeeds })}
          </Button>
        )}
      </p>
    );
  }
  return (
    <p className={classes.seed}>
      <span>
        <Term id={props.isCorrected ? 'holm' : 'interval'}>
          {text(props.isCorrected ? 'verdict.seeds.noteCorrected' : 'verdict.seeds.note', { count, tasks })}
        </Term>
      </span>
      {isPlain ? null : (
        <Button
          {...tip(text('verdict.seeds.holmHelp'))}
          size="compact-xs"
          variant={props.isCorrected ? 'filled' : 'default'}
          aria-pressed={props.isCorrected}
          disabled={tasks < 2}
          onClick={() => props.onCorrect(!props.isCorrected)}
        >
          {text('verdict.seeds.holm')}
        </Button>
      )}
    </p>
  );
}
