import { decimal, indented, listed, quoted } from '../python';
import { directionOf, ends, start } from './by-gradients';
import { projection } from './generated';
import { smallOptimizer, type TorchMethod, taskNumbers } from './method';

// Methods that remember rows or losses, from the formulas of their records.

const savedState = (names: string) => [
  '',
  'def get_extra_state(self) -> tuple:',
  `    return ${names}`,
  '',
  'def set_extra_state(self, state: tuple) -> None:',
  `    ${names} = state`,
];

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
