import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { TermId } from '../../core/terms';
import { text } from '../text/text';
import { foundTerms } from './glossary-search';
import classes from './guide.module.css';
import { TermEntry } from './TermEntry';

/** All words of the page, which can be searched; one of them open at first where it was asked for. */
export function Glossary({ at }: { readonly at: TermId | null }) {
  const [search, setSearch] = useState('');
  const found = foundTerms(search);
  const count = found.reduce((sum, { terms }) => sum + terms.length, 0);
  // A keyboard on the glass would hide what was asked for.
  const isTyping = at === null && !window.matchMedia('(pointer: coarse)').matches;
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={text('help.search')}
        placeholder={text('help.search')}
        data-autofocus={isTyping || undefined}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={classes.count} role="status">
        {count === 0 ? text('help.none') : text('help.found', { count })}
      </p>
      <div className={classes.words}>
        {found.map(({ topic, terms }) => (
          <section key={topic}>
            <h4>{text(`help.topics.${topic}`)}</h4>
            {terms.map((term) => (
              <TermEntry key={term} id={term} isAskedFor={term === at} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
