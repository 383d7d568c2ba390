import { blankTape, type Tape, writtenTape } from '../../../core/analysis/tape';
import type { Config } from '../../../core/config/schema';
import type { AppState } from '../state';
import { freshRun } from '../store';

type Histories = Pick<AppState, 'history' | 'gradients' | 'junctions'>;

/** The curves of a run as they were kept, on one tape. */
export interface SavedHistories {
  readonly values: Float64Array;
}

export function savedHistories(histories: Histories): SavedHistories {
  const tape = blankTape();
  carry(histories, tape);
  return { values: tape.numbers() };
}

/**
 * The histories of a run of this configuration as they were saved.
 *
 * @throws RangeError where they are not those of such a run.
 */
export function restoredHistories(config: Config, { values }: SavedHistories): Histories {
  const { history, gradients, junctions } = freshRun(config);
  carry({ history, gradients, junctions }, writtenTape(values));
  return { history, gradients, junctions };
}

function carry({ history, gradients, junctions }: Histories, tape: Tape): void {
  for (const each of [history, gradients, junctions]) each.carry(tape);
}
