import type { Experiment } from '../../core/experiment/experiment';
import { readExperiment, writeExperiment } from '../../core/experiment/link';
import { questionKinds, startExperiment, startQuestion } from '../../core/experiment/start-question';
import { quoted } from '../../core/link/url-text';
import type { Problem } from '../../core/problem';
import { words } from '../../core/words';
import { experimentStore } from '../store/experiment/experiment-store';
import type { PageCodec } from '../store/page-url';
import { getState } from '../store/store';

/**
 * The question in the address; without one, that which is trained, or one that is ready to be asked of what is on the
 * playground.
 */
export const compareCodec: PageCodec<Experiment> = {
  page: 'compare',
  read(text) {
    if (text === '') {
      const trained = experimentStore.getState().experiment;
      const isOurs = trained !== null && trained.question.kind !== 'transfer';
      return { state: isOurs ? trained : startExperiment(getState().config), problems: [] };
    }
    const { experiment, problems } = readExperiment(text);
    return experiment.question.kind === 'transfer'
      ? elsewhere(experiment, problems)
      : { state: experiment, problems };
  },
  write: writeExperiment,
};

/** A new task has a page of its own. */
function elsewhere({ base }: Experiment, problems: readonly Problem[]) {
  const kind = questionKinds[0]!;
  const expected = words`one of ${questionKinds.join(', ')}`;
  return {
    state: { base, question: startQuestion(kind, base) },
    problems: [...problems, { place: 'ask', found: quoted('transfer'), expected, used: kind }],
  };
}
