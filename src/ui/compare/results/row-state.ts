import { type Entry, resultOf } from '../../../core/experiment/table';
import { percentText } from '../../text/numbers';
import { text } from '../../text/text';

/** What became of a variant, where its numbers do not say it all; empty where they do. */
export function stateWords({ state }: Entry): string {
  const result = resultOf(state);
  const diverged = result?.ended.length ?? 0;
  const runs = result?.last.shared.length ?? 0;
  if (diverged > 0) {
    return diverged === runs
      ? text('compare.state.diverged')
      : text('compare.state.someDiverged', { diverged, runs });
  }
  switch (state.kind) {
    case 'waiting':
      return text('compare.state.waiting');
    case 'training':
      return text('compare.state.training', { share: percentText(state.share) });
    case 'refused':
      return text('compare.state.refused', { reason: state.reason });
    case 'done':
      return '';
    default:
      return state satisfies never;
  }
}
