import { Button, Progress } from '@mantine/core';
import { text } from '../../text/text';
import { closeImport } from './import-flow';
import classes from './table.module.css';

/** How far the reading of a table has come, and a way out. */
export function ReadingStep({ name, share }: { readonly name: string; readonly share: number }) {
  return (
    <>
      <Progress
        value={100 * share}
        transitionDuration={0}
        aria-label={text('table.reading.progress', { name })}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={closeImport}>
          {text('table.reading.cancel')}
        </Button>
      </div>
    </>
  );
}
