import type { ReactNode } from 'react';
import type { ChoosableRecord } from '../../core/fields/choosable-record';
import type { FormulaSymbol, Source } from '../../core/record';
import { grammar } from '../text/language';
import { say, text } from '../text/text';
import classes from './explanation.module.css';
import { Formula } from './Formula';

/** Something that holds of a record, by its name. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What something does and where it comes from, out of its record: rule, symbols, source, departures. */
export function Explanation(props: {
  readonly record: ChoosableRecord;
  readonly facts: readonly Fact[];
  /** Under the formula: the same with present numbers. */
  readonly numbersTex?: string;
  /** Between the formula and what its symbols mean: the options, say. */
  readonly children?: ReactNode;
}) {
  const { record, numbersTex } = props;
  return (
    <div className={classes.explanation}>
      <p className={classes.summary}>{say(record.summary)}</p>
      <div className={classes.formula}>
        <Formula tex={record.formula} isDisplay />
        {numbersTex === undefined ? null : (
          <p className={classes.numbers}>
            <Formula tex={numbersTex} />
          </p>
        )}
      </div>
      {props.children}
      <SymbolList symbols={record.symbols} />
      <dl className={classes.facts}>
        {props.facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SourceLine source={record.source} />
      {record.departures === '' ? null : (
        <p className={classes.departures}>
          <strong>{text('explanation.departures')}</strong> {say(record.departures)}
        </p>
      )}
    </div>
  );
}

/** What the symbols of a formula stand for. */
export function SymbolList({ symbols }: { readonly symbols: readonly FormulaSymbol[] }) {
  return (
    <dl className={classes.symbols}>
      {symbols.map(({ tex, meaning }) => (
        <div key={tex}>
          <dt>
            <Formula tex={tex} />
          </dt>
          <dd>{say(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where something was published, with a link to it. */
export function SourceLine({ source }: { readonly source: Source }) {
  return (
    <p className={classes.source}>
      {/* As it is cited in every language. */}
      <span lang="en">
        {source.authors} ({source.year}).{' '}
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.title}
        </a>
        . {source.venue}
      </span>
      {source.place === '' ? '' : grammar().clauses(['', say(source.place)])}
      {text('explanation.stop')}
    </p>
  );
}
