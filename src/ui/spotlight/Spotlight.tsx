import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { IconButton } from '../controls/IconButton';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { aboutTerm } from '../term/Term';
import { text } from '../text/text';
import classes from './spotlight.module.css';

/** Which of several runs is shown, by its seed, with the way to the one before and the next; nothing where there is one. */
export function Spotlight() {
  const run = useApp((state) => state.spotlight);
  const runs = useApp((state) => state.config.seeds);
  const seed = useApp((state) => state.ready?.seeds[state.spotlight] ?? state.config.seed);
  const isAtBest = useApp((state) => state.view?.isAtBest ?? false);
  // Its place is kept free where there may be one, so that nothing moves when there is.
  const mayBeBest = useApp((state) => state.config.validationShare > 0);
  const best = mayBeBest ? (
    <span className={classes.best} data-hidden={!isAtBest || undefined}>
      {text('shell.seeds.atBest')}
    </span>
  ) : null;
  if (runs < 2) return best;
  return (
    <fieldset
      className={classes.spotlight}
      {...aboutTerm('spotlight')}
      aria-label={text('shell.seeds.shown')}
    >
      <IconButton
        variant="subtle"
        size={24}
        label={text('shell.seeds.previous')}
        onClick={() => actions.setSpotlight(run - 1)}
      >
        <IconChevronLeft size={14} />
      </IconButton>
      <output className={classes.seed} title={text('shell.seeds.place', { run: run + 1, runs })}>
        {text('shell.seeds.seed', { seed })}
      </output>
      <IconButton
        variant="subtle"
        size={24}
        label={text('shell.seeds.next')}
        onClick={() => actions.setSpotlight(run + 1)}
      >
        <IconChevronRight size={14} />
      </IconButton>
      {best}
    </fieldset>
  );
}
