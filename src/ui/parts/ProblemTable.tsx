import type { Problem } from '../../core/problem';
import { say, text } from '../text/text';
import classes from './problems.module.css';

/** What could not be used as it was: where, what was found, what was expected, what is used instead. */
export function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  const isUsed = problems.some((problem) => problem.used !== '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroll} aria-label={text('shell.notices.details')} tabIndex={0}>
      <table className={classes.problems}>
        <thead>
          <tr>
            <th>{text('shell.notices.where')}</th>
            <th>{text('shell.notices.found')}</th>
            <th>{text('shell.notices.expected')}</th>
            {isUsed ? <th>{text('shell.notices.used')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems can read the same
            <tr key={index}>
              <td>{say(problem.place)}</td>
              <td>{say(problem.found)}</td>
              <td>{say(problem.expected)}</td>
              {isUsed ? (
                <td>{problem.used === '' ? text('shell.notices.nothing') : say(problem.used)}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
