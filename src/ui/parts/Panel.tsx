import { type ReactNode, useId } from 'react';
import type { TermId } from '../../core/terms';
import { Term } from '../term/Term';
import { PanelBoundary } from './PanelBoundary';
import classes from './panel.module.css';
import { useIsPlain } from './plain-panels';

/** A framed part of the page under its small heading; a fault inside stays inside. */
export function Panel(props: {
  readonly title: string;
  /** The term that the heading is. */
  readonly term?: TermId;
  /** Beside the heading. */
  readonly lead?: ReactNode;
  /** At the right end of the heading's line. */
  readonly aside?: ReactNode;
  /** The button of the tables behind its drawing, which stays where there are no controls. */
  readonly tables?: ReactNode | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const heading = useId();
  const isPlain = useIsPlain();
  return (
    <section className={`${classes.panel} ${props.className ?? ''}`} aria-labelledby={heading}>
      <header className={classes.header}>
        <h2 className={classes.title} id={heading}>
          {props.term === undefined ? (
            props.title
          ) : (
            <Term id={props.term} isLabel>
              {props.title}
            </Term>
          )}
        </h2>
        {isPlain ? null : props.lead}
        {isPlain || props.aside === undefined ? null : <div className={classes.aside}>{props.aside}</div>}
        {props.tables === undefined ? null : <div className={classes.tables}>{props.tables}</div>}
      </header>
      <div className={classes.body}>
        <PanelBoundary name={props.title}>{props.children}</PanelBoundary>
      </div>
    </section>
  );
}
