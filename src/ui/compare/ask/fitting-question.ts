import type { Config } from '../../../core/config/schema';
import type { Question } from '../../../core/experiment/experiment';
import { knobField } from '../../../core/experiment/knobs';
import { startQuestion } from '../../../core/experiment/start-question';

/** A question as it can be asked of another base: knobs and tasks that there are not are left out. */
export function fittingQuestion(question: Question, base: Config): Question {
  switch (question.kind) {
    case 'knobs': {
      const knobs = question.knobs.filter((knob) => knobField(base, knob) !== null);
      return knobs.length > 0 ? { ...question, knobs } : startQuestion('knobs', base);
    }
    case 'labels':
      return question.task < base.tasks.length ? question : { ...question, task: 0 };
    case 'partners':
      return { ...question, networks: Math.max(2, Math.min(question.networks, base.tasks.length)) };
    case 'transfer':
      return question.task < base.tasks.length ? question : { ...question, task: base.tasks.length - 1 };
    case 'choices':
    case 'weights':
      return question;
    default:
      return question satisfies never;
  }
}
