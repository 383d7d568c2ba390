import { type Answer, answerOf } from '../../core/export/answer';
import { text } from '../text/text';
import classes from './export.module.css';
import type { Answered, Encoding } from './predict';

/** Rows that are shown; the file has all of them. */
const mostShown = 100;

/** A row of answers for each new row: of every task the value, or the likeliest class, with the spread over the seeds. */
export function AnswerTable({
  answered,
  encoding,
}: {
  readonly answered: Answered;
  readonly encoding: Encoding;
}) {
  const { rows, answers } = answered;
  const shown = rows.cells.slice(0, mostShown);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {encoding.tasks.map(({ name }) => (
                <th key={name}>{name}</th>
              ))}
              {rows.columns.map((column) => (
                <th key={column} className={classes.given}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <tr key={row}>
                {encoding.tasks.map((task, t) => (
                  <td key={task.name}>
                    <OneAnswer
                      answer={answerOf(
                        task,
                        answers.map((run) => run[t]!),
                        row,
                      )}
                    />
                  </td>
                ))}
                {cells.map((cell, place) => (
                  <td key={rows.columns[place]} className={classes.given}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.cells.length > mostShown ? (
        <p className={classes.quiet}>{text('saving.predict.shown', { count: mostShown })}</p>
      ) : null}
    </>
  );
}

const number = (value: number) => String(Number(value.toPrecision(4)));
const percent = (share: number) => text('saving.predict.odds', { percent: Math.round(100 * share) });

function OneAnswer({ answer: { name, mean, low, high, isOne } }: { readonly answer: Answer }) {
  const said = name === null ? number : percent;
  const range = text('saving.predict.range', { low: said(low), high: said(high) });
  return (
    <>
      <strong>{name ?? number(mean)}</strong>{' '}
      <span className={classes.quiet}>
        {name === null ? '' : `${percent(mean)} `}
        {isOne ? '' : `(${range})`}
      </span>
    </>
  );
}
