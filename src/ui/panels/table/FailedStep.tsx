import { Button } from '@mantine/core';
import { ProblemTable } from '../../parts/ProblemTable';
import { text } from '../../text/text';
import { focusOnMount } from './focus-on-mount';
import { closeImport, openTableImport, readAgain, type FailedStep as Step } from './import-flow';
import classes from './table.module.css';

/** Why a table cannot be used: where, what was found, what was expected. */
export function FailedStep({ problems, badRows }: Pick<Step, 'problems' | 'badRows'>) {
  return (
    <>
      <div role="alert" className={classes.failed}>
        <p>{text('table.failed.text')}</p>
        <ProblemTable problems={problems} />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={closeImport}>
          {text('table.failed.close')}
        </Button>
        {badRows === 0 ? null : (
          <Button variant="default" onClick={() => readAgain({ leavesOut: true })}>
            {text('table.failed.leaveOut', { count: badRows })}
          </Button>
        )}
        <Button onClick={() => openTableImport()} ref={focusOnMount} data-autofocus>
          {text('table.failed.again')}
        </Button>
      </div>
    </>
  );
}
