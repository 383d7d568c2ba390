import { Button, Popover, TextInput } from '@mantine/core';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackendId } from '../../core/run/backend';
import { copyText } from '../parts/copy-text';
import type { PageId } from '../store/page-name';
import { pageStore } from '../store/page-store';
import { getState } from '../store/store';
import { useFamily } from '../store/useTargets';
import { text } from '../text/text';
import { linkTo, linkToHash } from './link';
import classes from './shell.module.css';
import { SlideButton } from './slide/SlideButton';

interface Shared {
  readonly page: PageId;
  readonly link: string;
  /** What the link asks to train on. */
  readonly backend: BackendId | null;
  readonly isCopied: boolean;
}

/** Copies the link of the configuration, or of another page's state, and shows it, for browsers that do not let a page copy. */
export function ShareButton({ page, onEmbed }: { readonly page: PageId; readonly onEmbed: () => void }) {
  const [shared, setShared] = useState<Shared | null>(null);
  const share = async () => {
    const isPlayground = page === 'playground';
    const state = getState();
    const backend = isPlayground ? (state.ready?.backend.id ?? null) : null;
    const link = isPlayground ? linkTo(state, backend) : linkToHash(pageStore.getState().hashes[page]);
    setShared({ page, link, backend, isCopied: await copyText(link) });
  };
  const embed = () => {
    setShared(null);
    onEmbed();
  };
  return (
    <Popover
      opened={shared !== null}
      onChange={(isOpen) => {
        if (!isOpen) setShared(null);
      }}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          className={classes.share}
          size="xs"
          leftSection={shared?.isCopied ? <IconCheck size={15} /> : <IconLink size={15} />}
          title={text('shell.share.hint')}
          onClick={() => (shared === null ? void share() : setShared(null))}
        >
          {text('shell.share.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {shared === null ? null : <SharedLink {...shared} onEmbed={embed} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function SharedLink({ page, link, backend, isCopied, onEmbed }: Shared & { readonly onEmbed: () => void }) {
  const { isUsers } = useFamily();
  const explanation = page === 'playground' ? (isUsers ? 'table' : 'explain') : 'page';
  return (
    <div className={classes.shared}>
      <p role="status">
        <strong>{text(isCopied ? 'shell.share.copied' : 'shell.share.byHand')}</strong>{' '}
        <span className={classes.quiet}>{text('shell.share.length', { count: link.length })}</span>
      </p>
      <TextInput
        size="xs"
        readOnly
        aria-label={text('shell.share.field')}
        value={link}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={classes.quiet}>
        {text(`shell.share.${explanation}`)}
        {backend === null ? null : ` ${text(`shell.share.exact.${backend}`)}`}
      </p>
      {page === 'playground' ? (
        <>
          <SlideButton link={link} />
          <Button size="xs" variant="default" onClick={onEmbed}>
            {text('shell.share.embed')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
