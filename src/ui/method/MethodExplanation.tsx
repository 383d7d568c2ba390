import type { ReactNode } from 'react';
import type { HeadRule, Method, OptionValues, Source } from '../../core/weighting/weighting';
import { defaultOptions } from '../../core/weighting/weighting';
import { text } from '../text/text';
import { Formula } from './Formula';
import classes from './method.module.css';
import { type MethodNumbers, numbersTex } from './tex';

export interface MethodExplanationProps {
  readonly method: Method;
  /** Of the method; what is not named has its default. */
  readonly options?: OptionValues;
  /** What the method says just now; left out where nothing has been computed. */
  readonly numbers?: MethodNumbers;
  /** Between the formula and what its symbols mean: the method's options, say. */
  readonly children?: ReactNode;
}

/** What a method does and where it comes from, out of its record: rule, symbols, source, departures. */
export function MethodExplanation({ method, options = {}, numbers, children }: MethodExplanationProps) {
  const isClosest = method.needs === 'jacobian';
  return (
    <div className={classes.explanation}>
      <p className={classes.summary}>{method.summary}</p>
      <div className={classes.formula}>
        <Formula tex={method.formula} isDisplay />
        {numbers === undefined ? null : (
          <p className={classes.numbers}>
            <Formula tex={numbersTex(numbers, isClosest)} />
          </p>
        )}
      </div>
      {children}
      <dl className={classes.symbols}>
        {method.symbols.map(({ tex, meaning }) => (
          <div key={tex}>
            <dt>
              <Formula tex={tex} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Facts method={method} options={{ ...defaultOptions(method), ...options }} />
      <SourceLine source={method.source} />
      {method.departures === '' ? null : (
        <p className={classes.departures}>
          <strong>{text('explanation.departures')}</strong> {method.departures}
        </p>
      )}
    </div>
  );
}

function Facts({ method, options }: { readonly method: Method; readonly options: OptionValues }) {
  const heads: HeadRule = method.heads(options);
  return (
    <dl className={classes.facts}>
      <Fact name={text('explanation.looksAt')} value={text(`explanation.needs.${method.needs}`)} />
      <Fact name={text('explanation.scale')} value={text(`explanation.scales.${method.scale}`)} />
      <Fact name={text('explanation.heads')} value={text(`explanation.headRules.${heads}`)} />
      {method.random === '' ? null : <Fact name={text('explanation.random')} value={method.random} />}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Where something was published, with a link to it. */
export function SourceLine({ source }: { readonly source: Source }) {
  return (
    <p className={classes.source}>
      {source.authors} ({source.year}).{' '}
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title}
      </a>
      . {source.venue}
      {source.place === '' ? '' : `, ${source.place}`}.
    </p>
  );
}
