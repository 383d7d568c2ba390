import { decimal, indented } from '../python';
import { directionOf, ends, gram, start } from './by-gradients';
import { savedOptimizer, smallOptimizer, type TorchMethod, taskNumbers } from './method';

// Methods by gradients that TorchJD does not have, from the formulas of their records.

export const projection = [
  'def project_onto_simplex(v: Tensor) -> Tensor:',
  ...indented([
    '"""The nearest point with entries >= 0 that add up to 1 (Duchi et al., 2008)."""',
    'descending = v.sort(descending=True).values',
    'thetas = (descending.cumsum(0) - 1) / torch.arange(1, len(v) + 1)',
    'return (v - thetas[(descending > thetas).sum() - 1]).clamp(min=0)',
  ]),
];

const shortest = [
  'def shortest_mixture(gram: Tensor) -> Tensor:',
  ...indented([
    '"""Weights >= 0 of sum 1 of the shortest mixture of gradients (Wolfe, 1976)."""',
    'weights = torch.zeros(len(gram), dtype=gram.dtype)',
    'weights[gram.diagonal().argmin()] = 1',
    'for _ in range(10 * len(gram)):',
    ...indented([
      'along = gram @ weights',
      'best = along.argmin()',
      'if along[best] >= weights @ along * (1 - 1e-12):',
      '    break',
      'chosen = weights > 0',
      'chosen[best] = True',
      'while True:',
      ...indented([
        'inner = torch.linalg.pinv(gram[chosen][:, chosen]).sum(1)',
        'goal = torch.zeros_like(weights)',
        'goal[chosen] = inner / inner.sum()',
        'if (goal >= 0).all():',
        '    break',
        '# As far as the first weight that falls to 0, which leaves.',
        'falling = goal < 0',
        'shares = weights[falling] / (weights[falling] - goal[falling])',
        'weights = weights + shares.min() * (goal - weights)',
        'weights[falling.nonzero()[shares.argmin()]] = 0',
        'chosen = weights > 0',
      ]),
      'weights = goal',
    ]),
    'return weights',
  ]),
];

const equalShares = (name: string, tasks: number) =>
  `self.register_buffer("${name}", torch.full((${tasks},), 1 / ${tasks}, dtype=torch.float64))`;

export const modo: TorchMethod = {
  by: 'gradients',
  functions: () => projection,
  body: ({ kinds, options }) => [
    ...start,
    ...indented([equalShares('shares', kinds.length)]),
    '',
    ...directionOf,
    ...indented([
      gram,
      `pull = gram @ self.shares + ${decimal(options.rho as number)} * self.shares`,
      `moved = self.shares - ${decimal(options.gamma as number)} * pull`,
      'self.shares = weights = project_onto_simplex(moved)',
      ...ends('own'),
    ]),
  ],
};

export const sdmgrad: TorchMethod = {
  by: 'gradients',
  functions: ({ options }) => (options.solver === 'steps' ? projection : shortest),
  body({ kinds, options }) {
    const lambda = decimal(options.lambda as number);
    const last = [`weights = (shares + ${lambda} / len(shares)) / (1 + ${lambda})`, ...ends('own')];
    if (options.solver !== 'steps') {
      return [
        ...start,
        '',
        ...directionOf,
        ...indented([
          gram,
          '# Of the gradients, each moved by lambda times their mean.',
          `moved = torch.eye(len(gram), dtype=gram.dtype) + ${lambda} / len(gram)`,
          'shares = shortest_mixture(moved @ gram @ moved.T)',
          ...last,
        ]),
      ];
    }
    return [
      ...start,
      ...indented([equalShares('shares', kinds.length)]),
      '',
      ...directionOf,
      ...indented([
        gram,
        'gram = gram / (gram.diagonal().sqrt().mean().square() + 1e-8)',
        'shares, velocity = self.shares, torch.zeros_like(self.shares)',
        'for _ in range(20):',
        ...indented([
          `velocity = 0.5 * velocity + gram @ shares + ${lambda} * gram.mean(1)`,
          'shares = project_onto_simplex(shares - 5 * velocity)',
        ]),
        'self.shares = shares',
        ...last,
      ]),
    ];
  },
};

const impartial = [
  'def impartial_weights(gram: Tensor) -> Tensor:',
  ...indented([
    '"""Weights of sum 1 whose direction goes equally far along every gradient."""',
    'weights = torch.linalg.pinv(gram) @ gram.diagonal().sqrt()',
    'return weights / weights.sum()',
  ]),
];

export const imtl: TorchMethod = {
  by: 'gradients',
  functions: () => impartial,
  body: ({ kinds, optimizer }) => [
    ...start,
    ...indented([
      taskNumbers('log_scale', '0.0', kinds.length),
      `self.optimizer = ${smallOptimizer(optimizer, 'self.log_scale', 'learning_rate')}`,
    ]),
    '',
    ...directionOf,
    ...indented([
      gram,
      'scales = self.log_scale.detach().exp()',
      'weights = impartial_weights(gram * torch.outer(scales, scales)) * scales',
      'self.log_scale.grad = scales * losses - 1',
      'self.optimizer.step()',
      'with torch.no_grad():',
      '    self.log_scale.clamp_(-25, 25)',
      'return weights.to(rows) @ rows, scales',
    ]),
    ...savedOptimizer,
  ],
};
