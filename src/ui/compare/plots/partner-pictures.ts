import { grammar } from '../../text/language';
import { fixed, gainText, shareText } from '../../text/numbers';
import { text } from '../../text/text';
import type { Results } from '../results';
import { jointOf, pairOf, partnersOf } from '../results/partners';
import { matrixPlot, type TitledMatrix } from './matrix-plot';
import type { Picture } from './picture';

/** The affinities, both ways beside each other. */
export function partnerPictures(results: Results): readonly Picture[] {
  const partners = partnersOf(results);
  if (partners === null) return [];
  const { trained, lookahead } = partners;
  const joint = jointOf(results)?.link;
  const matrices: TitledMatrix[] = [
    {
      title: text('compare.plot.matrix.trained'),
      matrix: trained,
      write: gainText,
      linkOf: (of, by) => pairOf(results, of, by)?.link,
    },
    ...(lookahead.length === 0
      ? []
      : [
          {
            title: text('compare.plot.matrix.lookahead'),
            matrix: lookahead,
            write: stepText,
            linkOf: () => joint,
          },
        ]),
  ];
  if (matrices.every(({ matrix }) => matrix.flat().every((cell) => cell === null))) return [];
  const agreed = Number.isNaN(partners.agreement)
    ? []
    : [text('compare.plot.matrix.agreement', { rho: shareText(partners.agreement) })];
  return [
    {
      id: 'partners',
      title: text('compare.plot.matrix.title'),
      name: text('compare.plot.matrix.name'),
      notes: [text('compare.plot.matrix.read'), ...agreed],
      draw: (look) => matrixPlot(matrices, results.tasks, look),
    },
  ];
}

/** What one step does is a small part of a percent. */
function stepText(share: number): string {
  const percent = 100 * share;
  return `${percent > 0 ? '+' : ''}${grammar().percent(fixed(percent, 2))}`;
}
