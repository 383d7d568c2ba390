import { Button } from '@mantine/core';
import { text } from '../../text/text';
import type { Results } from '../results';
import { rowId } from '../results/ResultRow';
import { variantName } from '../results/variant-words';
import classes from './plots.module.css';

/** Which row is chosen, with the way to it: it may lie outside of what is seen. */
export function ChosenLine({
  results,
  selected,
}: {
  readonly results: Results;
  readonly selected: string | null;
}) {
  const { experiment, entries, pairs, tasks } = results;
  const chosen = [...entries, ...pairs].find(({ variant }) => variant.link === selected)?.variant;
  if (chosen === undefined) return <p className={classes.chosen}>{text('compare.plot.choose')}</p>;
  return (
    <p className={classes.chosen}>
      {text('compare.plot.chosen', { name: variantName(experiment, chosen, tasks) })}
      <Button size="compact-xs" variant="default" onClick={() => showRow(chosen.link)}>
        {text('compare.plot.showRow')}
      </Button>
    </p>
  );
}

function showRow(link: string): void {
  const row = document.getElementById(rowId(link));
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('[aria-pressed]')?.focus({ preventScroll: true });
}
