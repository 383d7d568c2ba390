import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { longestName } from '../../core/kept/kept-run';
import { library } from '../store/runs/page-runs';
import type { RunCard } from '../store/runs/run-storage';
import { text } from '../text/text';
import classes from './runs.module.css';

interface Props {
  readonly card: RunCard;
  readonly isRenaming: boolean;
  readonly isPresent: boolean;
  readonly onDone: () => void;
}

/** A run's name; while it is changed, a field with it. */
export function RunName({ card: { id, facts }, isRenaming, isPresent, onDone }: Props) {
  if (isRenaming) return <NameField id={id} name={facts.name} onDone={onDone} />;
  return (
    <div className={classes.name}>
      {facts.name}
      {isPresent ? <span className={classes.now}>{text('runs.now')}</span> : null}
    </div>
  );
}

function NameField({
  id,
  name,
  onDone,
}: {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const [draft, setDraft] = useState(name);
  const save = () => {
    onDone();
    if (draft !== name) void library.rename(id, draft);
  };
  return (
    <TextInput
      size="xs"
      aria-label={text('runs.newName')}
      value={draft}
      maxLength={longestName}
      data-autofocus
      ref={(field) => field?.focus()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key !== 'Escape') return;
        // The drawer stays open.
        event.stopPropagation();
        onDone();
      }}
    />
  );
}
