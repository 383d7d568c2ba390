import { Checkbox, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { namesOfTasks } from '../store/names';
import type { RunCard } from '../store/runs/run-storage';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { ChosenBar } from './ChosenBar';
import { RunRow } from './RunRow';
import { RunTools } from './RunTools';
import { listed, startQuery } from './run-rows';
import classes from './runs.module.css';

interface Props {
  readonly cards: readonly RunCard[];
  readonly chosen: readonly RunCard[];
  readonly onChoose: (chosen: readonly RunCard[]) => void;
  readonly onCompare: () => void;
  readonly onLoad: () => void;
}

/** The kept runs, a row each, with what can be done to one or several. */
export function RunsList({ cards, chosen, onChoose, onCompare, onLoad }: Props) {
  const [query, setQuery] = useState(startQuery);
  const config = useApp((state) => state.config);
  const table = useApp((state) => state.table);
  const shown = useMemo(() => {
    const names = namesOfTasks({ config, table });
    const present = config.tasks.map(({ kind }, task) => ({ name: names[task] ?? '', kind }));
    return listed(cards, query, present);
  }, [cards, query, config, table]);
  const isAll = shown.length > 0 && shown.every((card) => chosen.includes(card));
  return (
    <>
      <RunTools cards={cards} query={query} onQuery={setQuery} />
      {chosen.length === 0 ? null : <ChosenBar chosen={chosen} onChoose={onChoose} onCompare={onCompare} />}
      {shown.length === 0 ? (
        <p className={classes.empty}>{text(cards.length === 0 ? 'runs.empty' : 'runs.nothingFound')}</p>
      ) : (
        <Table
          className={classes.table}
          aria-label={text('runs.list')}
          verticalSpacing={6}
          horizontalSpacing={6}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.narrow}>
                <Checkbox
                  size="xs"
                  aria-label={text('runs.selectAll')}
                  checked={isAll}
                  indeterminate={!isAll && chosen.length > 0}
                  onChange={() => onChoose(isAll ? [] : shown)}
                />
              </Table.Th>
              {(['name', 'verdict', 'numbers'] as const).map((column) => (
                <Table.Th key={column}>{text(`runs.column.${column}`)}</Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((card) => (
              <RunRow
                key={card.id}
                card={card}
                isChosen={chosen.includes(card)}
                onChoose={(isChosen) =>
                  onChoose(isChosen ? [...chosen, card] : chosen.filter((each) => each !== card))
                }
                onLoad={onLoad}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
