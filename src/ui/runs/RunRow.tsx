import { ActionIcon, Checkbox, Table } from '@mantine/core';
import { IconPencil, IconPin, IconPinFilled, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { RunFacts } from '../../core/kept/kept-run';
import { library } from '../store/runs/page-runs';
import { mostPinned } from '../store/runs/run-library';
import type { RunCard } from '../store/runs/run-storage';
import { useRuns } from '../store/runs/runs-store';
import { tip } from '../term/tip';
import { countText, momentText } from '../text/numbers';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { RunName } from './RunName';
import { loadRun, removeRuns } from './run-acts';
import { gainReading, taskNumbers, verdictWord } from './run-rows';
import classes from './runs.module.css';

interface Props {
  readonly card: RunCard;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onLoad: () => void;
}

export function RunRow({ card, isChosen, onChoose, onLoad }: Props) {
  const { facts } = card;
  const { name } = facts;
  const [isRenaming, setRenaming] = useState(false);
  const isPresent = useRuns((state) => state.present === card.id);
  return (
    <Table.Tr data-chosen={isChosen || undefined}>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={text('runs.select', { name })}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <RunName
          card={card}
          isRenaming={isRenaming}
          onDone={() => setRenaming(false)}
          isPresent={isPresent}
        />
        <div className={classes.small}>
          {text('runs.steps', { date: momentText(facts.date), steps: countText(facts.step) })}
          {facts.end === null ? null : ` · ${text(`runs.ended.${facts.end}`)}`}
        </div>
      </Table.Td>
      <Table.Td>
        <Finding verdict={facts.verdict} />
      </Table.Td>
      <Table.Td>
        <Numbers facts={facts} />
      </Table.Td>
      <Table.Td className={classes.acts}>
        <PinButton card={card} />
        <Act
          label={text('runs.load', { name })}
          hint={text('runs.loadHint')}
          onClick={() => void loadRun(card).then(onLoad)}
        >
          <IconPlayerPlay size={15} />
        </Act>
        <Act label={text('runs.rename', { name })} onClick={() => setRenaming(true)}>
          <IconPencil size={15} />
        </Act>
        <Act label={text('runs.remove', { name })} onClick={() => void removeRuns([card])}>
          <IconTrash size={15} />
        </Act>
      </Table.Td>
    </Table.Tr>
  );
}

function Finding({ verdict }: Pick<RunFacts, 'verdict'>) {
  if (verdict === null) return null;
  return (
    <>
      <div>{verdictWord(verdict.code)}</div>
      <div className={classes.small}>{verdict.deltaM.mean === null ? null : gainReading(verdict.deltaM)}</div>
    </>
  );
}

/** Tasks whose numbers stand in a row; more are counted. */
const mostShown = 3;

function Numbers({ facts }: { readonly facts: RunFacts }) {
  const colorOf = useTaskColor();
  const numbers = taskNumbers(facts);
  return (
    <ul className={classes.numbers}>
      {numbers.slice(0, mostShown).map(({ name, metric, value }, task) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
        <li key={task} title={metric}>
          <i className={classes.swatch} style={{ background: colorOf(task) }} />
          <span className={classes.task}>{name}</span> {value}
        </li>
      ))}
      {numbers.length > mostShown ? (
        <li>{text('runs.more', { count: numbers.length - mostShown })}</li>
      ) : null}
    </ul>
  );
}

function PinButton({ card: { id, isPinned = false, facts } }: Pick<Props, 'card'>) {
  const isFull = useRuns((state) => state.pinned.length >= mostPinned) && !isPinned;
  const label = text(isPinned ? 'runs.unpin' : 'runs.pin', { name: facts.name });
  const Icon = isPinned ? IconPinFilled : IconPin;
  return (
    <Act
      label={label}
      hint={text(isFull ? 'runs.pinFull' : 'runs.pinHint')}
      isPressed={isPinned}
      isOff={isFull}
      onClick={() => void library.pin(id, !isPinned)}
    >
      <Icon size={15} />
    </Act>
  );
}

/** `isOff` says why in its hint, which a disabled button would not. */
function Act(props: {
  readonly label: string;
  readonly hint?: string;
  readonly isPressed?: boolean;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  const { label, hint = label, isPressed, isOff = false, onClick, children } = props;
  return (
    <ActionIcon
      {...tip(hint)}
      variant="subtle"
      size={26}
      aria-label={label}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      aria-description={isOff ? hint : undefined}
      data-off={isOff || undefined}
      className={classes.act}
      onClick={() => {
        if (!isOff) onClick();
      }}
    >
      {children}
    </ActionIcon>
  );
}
