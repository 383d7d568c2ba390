import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/IconButton';
import { text } from '../text/text';
import type { SheetProps } from './ExplainButton';
import classes from './picker.module.css';

/** A sheet at the page's edge on how a method or an architecture works. */
export function RecordSheet(props: SheetProps & { readonly title: string; readonly children: ReactNode }) {
  return (
    <aside
      id={props.id}
      className={classes.sheet}
      aria-label={text('method.how', { title: props.title })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose();
      }}
    >
      <header className={classes.sheetHead}>
        <h2>
          {props.title} <span>{text('method.works')}</span>
        </h2>
        <IconButton label={text('method.close')} variant="subtle" size={26} onClick={props.onClose}>
          <IconX size={15} />
        </IconButton>
      </header>
      <div className={classes.sheetBody}>{props.children}</div>
    </aside>
  );
}
