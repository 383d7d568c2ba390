import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { UndoToast } from '../parts/UndoToast';
import { actions } from '../store/actions';
import { type Match, matchOf, sizeOfModel } from '../store/model-size';
import { getState, useApp } from '../store/store';
import { aboutTerm } from '../term/Term';
import { tip } from '../term/tip';
import { digits } from '../text/numbers';
import { text } from '../text/text';
import classes from './sharing.module.css';

/** How large the network is, and a way to make it as large as it was before its tasks shared in another way. */
export function SizeLine() {
  const config = useApp((state) => state.config);
  const ready = useApp((state) => state.ready);
  const sizeBefore = useApp((state) => state.sizeBefore);
  const size = useMemo(() => sizeOfModel({ config, ready }), [config, ready]);
  const match = useMemo(() => matchOf({ config, ready, sizeBefore }), [config, ready, sizeBefore]);
  const count = size === null ? null : size.shared + size.own;
  const help = text('sharing.size.help', {
    shared: numberOf(size?.shared),
    own: numberOf(size?.own),
    multiplications: numberOf(size?.multiplications),
  });
  return (
    <div className={classes.size} {...aboutTerm('parameter')}>
      {match === null ? null : <MatchButton match={match} />}
      <span {...tip(help)} className={classes.numbers} data-model-size>
        <span>{text('sharing.size.parameters', { count: count ?? 0, number: numberOf(count) })}</span>
        <span className={classes.multiplications}>
          {' · '}
          {text('sharing.size.multiplications', { number: numberOf(size?.multiplications) })}
        </span>
      </span>
    </div>
  );
}

function numberOf(count: number | null | undefined): string {
  return count === null || count === undefined ? text('sharing.size.unknown') : digits(count, 0);
}

function MatchButton({ match }: { readonly match: Match }) {
  return (
    <Button
      {...tip(text('sharing.size.matchHelp', wordsOf(match)))}
      size="compact-xs"
      variant="default"
      className={classes.match}
      onClick={matchSize}
    >
      {text('sharing.size.match', wordsOf(match))}
    </Button>
  );
}

const trunkText = (trunk: readonly number[]) => trunk.join(' – ');

function wordsOf({ trunk, parameters, wanted }: Match): Record<'trunk' | 'parameters' | 'wanted', string> {
  return { trunk: trunkText(trunk), parameters: digits(parameters, 0), wanted: digits(wanted, 0) };
}

/** Matches at once, says what came out, and offers to put the trunk back, whatever else was changed meanwhile. */
function matchSize(): void {
  const { trunk } = getState().config;
  const match = matchOf(getState());
  if (match === null) return;
  actions.matchSize();
  const id = 'matched';
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: 10_000,
    message: (
      <UndoToast
        text={text('sharing.size.matched', { before: trunkText(trunk), ...wordsOf(match) })}
        label={text('sharing.size.undo')}
        onUndo={() => {
          notifications.hide(id);
          actions.configure({ trunk });
        }}
      />
    ),
  });
}
