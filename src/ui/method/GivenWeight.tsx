import { taskFields } from '../../core/config/fields';
import { methodOf } from '../../core/weighting';
import controls from '../controls/controls.module.css';
import { valueText } from '../controls/format';
import classes from '../record/picker.module.css';
import { standingNumbers } from '../store/latest';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import { tip } from '../term/tip';
import { measureText } from '../text/numbers';
import { say, text } from '../text/text';

const field = taskFields.weight;

/** In the place of a task's weight where the method weighs the tasks itself: who sets it, and to what. */
export function GivenWeight({ index, own }: { readonly index: number; readonly own: number }) {
  const { title } = methodOf(useApp((state) => state.config.method.id));
  const weight = useCalm((state) => measureText(standingNumbers(state)?.weights[index] ?? Number.NaN));
  const help = text('method.setByHelp', { title: say(title), weight: valueText(field, own) });
  return (
    <div {...tip(help)} className={classes.givenRow}>
      <span className={controls.label}>{say(field.title)}</span>
      <span className={classes.setBy}>{text('method.setBy', { title: say(title) })}</span>
      <span className={classes.given}>× {weight}</span>
    </div>
  );
}
