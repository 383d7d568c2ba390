import { ActionIcon } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { type ReactNode, Suspense, useState } from 'react';
import { tip } from '../term/tip';
import { text } from '../text/text';
import { PanelBoundary } from './PanelBoundary';

/** Opens the tables behind a panel's drawing; what makes them may still have to be loaded. */
export function TableButton(props: {
  /** What the panel is called. */
  readonly of: string;
  /** The dialog. */
  readonly children: (onClose: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const label = text('shell.table', { name: props.of });
  const onClose = () => setOpen(false);
  return (
    <>
      <ActionIcon
        variant="default"
        size={24}
        aria-label={label}
        {...tip(label)}
        onClick={() => setOpen(true)}
      >
        <IconTable size={15} stroke={1.8} />
      </ActionIcon>
      {isOpen ? (
        <PanelBoundary name={label} dialog={{ isOpen, onClose }}>
          <Suspense fallback={null}>{props.children(onClose)}</Suspense>
        </PanelBoundary>
      ) : null}
    </>
  );
}
