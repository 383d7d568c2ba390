import { runFields } from '../../core/config/fields';
import { type LiveSettings, liveNumbers } from '../../core/run/member';
import { changedOptions } from './changes';
import type { Mark } from './state';

/** Marks of one knob that follow each other within this time are one: a slider was dragged. */
const dragMs = 1500;

/** The marks of one run: what was changed while it trained. */
export interface MarkBook {
  /** Takes settings that hold from the step after `step` on, and returns all marks. */
  add(step: number, settings: LiveSettings, nowMs: number): readonly Mark[];
}

/** The book of a run that has `initial` settings, after the marks that it has got before. */
export function createMarkBook(initial: LiveSettings, earlier: readonly Mark[] = []): MarkBook {
  let marks = earlier;
  /** The settings before the last mark, and with it. */
  let before = initial;
  let current = initial;
  let lastMs = Number.NEGATIVE_INFINITY;

  return {
    add(step, settings, nowMs) {
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
      if (changedKnobs(before, settings).length > 0) marks = [...marks, { step, before, settings }];
      return marks;
    },
  };
}

function changedKnobs(before: LiveSettings, after: LiveSettings): string[] {
  const weights = after.weights.flatMap((weight, task) =>
    weight === before.weights[task] ? [] : [`weight ${task}`],
  );
  const options = changedOptions(runFields.method, before.method, after.method);
  const method = before.method.id === after.method.id ? options.map((name) => `option ${name}`) : ['method'];
  const strength = before.strength === after.strength ? [] : ['strength'];
  return [...weights, ...method, ...strength, ...liveNumbers.filter((knob) => before[knob] !== after[knob])];
}
