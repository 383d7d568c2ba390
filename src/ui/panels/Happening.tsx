import { Button } from '@mantine/core';
import type { Insight } from '../../core/analysis/insight';
import { presentInsight } from '../store/insight';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import { useTaskNames } from '../store/useTargets';
import { digits } from '../text/numbers';
import { text } from '../text/text';
import classes from './panels.module.css';
import { remedy } from './remedies';

/** What happens in the run that its owner can do something about, and the way to do it; at most one thing at a time. */
export function Happening() {
  const insight = useCalm(presentInsight);
  const names = useTaskNames();
  const hasEnded = useApp((state) => state.end !== null);
  if (insight === null) return null;
  // What has ended need not be told that it gets no better.
  if (insight.code === 'plateau' && hasEnded) return null;
  return (
    <div className={classes.ending} role="note">
      <p>{text(`verdict.insight.${insight.code}.text`, valuesOf(insight, names))}</p>
      <Button size="compact-xs" variant="default" onClick={() => remedy(insight)}>
        {text(`verdict.insight.${insight.code}.remedy`)}
      </Button>
    </div>
  );
}

function valuesOf(insight: Insight, names: readonly string[]): Record<string, string | number> {
  const percent = (share: number) => digits(100 * share, 0);
  switch (insight.code) {
    case 'all-off':
      return {};
    case 'few-labels':
      return { name: names[insight.task] ?? '', count: insight.labels };
    case 'diverged':
      return { runs: insight.runs, of: insight.of };
    case 'overfitting':
      return { since: digits(insight.since, 0), rise: percent(insight.rise) };
    case 'dominates':
      return { name: names[insight.task] ?? '', share: percent(insight.share) };
    case 'conflict':
      return { share: percent(insight.share) };
    case 'plateau':
      return { judgements: insight.judgements, since: digits(insight.since, 0) };
    default:
      return insight satisfies never;
  }
}
