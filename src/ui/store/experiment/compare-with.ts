import { runFields, taskFields } from '../../../core/config/fields';
import type { Experiment, Question } from '../../../core/experiment/experiment';
import { type KnobPlace, knobField } from '../../../core/experiment/knobs';
import type { Field } from '../../../core/fields/field';
import { architectureOf } from '../../../core/sharing';
import { methodOf } from '../../../core/weighting';
import { say, text } from '../../text/text';
import { hashFor } from '../page-name';
import { getState } from '../store';
import { experimentStore } from './experiment-store';

/** What a row of the playground can be compared over. */
type Asked =
  | { readonly kind: 'choices'; readonly vary: 'methods' | 'sharings' }
  | { readonly kind: 'partners' }
  | KnobPlace;

/** Where a knob's row leads: to a comparison over its values; null for a knob that cannot be compared. */
export function comparisonOf(field: Field, task: number | null) {
  const place = placeOf(field, task);
  if (place === null) return null;
  return { label: text('compare.with', { title: say(field.title) }), follow: () => void compare(place) };
}

function placeOf(field: Field, task: number | null): Asked | null {
  const { config } = getState();
  const name =
    nameOf(task === null ? runFields : taskFields, field) ??
    optionName('method', methodOf(config.method.id).options, field) ??
    optionName('sharing', architectureOf(config.sharing.id).options, field);
  if (name === null) return null;
  const place = { name, task };
  return name !== 'steps' && name !== 'patience' && knobField(config, place) !== null ? place : null;
}

function nameOf(fields: Readonly<Record<string, Field>>, field: Field): string | null {
  return Object.keys(fields).find((name) => fields[name] === field) ?? null;
}

function optionName(record: string, options: Readonly<Record<string, Field>>, field: Field): string | null {
  const name = nameOf(options, field);
  return name === null ? null : `${record}.${name}`;
}

/** Goes to the page that compares, with a question on the present configuration. */
export async function compare(asked: Asked): Promise<void> {
  // What links and questions are made of comes with that page.
  const [{ rangeOf, startChoices, startExperiment, startQuestion }, { baseOf }, { writeExperiment }] =
    await Promise.all([
      import('../../../core/experiment/start-question'),
      import('../../../core/experiment/variants'),
      import('../../../core/experiment/link'),
    ]);
  const { base: start } = startExperiment(getState().config);
  const kind = 'kind' in asked ? asked.kind : 'knobs';
  const base = baseOf(start, kind);
  const question = ((): Question => {
    if (!('kind' in asked)) return { kind: 'knobs', knobs: [rangeOf(asked, base)] };
    return asked.kind === 'choices' ? startChoices(base, asked.vary) : startQuestion(asked.kind, base);
  })();
  const experiment = { base, question };
  window.location.hash = hashFor('compare', writeExperiment(experiment));
  if (question.kind === 'partners') await begin(experiment);
}

/** A question that says it all is trained at once, unless another one is. */
async function begin(experiment: Experiment): Promise<void> {
  const { phase } = experimentStore.getState();
  if (phase === 'preparing' || phase === 'running' || phase === 'paused') return;
  const { experimentActions } = await import('./experiment-actions');
  experimentActions.start(experiment);
}

/** Goes to the page about a new task, with one of the present configuration held back. */
export async function askAsNewTask(task: number): Promise<void> {
  const [{ startTransfer }, { writeTransfer }] = await Promise.all([
    import('../../../core/experiment/start-question'),
    import('../../../core/experiment/link'),
  ]);
  window.location.hash = hashFor('transfer', writeTransfer(startTransfer(getState().config, task)));
}
