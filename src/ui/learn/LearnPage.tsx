import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Formula } from '../record/Formula';
import { pageOf } from '../store/page-name';
import { rememberHash } from '../store/page-store';
import { text } from '../text/text';
import type { Chapter, Piece } from './chapter';
import { chapterOf, chapters, hashOfChapter } from './chapters';
import classes from './learn.module.css';
import { Miniature } from './Miniature';

/** Five short chapters with small playgrounds inside; the address says which one. */
export function LearnPage() {
  const chapter = chapterOf(useSyncExternalStore(watchAddress, currentHash));
  useEffect(() => rememberHash('learn', hashOfChapter(chapter)), [chapter]);
  return <ChapterView key={chapter.id} chapter={chapter} />;
}

function watchAddress(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener('popstate', onChange);
  };
}

/** While the page goes to another one, its last chapter stays. */
let lastHash = '';
function currentHash(): string {
  const { hash } = window.location;
  if (pageOf(hash) === 'learn') lastHash = hash;
  return lastHash;
}

/** A chapter that was gone to from another one is read from its heading on. */
let shownBefore: string | null = null;

function ChapterView({ chapter }: { readonly chapter: Chapter }) {
  const [live, setLive] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore !== null && shownBefore !== chapter.id) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownBefore = chapter.id;
  }, [chapter]);
  const place = chapters.indexOf(chapter);
  return (
    <main className={classes.learn} tabIndex={-1} aria-label={text('learn.title')}>
      <nav aria-label={text('learn.chapters')} className={classes.chapters}>
        <ol>
          {chapters.map((each) => (
            <li key={each.id}>
              <a href={hashOfChapter(each)} aria-current={each === chapter ? 'page' : undefined}>
                {text(each.title)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <article className={classes.article}>
        <p className={classes.number}>
          {text('learn.number', { number: place + 1, count: chapters.length })}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {text(chapter.title)}
        </h2>
        {chapter.pieces.map((piece, index) =>
          'play' in piece ? (
            <Miniature
              key={piece.play.title}
              play={piece.play}
              isLive={live === index}
              onLive={(isLive) => setLive(isLive ? index : null)}
            />
          ) : (
            <PieceView key={keyOf(piece)} piece={piece} />
          ),
        )}
        <Turning place={place} />
      </article>
    </main>
  );
}

type Still = Exclude<Piece, { readonly play: unknown }>;

function keyOf(piece: Still): string {
  if ('links' in piece) return piece.links.map(([href]) => href).join(' ');
  return 'heading' in piece ? piece.heading : 'text' in piece ? piece.text : piece.formula;
}

function PieceView({ piece }: { readonly piece: Still }) {
  if ('heading' in piece) return <h3>{text(piece.heading)}</h3>;
  if ('text' in piece) return <p>{text(piece.text)}</p>;
  if ('formula' in piece) {
    return (
      <div className={classes.formula}>
        <Formula tex={piece.formula} isDisplay />
      </div>
    );
  }
  return (
    <p className={classes.links}>
      {piece.links.map(([href, label]) => (
        <a key={href} href={href}>
          {text(label)}
        </a>
      ))}
    </p>
  );
}

/** To the chapter before and to the next one. */
function Turning({ place }: { readonly place: number }) {
  const [before, after] = [chapters[place - 1], chapters[place + 1]];
  return (
    <p className={classes.turning}>
      {before === undefined ? (
        <span />
      ) : (
        <a href={hashOfChapter(before)}>{text('learn.previous', { title: text(before.title) })}</a>
      )}
      {after === undefined ? null : (
        <a href={hashOfChapter(after)}>{text('learn.next', { title: text(after.title) })}</a>
      )}
    </p>
  );
}
