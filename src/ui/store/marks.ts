import type { NumberField } from '../../core/config/field';
import { runFields, taskFields } from '../../core/config/fields';
import type { LiveSettings } from '../../worker/protocol';
import { text } from '../text/text';
import type { Mark } from './state';

type Knob = Exclude<keyof LiveSettings, 'weights'>;

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
  return [...weights, ...rest].join(', ');
}

function change(field: NumberField, value: number): string {
  const shown = value === 0 && field.zero !== undefined ? field.zero : String(value);
  // "Loss weight" inside a sentence, but "L1" as it is.
  const title = field.title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return text('messages.mark.change', { title, value: shown });
}

function changedKnobs(before: LiveSettings, after: LiveSettings): string[] {
  const weights = after.weights.flatMap((weight, task) =>
    weight === before.weights[task] ? [] : [`weight ${task}`],
  );
  return [...weights, ...knobs.filter((knob) => before[knob] !== after[knob])];
}
