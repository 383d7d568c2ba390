import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './controls.module.css';

/** A part that opens under its title; closed, a short summary says what is inside. */
export function Disclosure(props: {
  readonly title: string;
  readonly summary?: string;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={classes.disclosure}>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight className={classes.chevron} size={13} aria-hidden />
        <span>{props.title}</span>
        {props.summary === undefined ? null : <span className={classes.summary}>{props.summary}</span>}
      </button>
      <div id={id} className={classes.rows} hidden={!isOpen}>
        {isOpen ? props.children : null}
      </div>
    </div>
  );
}
