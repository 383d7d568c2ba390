import type { Experiment } from '../../../core/experiment/experiment';
import { readTransfer, writeTransfer } from '../../../core/experiment/link';
import { transferPresets } from '../../../core/experiment/transfer/presets';
import { experimentStore } from '../../store/experiment/experiment-store';
import type { PageCodec } from '../../store/page-url';

/** The question in the address; without one, that which is trained, or the first example. */
export const transferCodec: PageCodec<Experiment> = {
  page: 'transfer',
  read(text) {
    if (text !== '') {
      const { experiment, problems } = readTransfer(text);
      return { state: experiment, problems };
    }
    const trained = experimentStore.getState().experiment;
    const isOurs = trained?.question.kind === 'transfer';
    return { state: isOurs ? trained : transferPresets[0]!.experiment, problems: [] };
  },
  write: writeTransfer,
};
