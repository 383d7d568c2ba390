import { choice } from '../fields/make-field';
import type { Matrix } from '../linalg/matrix';
import { applySpectrum, symmetricEigen } from '../linalg/symmetric-eigen';
import { reductionField } from './option-fields';
import type { Weighting } from './weighting';

// Float32's, as in the authors' code: eigenvalues under T times this share of the largest one are no direction.
const epsilon = 2 ** -23;

/**
 * Aligns the principal components of the gradients: with G = V diag(lambda) V', weights B w,
 * B = sqrt(scale) V lambda^(-1/2) V'; w = 1 (sum) or 1/T (mean), scale the least, the lower median or the mean of
 * the eigenvalues. The balanced gradients B J are orthogonal and all of length sqrt(scale).
 *
 * Eigenvalues of at most max(lambda) T 1.2e-7 are left out with their directions: gradients that are parallel,
 * opposite or much shorter than the longest count together. With all gradients 0, B is the identity.
 *
 * Senushkin, Patakin, Kuznetsov, Konushin (2023), algorithm 1.
 */
export const alignedMtl: Weighting<null> = {
  id: 'aligned_mtl',
  title: 'Aligned-MTL',
  needs: 'gram',
  summary: 'Replaces the gradients by orthogonal ones of the same length, as close to them as can be.',
  formula: String.raw`w = \sqrt{\lambda_{\min}}\, V \Lambda^{-1/2} V^\top \mathbf{1}, \qquad G = V \Lambda V^\top`,
  symbols: [
    { tex: 'w', meaning: 'weights of the tasks' },
    { tex: 'G', meaning: 'inner products of the task gradients' },
    { tex: String.raw`\Lambda`, meaning: 'eigenvalues of G; V has the eigenvectors as columns' },
    { tex: String.raw`\lambda_{\min}`, meaning: 'the smallest eigenvalue, or what “Scale” names instead' },
  ],
  source: {
    authors: 'Senushkin, Patakin, Kuznetsov, Konushin',
    year: 2023,
    title: 'Independent Component Alignment for Multi-Task Learning',
    venue: 'CVPR 2023',
    url: 'https://arxiv.org/abs/2305.19000',
    place: 'algorithm 1',
  },
  departures: '',
  options: {
    scale: choice({
      key: 'scale',
      title: 'Scale',
      help: 'Which eigenvalue gives the common length of the balanced gradients.',
      options: [
        { id: 'min', title: 'smallest' },
        { id: 'median', title: 'median' },
        { id: 'rmse', title: 'mean' },
      ],
      default: 'min',
      effect: 'live',
    }),
    reduction: reductionField,
  },
  heads: () => 'own',
  usesYourWeights: () => false,
  scale: 'sum',
  random: '',
  init: () => null,
  layout: () => null,
  weigh({ gram }, state, { scale, reduction }) {
    const share = reduction === 'mean' ? 1 / gram.length : 1;
    return { weights: balanced(gram, scale as string, share), state };
  },
};

/** B times the vector of shares. */
function balanced(gram: Matrix, scale: string, share: number): number[] {
  const shares = gram.map(() => share);
  const largest = Math.max(...gram.map((row, i) => row[i]!));
  if (!(largest > 0)) return shares;
  // A common factor of G leaves B as it is.
  const eigen = symmetricEigen(gram.map((row) => row.map((value) => value / largest)));
  const least = eigen.values[0]! * gram.length * epsilon;
  const kept = eigen.values.filter((value) => value > least);
  const length = Math.sqrt(scaleOf(kept, scale));
  return applySpectrum(eigen, least, (value) => length / Math.sqrt(value), shares);
}

/** @param kept - descending */
function scaleOf(kept: readonly number[], scale: string): number {
  if (scale === 'rmse') return kept.reduce((sum, value) => sum + value, 0) / kept.length;
  // Of an even number the lower of the two in the middle, as in torch.median.
  if (scale === 'median') return kept[Math.floor(kept.length / 2)]!;
  return kept[kept.length - 1]!;
}
