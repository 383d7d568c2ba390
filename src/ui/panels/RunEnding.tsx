import { Button } from '@mantine/core';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { digits } from '../text/numbers';
import { text } from '../text/text';
import classes from './panels.module.css';

/** Why the run has ended, and the way on. */
export function RunEnding() {
  const end = useApp((state) => state.end);
  if (end === null) return null;
  const step = digits(end.step, 0);
  return (
    <div className={classes.end}>
      <div className={classes.ending}>
        <p>
          {end.code === 'steps'
            ? text('verdict.end.steps', { step })
            : text('verdict.end.patience', { step, since: digits(end.since, 0) })}
        </p>
        <Button size="compact-xs" variant="default" onClick={() => actions.goOn()}>
          {text('verdict.end.goOn')}
        </Button>
      </div>
    </div>
  );
}
