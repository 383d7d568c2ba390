import { IconMathFunction } from '@tabler/icons-react';
import { type ReactNode, Suspense, useId, useRef } from 'react';
import { IconButton } from '../controls/IconButton';
import { PanelBoundary } from '../parts/PanelBoundary';
import { useSheet } from './open-sheet';

/** What a sheet is given by the button that opens it. */
export interface SheetProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The button that opens the sheet on how something works, and the sheet while it is open. */
export function ExplainButton(props: {
  readonly sheet: Parameters<typeof useSheet>[0];
  /** What the button and the sheet are called. */
  readonly how: string;
  /** The sheet; it may still have to be loaded. */
  readonly children: (sheet: SheetProps) => ReactNode;
}) {
  const { how } = props;
  const [isOpen, setOpen] = useSheet(props.sheet);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const onClose = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <IconButton
        label={how}
        ref={opener}
        variant={isOpen ? 'light' : 'default'}
        size={24}
        radius={8}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          // The focus stays here when the sheet opens.
          if (event.key === 'Escape' && isOpen) onClose();
        }}
      >
        <IconMathFunction size={15} />
      </IconButton>
      {isOpen ? (
        <PanelBoundary name={how} dialog={{ isOpen, onClose }}>
          <Suspense fallback={null}>{props.children({ id, onClose })}</Suspense>
        </PanelBoundary>
      ) : null}
    </>
  );
}
