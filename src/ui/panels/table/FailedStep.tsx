import { Button } from '@mantine/core';
import type { Problem } from '../../../core/problem';
import { ProblemTable } from '../../parts/ProblemTable';
import { text } from '../../text/text';
import { focusOnMount } from './focus-on-mount';
import { closeImport, openTableImport } from './import-flow';
import classes from './table.module.css';

/** Why a table cannot be used: where, what was found, what was expected. */
export function FailedStep({ problems }: { readonly problems: readonly Problem[] }) {
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
        <Button onClick={() => openTableImport()} ref={focusOnMount} data-autofocus>
          {text('table.failed.again')}
        </Button>
      </div>
    </>
  );
}
