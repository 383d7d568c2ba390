import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Panel } from '../../parts/Panel';
import { digits, gainText } from '../../text/numbers';
import { text } from '../../text/text';
import { goToLink } from '../go-to-link';
import type { Results } from '../results';
import { cellWords, withReach } from './cell-words';
import { partnersOf } from './partners';
import classes from './results.module.css';
import { groupingName } from './variant-words';

/** The best groupings by what the pairs say, what they came to when they were trained, and the way to use one. */
export function GroupingsPanel({ results }: { readonly results: Results }) {
  const partners = useMemo(() => partnersOf(results), [results]);
  if (partners === null) return null;
  const { groupings } = partners;
  return (
    <Panel title={text('compare.groupings.title')} className={classes.panel ?? ''}>
      {groupings.length === 0 ? <p className={classes.note}>{text('compare.groupings.later')}</p> : null}
      <ol className={classes.groupings}>
        {groupings.map(({ networks, estimate, variant }) => (
          <li key={variant.link}>
            <strong>{groupingName(networks, results.tasks)}</strong>
            <span>
              {text('compare.groupings.estimate', {
                value: withReach({
                  mean: gainText(estimate.mean),
                  reach: estimate.interval === null ? '' : digits(estimate.interval.high - estimate.mean, 1),
                }),
              })}
              {trainedWords(results, variant.link)}
            </span>
            <Button size="compact-xs" variant="default" onClick={() => goToLink(variant.link)}>
              {text('compare.groupings.use')}
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What became of a grouping when it was trained; empty before that. */
function trainedWords({ entries, table }: Results, link: string): string {
  const row = entries.findIndex(({ variant }) => variant.link === link);
  const at = table.columns.findIndex(({ kind }) => kind === 'delta-m');
  const cell = row < 0 ? null : (table.rows[row]!.cells[at] ?? null);
  if (cell === null || Number.isNaN(cell.mean)) return '';
  const value = withReach(cellWords(table.columns[at]!, cell));
  return ` · ${text('compare.groupings.trained', { value })}`;
}
