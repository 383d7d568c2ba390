import { Button, Table } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { RunCard } from '../store/runs/run-storage';
import { text } from '../text/text';
import { comparisonOf, type ResultCell } from './compare-rows';
import classes from './runs.module.css';

/** Runs side by side: what differs in their settings, and all that came of it. */
export function CompareRuns({
  runs,
  onBack,
}: {
  readonly runs: readonly RunCard[];
  readonly onBack: () => void;
}) {
  const { settings, results } = useMemo(() => comparisonOf(runs.map(({ facts }) => facts)), [runs]);
  return (
    <section aria-label={text('runs.compare.title')}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={onBack}
      >
        {text('runs.compare.back')}
      </Button>
      <h3 className={classes.heading}>{text('runs.compare.settings')}</h3>
      {settings.length === 0 ? (
        <p className={classes.what}>{text('runs.compare.same')}</p>
      ) : (
        <Rows
          runs={runs}
          label={text('runs.compare.settings')}
          rows={settings.map(({ title, values }) => ({ title, cells: values }))}
        />
      )}
      <h3 className={classes.heading}>{text('runs.compare.results')}</h3>
      <p className={classes.what}>{text('runs.compare.resultsNote')}</p>
      <Rows
        runs={runs}
        label={text('runs.compare.results')}
        rows={results.map(({ title, cells }) => ({
          title,
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          cells: cells.map((cell, place) => <Result key={place} cell={cell} />),
        }))}
      />
    </section>
  );
}

function Rows(props: {
  readonly runs: readonly RunCard[];
  readonly label: string;
  readonly rows: readonly { readonly title: string; readonly cells: readonly React.ReactNode[] }[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
    <section className={classes.scroll} tabIndex={0} aria-label={props.label}>
      <Table className={classes.compare} verticalSpacing={5} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {props.runs.map(({ id, facts }) => (
              <Table.Th key={id} scope="col">
                {facts.name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rows.map(({ title, cells }) => (
            <Table.Tr key={title}>
              <Table.Th scope="row">{title}</Table.Th>
              {cells.map((cell, place) => (
                <Table.Td key={props.runs[place]!.id}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Result({ cell: { text: value, difference, isBetter } }: { readonly cell: ResultCell }) {
  if (difference === '') return value;
  const word = isBetter === null ? null : text(isBetter ? 'runs.compare.better' : 'runs.compare.worse');
  return (
    <>
      {value}{' '}
      <span className={classes.difference} data-better={isBetter ?? undefined}>
        {difference} {word}
      </span>
    </>
  );
}
