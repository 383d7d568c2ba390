import type { TransferWay } from '../../../core/experiment/transfer/transfer';
import { countText } from '../../text/numbers';
import { text } from '../../text/text';

/** "Head alone, 10 labels" */
export function transferName(way: TransferWay | 'before', labels: number | null): string {
  if (way === 'before') return text('transfer.before');
  return text('transfer.variant', { way: text(`transfer.ways.${way}`), labels: labelsText(labels) });
}

export function labelsText(labels: number | null): string {
  return labels === null
    ? text('transfer.allLabels')
    : text('transfer.labels', { count: labels, shown: countText(labels) });
}
