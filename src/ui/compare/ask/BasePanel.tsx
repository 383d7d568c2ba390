import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { missingTable } from '../../../core/data/table/reference';
import type { Experiment } from '../../../core/experiment/experiment';
import { baseOf } from '../../../core/experiment/variants';
import { isSame } from '../../../core/is-same';
import { writeUrl } from '../../../core/link/url';
import { Panel } from '../../parts/Panel';
import { useApp } from '../../store/store';
import { text } from '../../text/text';
import { baseWords } from '../base-words';
import { goToLink } from '../go-to-link';
import type { ChangeExperiment } from './ask';
import classes from './ask.module.css';
import { fittingQuestion } from './fitting-question';

/** The configuration that all variants come from, and the ways to another one. */
export function BasePanel(props: {
  readonly experiment: Experiment;
  readonly tasks: readonly string[];
  readonly change: ChangeExperiment;
}) {
  const { experiment, tasks, change } = props;
  const { base } = experiment;
  const onPage = useApp((state) => state.config);
  const table = useApp((state) => state.table);
  const lines = useMemo(() => baseWords(base, tasks), [base, tasks]);
  const wanted = missingTable(base, table);
  const { kind } = experiment.question;
  const asOnPage = baseOf({ ...onPage, steps: base.steps, seeds: base.seeds }, kind);
  const isTaken = isSame(asOnPage, base);
  return (
    <Panel title={text('compare.base.title')} className={classes.panel ?? ''}>
      {wanted === null ? null : (
        <p className={classes.refusal}>{text('compare.base.table', { name: wanted.name })}</p>
      )}
      <dl className={classes.base}>
        {lines.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.baseButtons}>
        <Button
          size="compact-xs"
          variant="default"
          title={text('compare.base.editHint')}
          onClick={() => goToLink(writeUrl(base))}
        >
          {text('compare.base.edit')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={isTaken}
          title={text(isTaken ? 'compare.base.taken' : 'compare.base.takeHint')}
          onClick={() =>
            change(({ question }) => ({ base: asOnPage, question: fittingQuestion(question, asOnPage) }))
          }
        >
          {text('compare.base.take')}
        </Button>
      </div>
    </Panel>
  );
}
