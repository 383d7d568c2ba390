import { angleOf, cosineOf } from '../../../core/analysis/conflict';
import { pairsOf } from '../../../core/analysis/gradient-history';
import type { RunGradients } from '../../../core/run/told';
import { degreesText } from '../../compass/words';
import type { NamedTable } from '../../parts/TablesDialog';
import { grammar } from '../../text/language';
import { countText, fixed, measureText, noNumber } from '../../text/numbers';
import { text } from '../../text/text';

/** What the compass draws: every pair of tasks with its angle, and each task's gradient with its length. */
export function gradientTables(point: RunGradients, names: readonly string[]): readonly NamedTable[] {
  const { gram } = point;
  if (gram.length !== names.length) return [];
  const step = countText(point.step);
  const pairs = {
    headings: [
      text('tables.gradients.pair'),
      text('tables.gradients.angle'),
      text('tables.gradients.cosine'),
    ],
    rows: pairsOf(names.length).map(([a, b]) => {
      const cosine = cosineOf(gram, a, b);
      return [
        grammar().clauses([names[a]!, names[b]!]),
        degreesText(angleOf(gram, a, b)),
        cosine === null ? noNumber : fixed(cosine),
      ];
    }),
  };
  const lengths = {
    headings: [text('tables.task'), text('tables.gradients.length')],
    rows: names.map((name, task) => [name, measureText(Math.sqrt(Math.max(0, gram[task]![task]!)))]),
  };
  return [
    {
      title: text('tables.gradients.pairs'),
      read: () => ({ caption: text('tables.gradients.pairsCaption', { step }), ...pairs }),
    },
    {
      title: text('tables.gradients.lengths'),
      read: () => ({ caption: text('tables.gradients.lengthsCaption', { step }), ...lengths }),
    },
  ];
}
