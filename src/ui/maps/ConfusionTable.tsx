import { useState } from 'react';
import { shownName } from '../store/names';
import { useApp } from '../store/store';
import { useFinding } from '../store/useCalm';
import { useFamily } from '../store/useTargets';
import { countText, percentText } from '../text/numbers';
import { text } from '../text/text';
import { confusionMatrix } from './confusion';
import classes from './maps.module.css';

interface Cell {
  readonly truth: number;
  readonly predicted: number;
}

/** Counts of true against predicted classes, each with its share of its row. */
export function ConfusionTable(props: { readonly task: number; readonly color: string }) {
  const { isUsers } = useFamily();
  const classNames = useApp((state) => state.ready?.tasks[props.task]?.classes ?? null);
  const names = classNames?.map((name) => shownName(name, isUsers)) ?? null;
  const counts = useFinding(({ evaluation }) => evaluation?.shared[props.task]?.confusion ?? null);
  const [cell, setCell] = useState<Cell | null>(null);
  const matrix = confusionMatrix(counts ?? []);
  if (names === null || matrix.classes === 0)
    return <p className={classes.note}>{text('diagram.outputs.waiting')}</p>;
  const sentence = cell === null ? text('diagram.outputs.confusionHover') : cellText(cell, names, matrix);
  return (
    <div>
      <div className={classes.scroll}>
        <table className={classes.confusion} onMouseLeave={() => setCell(null)}>
          <caption>{text('diagram.outputs.confusionCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('diagram.outputs.corner')}</th>
              {names.map((name) => (
                <th key={name} scope="col" title={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, truth) => (
              <tr key={name}>
                <th scope="row" title={name}>
                  {name}
                </th>
                {names.map((other, predicted) => (
                  <td
                    key={other}
                    style={
                      { '--share': matrix.share(truth, predicted) || 0, '--color': props.color } as object
                    }
                    onMouseEnter={() => setCell({ truth, predicted })}
                  >
                    <b>{countText(matrix.count(truth, predicted))}</b>
                    <span>{percentText(matrix.share(truth, predicted))}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.reading}>{sentence}</p>
    </div>
  );
}

function cellText(
  { truth, predicted }: Cell,
  names: readonly string[],
  matrix: ReturnType<typeof confusionMatrix>,
): string {
  return text('diagram.outputs.confusionCell', {
    truth: names[truth] ?? '',
    predicted: names[predicted] ?? '',
    count: countText(matrix.count(truth, predicted)),
    total: countText(matrix.total(truth)),
    share: percentText(matrix.share(truth, predicted)),
  });
}
