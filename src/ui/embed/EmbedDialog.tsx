import { Modal } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { PanelBoundary } from '../parts/PanelBoundary';
import { usualEmbed } from '../store/embed-address';
import { useApp } from '../store/store';
import { useFamily, useTaskNames } from '../store/useTargets';
import { grammar } from '../text/language';
import { text } from '../text/text';
import { CodeField } from './CodeField';
import classes from './dialog.module.css';
import { EmbedForm } from './EmbedForm';
import { codeOf, embeddedAddress, type Frame } from './frame-code';
import { Preview } from './Preview';

/** While something is typed the preview does not begin anew with every letter. */
const settleMs = 600;

/** Makes the code that shows this run inside another page. */
export function EmbedDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const isPhone = useMediaQuery('(max-width: 767px)');
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={text('embed.title')}
      size={980}
      fullScreen={isPhone === true}
      transitionProps={{ duration: 0 }}
    >
      <PanelBoundary name={text('embed.title')}>
        <Making />
      </PanelBoundary>
    </Modal>
  );
}

const usualFrame: Frame = { embed: usualEmbed, width: 720, height: 420, language: null };

function Making() {
  const [frame, setFrame] = useState(usualFrame);
  const config = useApp((state) => state.config);
  const charts = useApp((state) => state.charts);
  const backend = useApp(({ ready }) => (ready?.backend.id === 'cpu' ? ('cpu' as const) : null));
  const tasks = useTaskNames();
  const { isUsers } = useFamily();
  const title = text('embed.frameTitle', { tasks: grammar().list(tasks) });
  const address = embeddedAddress(window.location.href, frame, { config, charts }, backend);
  const [settled] = useDebouncedValue(address, settleMs);
  return (
    <div className={classes.dialog}>
      <p className={classes.what}>
        {text('embed.what')} {isUsers ? text('embed.table') : null}
      </p>
      <EmbedForm frame={frame} onChange={(changes) => setFrame((before) => ({ ...before, ...changes }))} />
      <div className={classes.made}>
        <CodeField code={codeOf(address, title, frame)} />
        <Preview address={settled} title={title} width={frame.width} height={frame.height} />
      </div>
    </div>
  );
}
