import { descriptorsOf } from '../../../core/experiment/transfer/descriptor';
import { describedHeads } from '../../../core/experiment/transfer/ridge';
import { Panel } from '../../parts/Panel';
import { SourceLine } from '../../record/Explanation';
import { Formula } from '../../record/Formula';
import { say, text } from '../../text/text';
import { PlotPanel } from '../plots/PlotPanel';
import plots from '../plots/plots.module.css';
import { untaughtPictures } from '../plots/transfer-pictures';
import type { Results } from '../results';
import classes from './transfer.module.css';

/** Heads without a label all along the descriptor, and how they are told; or why they are not offered. */
export function UntaughtPanel(props: {
  readonly results: Results;
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
}) {
  const { base, question } = props.results.experiment;
  if (question.kind !== 'transfer') return null;
  const title = text('transfer.untaught.title');
  const descriptors = descriptorsOf(base, question.task);
  if ('reason' in descriptors) {
    return (
      <Panel title={title} className={plots.panel ?? ''}>
        <p className={plots.note}>{text('transfer.untaught.refused', { reason: say(descriptors.reason) })}</p>
      </Panel>
    );
  }
  return (
    <PlotPanel
      {...props}
      title={title}
      pictures={untaughtPictures(props.results)}
      none={text('transfer.untaught.soon')}
    >
      <How />
    </PlotPanel>
  );
}

function How() {
  const { summary, formula, source, departures } = describedHeads;
  return (
    <details className={classes.how}>
      <summary>{text('transfer.untaught.how')}</summary>
      <p>{say(summary)}</p>
      <Formula tex={formula} isDisplay />
      <SourceLine source={source} />
      <p>
        <strong>{text('explanation.departures')}</strong> {say(departures)}
      </p>
    </details>
  );
}
