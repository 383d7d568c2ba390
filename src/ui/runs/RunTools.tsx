import { Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { FileOpener } from '../parts/FileOpener';
import { ProblemTable } from '../parts/ProblemTable';
import type { Imported } from '../store/runs/run-library';
import type { RunCard } from '../store/runs/run-storage';
import { text } from '../text/text';
import { exportRuns, importRuns } from './run-acts';
import type { RunQuery, RunShow, RunSort } from './run-rows';
import classes from './runs.module.css';

interface Props {
  readonly cards: readonly RunCard[];
  readonly query: RunQuery;
  readonly onQuery: (query: RunQuery) => void;
}

/** Search, filter and order of the runs, and their way into files and back. */
export function RunTools({ cards, query, onQuery }: Props) {
  const [outcome, setOutcome] = useState<Imported | null | undefined>(undefined);
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          size="xs"
          type="search"
          className={classes.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={text('runs.search')}
          placeholder={text('runs.searchHint')}
          value={query.search}
          maxLength={100}
          onChange={(event) => onQuery({ ...query, search: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          aria-label={text('runs.show.label')}
          value={query.show}
          onChange={(event) => onQuery({ ...query, show: event.currentTarget.value as RunShow })}
          data={(['all', 'pinned', 'alike'] as const).map((value) => ({
            value,
            label: text(`runs.show.${value}`),
          }))}
        />
        <NativeSelect
          size="xs"
          aria-label={text('runs.sort.label')}
          value={query.sort}
          onChange={(event) => onQuery({ ...query, sort: event.currentTarget.value as RunSort })}
          data={(['date', 'name', 'gain', 'steps'] as const).map((value) => ({
            value,
            label: text(`runs.sort.${value}`),
          }))}
        />
        <FilesMenu cards={cards} onImported={setOutcome} />
      </div>
      <div role="status">{outcome === undefined ? null : <Outcome outcome={outcome} />}</div>
    </>
  );
}

function FilesMenu(props: {
  readonly cards: readonly RunCard[];
  readonly onImported: (outcome: Imported | null) => void;
}) {
  const choose = useRef<() => void>(() => {});
  const take = async (file: File | null) => {
    if (file !== null) props.onImported(await importRuns(file));
  };
  return (
    <>
      <FileOpener accept="application/json,.json" onChange={(file) => void take(file)}>
        {({ onClick }) => {
          choose.current = onClick;
          return null;
        }}
      </FileOpener>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {text('runs.files')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={props.cards.length === 0} onClick={() => void exportRuns(props.cards)}>
            {text('runs.exportAll')}
          </Menu.Item>
          <Menu.Item onClick={() => choose.current()}>{text('runs.import')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** What came of an import; null where the file was too large to be looked at. */
function Outcome({ outcome }: { readonly outcome: Imported | null }) {
  if (outcome === null) return <p className={classes.problem}>{text('runs.tooLarge')}</p>;
  const { taken, known, problems } = outcome;
  return (
    <div className={classes.outcome}>
      <p>
        {text('runs.imported', { count: taken })}{' '}
        {known === 0 ? null : text('runs.importedKnown', { count: known })}
      </p>
      {problems.length === 0 ? null : (
        <>
          <p className={classes.problem}>{text('runs.importedProblems')}</p>
          <ProblemTable problems={problems} />
        </>
      )}
    </div>
  );
}
