import type { About } from '../../../core/experiment/export/json';
import { writeExperiment, writeTransfer } from '../../../core/experiment/link';
import type { Backend } from '../../../core/run/backend';
import { version } from '../../../core/version';
import { hashFor } from '../../store/page-name';
import { withBackend } from '../../store/visit-backend';
import { text } from '../../text/text';
import { questionWords } from '../question-words';
import type { Results } from '../results';

/** The link that asks an experiment's question. */
export function linkOf({ experiment }: Results): string {
  const hash =
    experiment.question.kind === 'transfer'
      ? hashFor('transfer', writeTransfer(experiment))
      : hashFor('compare', writeExperiment(experiment));
  return `${withBackend(window.location.href, null)}${hash}`;
}

/** Where results come from, as a file says it. */
export function aboutOf(results: Results, backend: Backend | null, date: Date): About {
  return {
    question: questionWords(results.experiment, results.tasks),
    link: linkOf(results),
    steps: results.experiment.base.steps,
    backend: backend === null ? '' : text(`shell.backend.${backend.id}`),
    date: date.toISOString(),
    software: `${text('shell.name')} ${version}`,
  };
}
