import { Button } from '@mantine/core';
import type { RunCard } from '../store/runs/run-storage';
import { text } from '../text/text';
import { exportRuns, removeRuns } from './run-acts';
import classes from './runs.module.css';

interface Props {
  readonly chosen: readonly RunCard[];
  readonly onChoose: (chosen: readonly RunCard[]) => void;
  readonly onCompare: () => void;
}

/** What can be done to the chosen runs. */
export function ChosenBar({ chosen, onChoose, onCompare }: Props) {
  const isOne = chosen.length < 2;
  return (
    <div className={classes.chosen}>
      <span>{text('runs.selected', { count: chosen.length })}</span>
      {isOne ? <span className={classes.small}>{text('runs.compareHint')}</span> : null}
      <span className={classes.chosenActs}>
        {isOne ? null : (
          <Button size="compact-xs" onClick={onCompare}>
            {text('runs.actions.compare')}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => void exportRuns(chosen)}>
          {text('runs.actions.export')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => void removeRuns(chosen)}>
          {text('runs.actions.remove')}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => onChoose([])}>
          {text('runs.actions.clear')}
        </Button>
      </span>
    </div>
  );
}
