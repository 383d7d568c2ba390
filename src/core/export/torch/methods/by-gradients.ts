import { square } from '../../../elementary';
import { decimal, indented, quoted } from '../python';
import type { MethodContext, TorchMethod } from './method';

const start = [
  'def __init__(self, learning_rate: float, preferences: Tensor) -> None:',
  ...indented(['super().__init__()']),
];

const directionOf = [
  'def direction(',
  ...indented(['self, rows: Tensor, losses: Tensor, epoch: int']),
  ') -> tuple[Tensor, Tensor]:',
];

const gram = 'gram = (rows.double() @ rows.double().T).cpu()';

const ends = (heads: 'own' | 'weighted') => [
  `return weights.to(rows) @ rows, ${heads === 'own' ? 'torch.ones_like(weights)' : 'weights'}`,
];

/** A method whose weights a Gram matrix decides, by one of TorchJD's weightings. */
function weighing(
  name: string,
  argumentsOf: (context: MethodContext) => string,
  more: Partial<Pick<TorchMethod, 'departure'>> & {
    readonly heads?: (context: MethodContext) => 'own' | 'weighted';
    /** Lines between the Gram matrix and the weights, and what becomes of them. */
    readonly before?: (context: MethodContext) => readonly string[];
    readonly after?: (context: MethodContext) => readonly string[];
  } = {},
): TorchMethod {
  return {
    by: 'gradients',
    torchjd: [name],
    body: (context) => [
      ...start,
      ...indented([`self.weighting = ${name}(${argumentsOf(context)})`]),
      '',
      ...directionOf,
      ...indented([
        gram,
        ...(more.before?.(context) ?? []),
        'weights = self.weighting(gram)',
        ...(more.after?.(context) ?? []),
        ...ends(more.heads?.(context) ?? 'own'),
      ]),
    ],
    ...(more.departure && { departure: more.departure }),
  };
}

const none = () => '';
const averaged = ({ options }: MethodContext) =>
  options.reduction === 'mean' ? ['weights = weights / len(weights)'] : [];

export const pcgrad = weighing('PCGradWeighting', none, {
  after: averaged,
  departure: ({ options }) =>
    `The order of the projections is drawn by PyTorch${options.self === true ? ', and no gradient is projected on itself' : ''}.`,
});

export const mgda = weighing('MGDAWeighting', () => 'epsilon=1e-6, max_iters=1000', {
  heads: ({ options }) => (options.heads === 'own' ? 'own' : 'weighted'),
  before({ options: { normalisation } }) {
    if (normalisation === 'none') return [];
    const scale = {
      l2: 'gram.diagonal().sqrt()',
      loss: 'losses.clamp(min=1e-20)',
      both: 'gram.diagonal().sqrt() * losses.clamp(min=1e-20)',
    }[normalisation as 'l2' | 'loss' | 'both'];
    return [`scales = ${scale}`, 'gram = gram / torch.outer(scales, scales)'];
  },
  after: ({ options: { normalisation, applied } }) =>
    normalisation !== 'none' && applied === 'normalised' ? ['weights = weights / scales'] : [],
  departure: () => 'TorchJD comes close to the shortest mixture step by step; the page finds it exactly.',
});

export const cagrad = weighing('CAGradWeighting', ({ options }) => `c=${decimal(options.c as number)}`, {
  after({ options: { rescale, c } }) {
    const factor =
      rescale === 'square' ? 1 + square(c as number) : rescale === 'linear' ? 1 + (c as number) : 1;
    return factor === 1 ? [] : [`weights = weights / ${decimal(factor)}`];
  },
});

export const gradvac = weighing(
  'GradVacWeighting',
  ({ options }) => `beta=${decimal(options.beta as number)}`,
  {
    departure: () => 'The order of the turns is drawn by PyTorch.',
  },
);

export const imtlG = weighing('IMTLGWeighting', none);

export const alignedMtl = weighing(
  'AlignedMTLWeighting',
  ({ options }) => `scale_mode=${quoted(options.scale as string)}`,
  { after: ({ options }) => (options.reduction === 'mean' ? [] : ['weights = len(weights) * weights']) },
);

export const fairgrad = weighing(
  'FairGradWeighting',
  ({ options }) => `alpha=${decimal(options.alpha as number)}`,
  { heads: () => 'weighted' },
);

const regularisation = ({ options }: MethodContext) =>
  (options.reg as number) > 0
    ? `norm_eps=${decimal(options.reg as number)}, reg_eps=${decimal(options.reg as number)}`
    : '';

const regularised = ({ options }: MethodContext) =>
  (options.reg as number) > 0 ? '' : 'TorchJD regularises the Gram matrix by 0.0001; the page does not.';

export const upgrad = weighing('UPGradWeighting', regularisation, { departure: regularised });
export const dualproj = weighing('DualProjWeighting', regularisation, { departure: regularised });

export const random = weighing('RandomWeighting', none, {
  departure: () => 'The weights are drawn by PyTorch.',
});

/** A method that TorchJD has as an aggregator of the gradients themselves. */
const aggregating = (
  name: string,
  argumentsOf: (context: MethodContext) => string,
  departure?: TorchMethod['departure'],
): TorchMethod => ({
  by: 'gradients',
  torchjd: [name],
  body: (context) => [
    ...start,
    ...indented([`self.aggregator = ${name}(${argumentsOf(context)})`]),
    '',
    ...directionOf,
    ...indented(['return self.aggregator(rows), torch.ones_like(losses)']),
  ],
  ...(departure && { departure }),
});

export const config = aggregating('ConFIG', none);

export const nashMtl = aggregating(
  'NashMTL',
  ({ kinds, options }) =>
    [
      `n_tasks=${kinds.length}`,
      `max_norm=${decimal(options.maxNorm as number)}`,
      `update_weights_every=${options.updateEvery}`,
    ].join(', '),
  () => 'Heads learn from their own losses; on the page they get the weights before clipping.',
);

export const graddrop = aggregating(
  'GradDrop',
  ({ kinds, options }) =>
    (options.leak as number) > 0
      ? `leak=torch.full((${kinds.length},), ${decimal(options.leak as number)})`
      : '',
  () => 'What is dropped is drawn by PyTorch.',
);

export { directionOf, ends, gram, start };
