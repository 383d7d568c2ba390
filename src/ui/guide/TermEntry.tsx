import { useEffect, useRef, useState } from 'react';
import { type TermId, terms } from '../../core/terms';
import type { Term } from '../../core/terms/term';
import { SourceLine, SymbolList } from '../record/Explanation';
import { Formula } from '../record/Formula';
import { text } from '../text/text';
import classes from './guide.module.css';

/** A word with its sentence; open, with all that there is to know of it. */
export function TermEntry({ id, isAskedFor }: { readonly id: TermId; readonly isAskedFor: boolean }) {
  const [isOpen, setOpen] = useState(isAskedFor);
  const entry = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isAskedFor) entry.current?.scrollIntoView({ block: 'center' });
  }, [isAskedFor]);
  const { formula, symbols = [], source }: Term = terms[id];
  return (
    <details
      ref={entry}
      className={classes.entry}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary data-autofocus={isAskedFor || undefined}>
        <dfn>{text(`glossary.${id}.name`)}</dfn> <span>{text(`glossary.${id}.is`)}</span>
      </summary>
      {isOpen ? (
        <div className={classes.more}>
          <p>{text(`glossary.${id}.more`)}</p>
          {formula === undefined ? null : <Formula tex={formula} isDisplay />}
          {symbols.length === 0 ? null : <SymbolList symbols={symbols} />}
          <SourceLine source={source} />
        </div>
      ) : null}
    </details>
  );
}
