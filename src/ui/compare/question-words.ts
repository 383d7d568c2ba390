import type { Config } from '../../core/config/schema';
import type { Experiment } from '../../core/experiment/experiment';
import { type KnobPlace, knobField } from '../../core/experiment/knobs';
import { architectureOf } from '../../core/sharing';
import { methodOf } from '../../core/weighting';
import { grammar } from '../text/language';
import { say, text } from '../text/text';

/** The question of an experiment in one sentence; `tasks` are what the tasks are called. */
export function questionWords({ base, question }: Experiment, tasks: readonly string[]): string {
  switch (question.kind) {
    case 'choices':
      return choiceWords(question.methods, question.sharings);
    case 'knobs': {
      const [first, second] = question.knobs.map((knob) => knobTitle(base, knob, tasks));
      return second === undefined
        ? text('compare.question.knob', { knob: first ?? '' })
        : text('compare.question.twoKnobs', { first: first!, second });
    }
    case 'weights':
      return text('compare.question.weights', { tasks: grammar().list(tasks) });
    case 'partners':
      return text('compare.question.partners', { tasks: grammar().list(tasks) });
    case 'labels':
      return text('compare.question.labels', { task: tasks[question.task] ?? '' });
    case 'transfer':
      return text('transfer.question', { task: tasks[question.task] ?? '' });
    default:
      return question satisfies never;
  }
}

function choiceWords(methods: readonly { id: string }[], sharings: readonly { id: string }[]): string {
  if (methods.length > 1 && sharings.length > 1) {
    return text('compare.question.both', { methods: methods.length, sharings: sharings.length });
  }
  if (sharings.length > 1) {
    const names = grammar().list(sharings.map(({ id }) => say(architectureOf(id).title)));
    return text('compare.question.sharings', { count: sharings.length, names });
  }
  const names = grammar().list(methods.map(({ id }) => say(methodOf(id).title)));
  return text('compare.question.methods', { count: methods.length, names });
}

/** A knob's title, with its owner where it is of a task, a method, an architecture: "Rings: Labels", "CAGrad: c". */
export function knobTitle(base: Config, place: KnobPlace, tasks: readonly string[]): string {
  const title = say(knobField(base, place)?.title ?? place.name);
  const owner = ownerOf(base, place, tasks);
  return owner === null ? title : text('messages.mark.task', { name: owner, change: title });
}

function ownerOf(base: Config, { name, task }: KnobPlace, tasks: readonly string[]): string | null {
  if (task !== null) return tasks[task] ?? '';
  if (name.startsWith('method.')) return say(methodOf(base.method.id).title);
  return name.startsWith('sharing.') ? say(architectureOf(base.sharing.id).title) : null;
}
