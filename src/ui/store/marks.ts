import { runFields, taskFields } from '../../core/config/fields';
import type { OptionField } from '../../core/fields/field';
import type { LiveSettings } from '../../worker/protocol';
import { text } from '../text/text';
import { changedOptions } from './changes';
import type { Mark } from './state';

type Knob = Exclude<keyof LiveSettings, 'weights' | 'method' | 'strength'>;

const knobs: readonly Knob[] = ['learningRate', 'trunkL1', 'trunkL2', 'headL1', 'headL2', 'steps'];

/** Marks of one knob that follow each other within this time are one: a slider was dragged. */
const dragMs = 1500;

/** The marks of one run: what was changed while it trained, in words. */
export interface MarkBook {
  /** Takes settings that hold from the step after `step` on, and returns all marks. */
  add(step: number, settings: LiveSettings, names: readonly string[], nowMs: number): readonly Mark[];
}

export function createMarkBook(initial: LiveSettings): MarkBook {
  let marks: readonly Mark[] = [];
  /** The settings before the last mark, and with it. */
  let before = initial;
  let current = initial;
  let lastMs = Number.NEGATIVE_INFINITY;

  return {
    add(step, settings, names, nowMs) {
      const changed = changedKnobs(current, settings);
      if (changed.length === 0) return marks;
      const goesOn =
        nowMs - lastMs < dragMs &&
        String(changedKnobs(before, current)) === String(changed) &&
        marks.length > 0;
      if (goesOn) marks = marks.slice(0, -1);
      else before = current;
      current = settings;
      lastMs = nowMs;
      const label = describe(before, settings, names);
      if (label !== '') marks = [...marks, { step, label, settings }];
      return marks;
    },
  };
}

/** What is different, in words: "Rings: loss weight 0.5, learning rate 0.003"; empty where nothing is. */
export function describe(before: LiveSettings, after: LiveSettings, names: readonly string[]): string {
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
  const rest = knobs.flatMap((knob) =>
    after[knob] === before[knob] ? [] : [change(runFields[knob], after[knob])],
  );
  return [...weights, ...methodChanges(before, after), ...strengthChange(before, after), ...rest].join(', ');
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
  const { title, options } = runFields.method.methods[after.id]!;
  if (before.id !== after.id) return [text('messages.mark.method', { title })];
  return changedOptions(runFields.method, before, after).map((name) => {
    const field = options[name]!;
    const to = change(field, after.options[name] ?? field.default);
    return text('messages.mark.task', { name: title, change: to });
  });
}

function change(field: OptionField, value: number | string | boolean): string {
  const shown = valueWord(field, value);
  // "Loss weight" inside a sentence, but "L1" as it is.
  const title = field.title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return text('messages.mark.change', { title, value: shown });
}

function valueWord(field: OptionField, value: number | string | boolean): string {
  if (field.type === 'toggle') return text(value ? 'messages.mark.on' : 'messages.mark.off');
  if (field.type === 'choice') return field.options.find(({ id }) => id === value)?.title ?? String(value);
  return value === 0 && field.zero !== undefined ? field.zero : String(value);
}

function changedKnobs(before: LiveSettings, after: LiveSettings): string[] {
  const weights = after.weights.flatMap((weight, task) =>
    weight === before.weights[task] ? [] : [`weight ${task}`],
  );
  const options = changedOptions(runFields.method, before.method, after.method);
  const method = before.method.id === after.method.id ? options.map((name) => `option ${name}`) : ['method'];
  const strength = before.strength === after.strength ? [] : ['strength'];
  return [...weights, ...method, ...strength, ...knobs.filter((knob) => before[knob] !== after[knob])];
}
