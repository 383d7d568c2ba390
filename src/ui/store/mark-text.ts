import { runFields, taskFields } from '../../core/config/fields';
import type { OptionField } from '../../core/fields/field';
import { type LiveSettings, liveNumbers } from '../../core/run/member';
import { choiceText } from '../controls/format';
import { grammar } from '../text/language';
import { say, text } from '../text/text';
import { changedOptions } from './changes';
import type { Mark } from './state';

/** What a mark changed: "Rings: loss weight 0.5, learning rate 0.003". */
export function markText(
  { before, settings: after }: Pick<Mark, 'before' | 'settings'>,
  names: readonly string[],
): string {
  const weights = after.weights.flatMap((weight, task) =>
    weight === before.weights[task]
      ? []
      : [
          text('messages.mark.task', {
            name: names[task] ?? String(task + 1),
            change: change(taskFields.weight, weight),
          }),
        ],
  );
  const rest = liveNumbers.flatMap((knob) =>
    after[knob] === before[knob] ? [] : [change(runFields[knob], after[knob])],
  );
  return grammar().clauses([
    ...weights,
    ...methodChanges(before, after),
    ...strengthChange(before, after),
    ...rest,
  ]);
}

/** "strength 0.1 → 10": what it was tells how far the tasks were apart before. */
function strengthChange({ strength: before }: LiveSettings, { strength: after }: LiveSettings): string[] {
  const word = (strength: number) => (strength === 0 ? text('messages.mark.off') : String(strength));
  return before === after
    ? []
    : [text('messages.mark.strength', { before: word(before), after: word(after) })];
}

/** "method: CAGrad" for another method, "CAGrad: c 0.4" for another option of the same. */
function methodChanges({ method: before }: LiveSettings, { method: after }: LiveSettings): string[] {
  const { title, options } = runFields.method.records[after.id]!;
  if (before.id !== after.id) return [text('messages.mark.method', { title: say(title) })];
  return changedOptions(runFields.method, before, after).map((name) => {
    const field = options[name]!;
    const to = change(field, after.options[name] ?? field.default);
    return text('messages.mark.task', { name: say(title), change: to });
  });
}

function change(field: OptionField, value: number | string | boolean): string {
  const shown = valueWord(field, value);
  const title = grammar().inSentence(say(field.title));
  return text('messages.mark.change', { title, value: shown });
}

function valueWord(field: OptionField, value: number | string | boolean): string {
  if (field.type === 'toggle') return text(value ? 'messages.mark.on' : 'messages.mark.off');
  if (field.type === 'choice') return choiceText(field, value);
  return value === 0 && field.zero !== undefined ? say(field.zero) : String(value);
}
