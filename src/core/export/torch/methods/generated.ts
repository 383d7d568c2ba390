import { decimal, indented, listed, quoted } from '../python';
import { directionOf, ends, gram, start } from './by-gradients';
import { savedOptimizer, smallOptimizer, type TorchMethod, taskNumbers } from './method';

// Methods by gradients that TorchJD does not have, from the formulas of their records.

const projection = [
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

export const dbMtl: TorchMethod = {
  by: 'gradients',
  body({ options }) {
    const sigma = options.sigma as number;
    const beta = decimal(options.beta as number);
    return [
      ...start,
      ...indented(['self.step = 0', 'self.means: Tensor | float = 0.0']),
      '',
      ...directionOf,
      ...indented([
        'self.step += 1',
        `kept = ${sigma === 0 ? beta : `${beta} / self.step**${decimal(sigma)}`}`,
        'heads = 1 / (losses.clamp(min=0) + 1e-8)',
        '# Running means of the gradients of the log losses.',
        'self.means = kept * self.means + (1 - kept) * heads.to(rows).unsqueeze(1) * rows',
        'norms = self.means.norm(dim=1)',
        'weights = norms.max() / (norms + 1e-8)',
        'return weights @ self.means, heads',
      ]),
      ...savedState('self.step, self.means'),
    ];
  },
};

/** What a method remembers, as one part of a checkpoint. */
const savedState = (names: string) => [
  '',
  'def get_extra_state(self) -> tuple:',
  `    return ${names}`,
  '',
  'def set_extra_state(self, state: tuple) -> None:',
  `    ${names} = state`,
];

export const excessMtl: TorchMethod = {
  by: 'gradients',
  body: ({ kinds, options }) => [
    ...start,
    ...indented([
      'self.step = 0',
      'self.squares: Tensor | float = 0.0',
      `self.initial = torch.zeros(${kinds.length}, dtype=torch.float64)`,
      `self.log_weights = torch.zeros(${kinds.length}, dtype=torch.float64)`,
    ]),
    '',
    ...directionOf,
    ...indented([
      'self.squares = self.squares + rows.square()',
      'estimates = rows.square() / (self.squares + 1e-7).sqrt()',
      'excess = estimates.double().sum(1).cpu()',
      'is_first = (self.initial == 0) & (excess > 1e-20)',
      'self.initial = torch.where(is_first, excess, self.initial)',
      'if self.step > 0:',
      ...indented([
        'ratios = torch.where(self.initial > 0, excess / self.initial, 0.0)',
        `self.log_weights = self.log_weights + ${decimal(options.eta as number)} * ratios`,
      ]),
      'self.step += 1',
      'weights = len(losses) * torch.softmax(self.log_weights, 0)',
      ...ends('weighted'),
    ]),
    ...savedState('self.step, self.squares, self.initial, self.log_weights'),
  ],
};

export const moco: TorchMethod = {
  by: 'gradients',
  functions: ({ options }) => (options.form === 'libmtl' ? [] : projection),
  body({ kinds, options }) {
    const rate = (name: 'beta' | 'gamma', sigma: number) => {
      const value = decimal(options[name] as number);
      return sigma === 0 ? value : `${value} / self.step**${decimal(sigma)}`;
    };
    const rho = options.rho as number;
    return [
      ...start,
      ...indented([
        'self.step = 0',
        'self.tracked: Tensor | float = 0.0',
        `self.shares = torch.full((${kinds.length},), 1 / ${kinds.length}, dtype=torch.float64)`,
      ]),
      '',
      ...directionOf,
      ...indented([
        'self.step += 1',
        ...(options.form === 'libmtl'
          ? ['lengths = losses.to(rows) / (rows.norm(dim=1) + 1e-8)', 'rows = lengths.unsqueeze(1) * rows']
          : []),
        `tracking = ${rate('beta', options.betaSigma as number)}`,
        'self.tracked = self.tracked - tracking * (self.tracked - rows)',
        'gram = (self.tracked.double() @ self.tracked.double().T).cpu()',
        `pull = gram @ self.shares${rho > 0 ? ` + ${decimal(rho)} * self.shares` : ''}`,
        `moved = self.shares - ${rate('gamma', options.gammaSigma as number)} * pull`,
        options.form === 'libmtl'
          ? 'self.shares = torch.softmax(moved, 0)'
          : 'self.shares = project_onto_simplex(moved)',
        'return self.shares.to(rows) @ self.tracked, torch.ones_like(losses)',
      ]),
      ...savedState('self.step, self.tracked, self.shares'),
    ];
  },
};

export const gradnorm: TorchMethod = {
  by: 'gradients',
  functions: ({ options, lastKernel }) =>
    options.form === 'libmtl' ? [] : listed('LAST_KERNEL = ', lastKernel.map(quoted)),
  body({ kinds, options, optimizer }) {
    const isPaper = options.form === 'paper';
    const rate = isPaper ? (options.rate as number) : 0;
    const tasks = kinds.length;
    const isEpoch = options.initial === 'epoch' || (options.initial === 'form' && !isPaper);
    const inner =
      rate > 0
        ? `torch.optim.Adam([self.numbers], lr=${decimal(rate)})`
        : smallOptimizer(optimizer, 'self.numbers', 'learning_rate');
    return [
      ...start,
      ...indented([
        taskNumbers('numbers', '1.0', tasks),
        `self.optimizer = ${inner}`,
        'self.initial: Tensor | None = None',
        ...(isEpoch ? ['self.count = 0', `self.sum = torch.zeros(${tasks}, dtype=torch.float64)`] : []),
      ]),
      '',
      ...directionOf,
      ...indented([
        'losses = losses.clamp(min=1e-20)',
        ...(isEpoch
          ? [
              '# The first losses are the means of the first epoch.',
              'if epoch == 0:',
              ...indented([
                'self.sum, self.count = self.sum + losses, self.count + 1',
                'ones = torch.ones_like(losses)',
                'return ones.to(rows) @ rows, ones',
              ]),
              'if self.initial is None:',
              '    self.initial = self.sum / self.count',
            ]
          : ['if self.initial is None:', '    self.initial = losses']),
        'pace = losses / self.initial',
        'pace = pace / pace.mean()',
        ...(isPaper
          ? [
              'with torch.no_grad():',
              ...indented([
                'self.numbers.clamp_(min=1e-4)',
                `self.numbers.mul_(${tasks} / self.numbers.sum())`,
              ]),
              'weights = self.numbers.detach().clone()',
              'norms = rows[:, self.last].double().norm(dim=1).cpu()',
            ]
          : [
              `weights = ${tasks} * torch.softmax(self.numbers.detach(), 0)`,
              'norms = rows.double().norm(dim=1).cpu()',
            ]),
        'sizes = weights * norms',
        `targets = sizes.mean() * pace**${decimal(options.alpha as number)}`,
        'slope = torch.sign(sizes - targets) * norms',
        isPaper
          ? 'self.numbers.grad = slope'
          : `self.numbers.grad = weights * (slope - (weights * slope).sum() / ${tasks})`,
        'self.optimizer.step()',
        ...ends(isPaper ? 'weighted' : 'own'),
      ]),
      ...(isPaper
        ? [
            '',
            'def look_at(self, shared: dict[str, Tensor]) -> None:',
            ...indented([
              '"""Norms are those of the gradient of the last shared kernel."""',
              'pairs = ((p.numel(), name in LAST_KERNEL) for name, p in shared.items())',
              'self.last = torch.cat([torch.full((n,), is_last) for n, is_last in pairs])',
            ]),
          ]
        : []),
      '',
      'def get_extra_state(self) -> tuple:',
      `    return self.optimizer.state_dict(), self.initial${isEpoch ? ', self.sum, self.count' : ''}`,
      '',
      'def set_extra_state(self, state: tuple) -> None:',
      `    optimizer, self.initial${isEpoch ? ', self.sum, self.count' : ''} = state`,
      '    self.optimizer.load_state_dict(optimizer)',
    ];
  },
};
