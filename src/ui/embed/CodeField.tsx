import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { copyText } from '../parts/copy-text';
import { text } from '../text/text';
import classes from './dialog.module.css';

/** The code, to be copied at a click, or by hand where the browser does not let a page copy. */
export function CodeField({ code }: { readonly code: string }) {
  const [copied, setCopied] = useState<{ readonly code: string; readonly isCopied: boolean } | null>(null);
  const said = copied?.code === code ? copied.isCopied : null;
  const copy = async () => setCopied({ code, isCopied: await copyText(code) });
  return (
    <div className={classes.code}>
      <Textarea
        label={text('embed.code')}
        readOnly
        rows={5}
        value={code}
        spellCheck={false}
        // Code is no text of the page's language.
        lang="en"
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.copy}>
        <Button size="xs" onClick={() => void copy()}>
          {text('embed.copy')}
        </Button>
        <span role="status">{said === null ? '' : text(said ? 'embed.copied' : 'embed.byHand')}</span>
      </div>
    </div>
  );
}
