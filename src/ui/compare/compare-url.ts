import type { Experiment } from '../../core/experiment/experiment';
import { readExperiment, writeExperiment } from '../../core/experiment/link';
import { startExperiment } from '../../core/experiment/start-question';
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
      return { state: trained ?? startExperiment(getState().config), problems: [] };
    }
    const { experiment, problems } = readExperiment(text);
    return { state: experiment, problems };
  },
  write: writeExperiment,
};
