import { conflictOf } from '../../core/analysis/conflict';
import classes from '../record/picker.module.css';
import { standingNumbers } from '../store/latest';
import { hasConflicts } from '../store/shared-trunk';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import { useGradientWatch } from '../store/watches';
import { tip } from '../term/tip';
import { digits, measureText } from '../text/numbers';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';

type Gradient = NonNullable<AppState['gradient']>;

/** What the method had to go by in the latest step, and the weights that it gave; gradients as last measured. */
export function StepNumbersTable({ names }: { readonly names: readonly string[] }) {
  const hasGradients = useApp(({ config }) => hasConflicts(config));
  useGradientWatch(hasGradients);
  const numbers = useCalm(standingNumbers);
  const gradient = useCalm((state) => (hasGradients ? fitting(state.gradient, names.length) : null));
  const colorOf = useTaskColor();
  if (numbers === null) return <p className={classes.noNumbers}>{text('method.noNumbers')}</p>;
  const norms = gradient === null ? null : conflictOf(gradient.gram).norms;
  return (
    <div>
      <table className={classes.numbers}>
        <thead>
          <tr>
            <th scope="col">{text('method.numbers', { step: digits(numbers.step, 0) })}</th>
            <th scope="col">{text('method.loss')}</th>
            {gradient === null ? null : <NormHeading gradient={gradient} step={numbers.step} />}
            <th scope="col">{text('method.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, task) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list
            <tr key={task}>
              <th scope="row">
                <i style={{ background: colorOf(task) }} aria-hidden />
                {name}
              </th>
              <td>{measureText(numbers.losses[task] ?? Number.NaN)}</td>
              {norms === null ? null : <td>{measureText(norms[task] ?? Number.NaN)}</td>}
              <td>{measureText(numbers.weights[task] ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {numbers.losses.some(Number.isNaN) ? (
        <p className={classes.noNumbers}>{text('method.noLabel')}</p>
      ) : null}
      {gradient === null || names.length < 2 ? null : (
        <p className={classes.noNumbers}>{conflictText(gradient)}</p>
      )}
    </div>
  );
}

const fitting = (gradient: Gradient | null, tasks: number) =>
  gradient?.gram.length === tasks ? gradient : null;

function NormHeading({ gradient, step }: { readonly gradient: Gradient; readonly step: number }) {
  const label =
    gradient.step === step ? text('method.norm') : text('method.normAt', { step: digits(gradient.step, 0) });
  return (
    <th {...tip(text('method.normHelp'))} scope="col">
      {label}
    </th>
  );
}

/** The angle of two gradients, or how many pairs of more conflict. */
function conflictText({ gram }: Gradient): string {
  const { cosines } = conflictOf(gram);
  const pairs = cosines.flatMap((row, i) => row.slice(i + 1)).filter((cosine) => cosine !== null);
  const conflicting = pairs.filter((cosine) => cosine < 0).length;
  if (cosines.length > 2 || pairs.length === 0) {
    return text('method.pairs', { conflicting, count: pairs.length });
  }
  const degrees = digits((Math.acos(pairs[0]!) * 180) / Math.PI, 0);
  return text(conflicting > 0 ? 'method.angleConflict' : 'method.angle', { degrees });
}
