import { Button } from '@mantine/core';
import { text } from '../../text/text';
import { focusOnMount } from './focus-on-mount';
import { addressIn, fetchConfirmed, openTableImport, sizeLimit } from './import-flow';
import classes from './table.module.css';

/** A link before it is fetched: from which host, and how much at most. */
export function ConfirmStep({ url }: { readonly url: string }) {
  const address = addressIn(url);
  const host = address?.host ?? url;
  return (
    <>
      <p>{text('table.confirm.text', { host, size: sizeLimit })}</p>
      <p className={classes.address} title={text('table.confirm.address')}>
        {url}
      </p>
      {address?.protocol === 'http:' ? (
        <p className={classes.warning}>{text('table.confirm.insecure')}</p>
      ) : null}
      {address === null ? <p className={classes.warning}>{text('table.choose.linkWrong')}</p> : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => openTableImport()}>
          {text('table.confirm.back')}
        </Button>
        <Button
          disabled={address === null}
          onClick={() => fetchConfirmed(url)}
          ref={focusOnMount}
          data-autofocus
        >
          {text('table.confirm.fetch', { host })}
        </Button>
      </div>
    </>
  );
}
