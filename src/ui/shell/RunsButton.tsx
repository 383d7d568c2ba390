import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useRuns } from '../store/runs/runs-store';
import { tip } from '../term/tip';
import { text } from '../text/text';
import classes from './shell.module.css';

/** Opens the kept runs, and says how many there are. */
export function RunsButton({ onOpen }: { readonly onOpen: () => void }) {
  const count = useRuns((state) => state.cards?.length ?? 0);
  return (
    <Button
      {...tip(text('runs.openHint'))}
      className={`${classes.wideOnly} ${classes.roomyOnly}`}
      variant="default"
      size="xs"
      h={32}
      px={10}
      leftSection={<IconHistory size={16} aria-hidden />}
      aria-label={text('runs.open', { count })}
      onClick={onOpen}
    >
      {text('runs.title')} <span className={classes.runCount}>{count === 0 ? '' : count}</span>
    </Button>
  );
}
