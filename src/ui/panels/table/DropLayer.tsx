import { Portal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { text } from '../../text/text';
import { openTableImport, refuseImport, sizeLimit } from './import-flow';
import classes from './table.module.css';

/**
 * Takes a file that is dropped anywhere on the page, dialogs included, and says so while it is dragged over it. A
 * file is never left to the browser, which would go to it and leave the page.
 */
export function DropLayer() {
  const isOver = useFileDrop(takeFiles);
  if (!isOver) return null;
  return (
    <Portal>
      <div className={classes.dropLayer}>
        <strong>{text('table.drop.title')}</strong>
        <span>{text('table.drop.hint', { size: sizeLimit })}</span>
      </div>
    </Portal>
  );
}

/** Whether files are dragged over the window; `take` gets them when they are dropped. */
function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onFiles = (handle: (event: DragEvent, transfer: DataTransfer) => void) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) handle(event, event.dataTransfer);
    };
    const enter = onFiles(() => setOver(true));
    const over = onFiles((event, transfer) => {
      event.preventDefault();
      transfer.dropEffect = 'copy';
    });
    const leave = onFiles((event) => {
      // Also sent between two elements of the page; out of the window there is nothing to go to.
      if (event.relatedTarget === null) setOver(false);
    });
    const drop = onFiles((event, transfer) => {
      event.preventDefault();
      setOver(false);
      take([...transfer.files]);
    });
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) document.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) document.removeEventListener(name, listeners[name]);
    };
  }, [take]);
  return isOver;
}

function takeFiles(files: readonly File[]): void {
  const [file] = files;
  if (!file) {
    // Mail programs offer an attachment as a file and then hand over none.
    const place = text('table.failed.dropped');
    const found = text('table.failed.noFile');
    refuseImport(place, [{ place, found, expected: text('table.failed.noFileExpected'), used: '' }]);
    return;
  }
  if (files.length === 1) {
    openTableImport(file);
  } else {
    const place = files
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', ');
    const found = text('table.failed.several', { count: files.length });
    refuseImport(file.name, [{ place, found, expected: text('table.failed.single'), used: '' }]);
  }
}
