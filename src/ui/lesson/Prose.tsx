import { Fragment, type ReactNode } from 'react';
import { type Piece, proseOf } from '../../core/lesson/prose';
import { Formula } from '../record/Formula';
import classes from './lesson.module.css';

/** A lesson's text: paragraphs and lists, made of elements, never of markup. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <div className={classes.prose}>
      {proseOf(text).map(({ kind, lines }, place) =>
        kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, and do not move
          <ul key={place}>
            {lines.map((pieces, point) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={point}>{set(pieces)}</li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={place}>{set(lines[0]!)}</p>
        ),
      )}
    </div>
  );
}

const set = (pieces: readonly Piece[]): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  pieces.map((piece, place) => <Fragment key={place}>{one(piece)}</Fragment>);

function one({ kind, text }: Piece): ReactNode {
  switch (kind) {
    case 'plain':
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'code':
      return <code>{text}</code>;
    case 'tex':
      return <Formula tex={text} />;
    default:
      return kind satisfies never;
  }
}
