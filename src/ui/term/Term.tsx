import type { ReactNode } from 'react';
import type { TermId } from '../../core/terms';
import classes from './term.module.css';

/**
 * A word of the glossary: its sentence is shown while it is pointed at or has the focus (`store/pointed.ts` looks
 * for the attribute, so that a term costs nothing until then), and it leads to the glossary. As the label of a control,
 * or where it has a tooltip of its own, it is no stop of the Tab key beside that.
 */
export function Term(props: {
  readonly id: TermId;
  readonly isLabel?: boolean;
  readonly children: ReactNode;
}) {
  const { id, isLabel = false, children } = props;
  if (isLabel) return <span data-term={id}>{children}</span>;
  return (
    <button type="button" className={classes.term} data-term={id}>
      {children}
    </button>
  );
}

/** For what has an explanation of its own: `?` leads from there to a term of the glossary. */
export const aboutTerm = (id: TermId) => ({ 'data-about': id });
