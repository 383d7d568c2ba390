import { Button, Popover } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text/text';
import classes from './run.module.css';

/** Trains a question once more whose results are kept, after a word on what that drops. */
export function TrainAnew({ count, onTrain }: { readonly count: number; readonly onTrain: () => void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <Popover opened={isAsked} onChange={setAsked} position="bottom-end" width={280} trapFocus withArrow>
      <Popover.Target>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => setAsked(!isAsked)}
        >
          {text('compare.run.anew')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.anew}>{text('compare.run.anewWhat', { count })}</p>
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            onClick={() => {
              setAsked(false);
              onTrain();
            }}
          >
            {text('compare.run.anewDo')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
            {text('compare.run.anewKeep')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
