import type { Expectation } from '../../core/config/expectation';
import type { Config } from '../../core/config/schema';
import { shownNames } from '../store/names';
import { gainText, percentText, scoreText } from '../text/numbers';
import { say, text } from '../text/text';

// What a preset's claim says in numbers, in words.

/** What is measured: `Circle, together less alone`. */
export function expectationText({ measure, task, against }: Expectation, config: Config): string {
  const what =
    measure === 'delta-m' || measure === 'wins'
      ? text(`shell.claims.${measure}`)
      : text(`shell.claims.${measure}`, {
          task: task === undefined ? text('shell.claims.least') : shownNames({ config, table: null })[task]!,
        });
  return against === undefined ? what : text('shell.claims.against', { what, rival: say(against.title) });
}

/** What is claimed of it: `more than 0.050`. */
export function sideText(expectation: Expectation): string {
  return text(`shell.claims.${expectation.is}`, { than: valueText(expectation, expectation.than) });
}

export function valueText({ measure }: Expectation, value: number): string {
  if (measure === 'delta-m') return gainText(value);
  return measure === 'wins' ? percentText(value) : scoreText(value);
}
