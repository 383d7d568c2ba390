import { decimal, indented, listed } from '../python';
import {
  type MethodContext,
  savedOptimizer,
  smallOptimizer,
  type TorchMethod,
  taskNumbers,
  weightsOf,
} from './method';

const start = ['def __init__(self, learning_rate: float, preferences: Tensor) -> None:'];

const plainStart = [...start, ...indented(['super().__init__()'])];

const preferred = [
  ...start,
  ...indented(['super().__init__()', 'self.register_buffer("preferences", preferences)']),
];

/** A method without a state. */
const stateless = (lines: readonly string[], usesPreferences = false): TorchMethod => ({
  by: 'losses',
  body: () => [...(usesPreferences ? preferred : plainStart), '', weightsOf, ...indented(lines)],
});

export const fixed = stateless(['return self.preferences'], true);

export const equal: TorchMethod = {
  by: 'losses',
  body: ({ options, kinds }) => [
    ...plainStart,
    '',
    weightsOf,
    ...indented([
      options.reduction === 'mean'
        ? `return torch.full_like(losses, 1 / ${kinds.length})`
        : 'return torch.ones_like(losses)',
    ]),
  ],
};

export const gls = stateless([
  'logs = losses.clamp(min=1e-20).log()',
  'return torch.exp(logs.mean() - logs) / len(losses)',
]);

export const scaleInvariant = stateless(['return 1 / losses.clamp(min=1e-20)']);

export const tchebycheff = stateless(
  [
    'terms = self.preferences * losses',
    'worst = (terms == terms.max()).double()',
    'return self.preferences * worst / worst.sum()',
  ],
  true,
);

/** One number a task that is trained on `objective`, a sum over the tasks, and kept within a bound. */
function learnt(
  name: string,
  {
    rate,
    initial,
    weights,
    objective,
    bound,
  }: Record<'rate' | 'initial' | 'weights' | 'objective', string> & {
    readonly bound: number;
  },
  { kinds, optimizer }: MethodContext,
): string[] {
  return [
    ...plainStart,
    ...indented([
      taskNumbers(name, initial, kinds.length),
      `self.optimizer = ${smallOptimizer(optimizer, `self.${name}`, rate)}`,
    ]),
    '',
    weightsOf,
    ...indented([
      `weights = ${weights}`,
      `objective = (${objective}).sum()`,
      'self.optimizer.zero_grad()',
      'objective.backward()',
      'self.optimizer.step()',
      'with torch.no_grad():',
      `    self.${name}.clamp_(-${bound}, ${bound})`,
      'return weights.detach()',
    ]),
    ...savedOptimizer,
  ];
}

export const uw: TorchMethod = {
  by: 'losses',
  imports: ['import torch.nn.functional as F'],
  functions({ kinds, options }) {
    const factor = (kind: string) => {
      if (options.form === 'classification') return '1.0';
      return options.form === 'kind' && kind !== 'regression' ? '1.0' : '0.5';
    };
    return listed('FACTORS = torch.tensor', kinds.map(factor), ', dtype=torch.float64)', '([', ']');
  },
  body(context) {
    const { options } = context;
    const rate = (options.rate as number) > 0 ? decimal(options.rate as number) : 'learning_rate';
    const regulariser = options.form === 'liebel' ? 'F.softplus(self.log_variance)' : 'self.log_variance / 2';
    return learnt(
      'log_variance',
      {
        rate,
        initial: decimal(options.initial as number),
        weights: 'FACTORS * torch.exp(-self.log_variance)',
        objective: `weights * losses + ${regulariser}`,
        bound: 10,
      },
      context,
    );
  },
};

export const imtlL: TorchMethod = {
  by: 'losses',
  body: (context) =>
    learnt(
      'log_scale',
      {
        rate: 'learning_rate',
        initial: '0.0',
        weights: 'torch.exp(self.log_scale)',
        objective: 'weights * losses - self.log_scale',
        bound: 25,
      },
      context,
    ),
};

/** The mean losses of each epoch, as they become known. */
const epochMeans = [
  'if epoch > self.epoch:',
  ...indented([
    'self.means.append(self.sum / self.count)',
    'self.sum, self.count = torch.zeros_like(losses), 0',
  ]),
  'self.epoch = epoch',
  'self.sum, self.count = self.sum + losses, self.count + 1',
];

const epochStart = (tasks: number) => [
  'self.epoch, self.count = 0, 0',
  `self.sum = torch.zeros(${tasks}, dtype=torch.float64)`,
  'self.means: list[Tensor] = []  # of the epochs that are over',
];

const savedMeans = [
  '',
  'def get_extra_state(self) -> tuple:',
  '    return self.epoch, self.count, self.sum, self.means',
  '',
  'def set_extra_state(self, state: tuple) -> None:',
  '    self.epoch, self.count, self.sum, self.means = state',
];

export const dwa: TorchMethod = {
  by: 'losses',
  body: ({ kinds, options }) => [
    ...plainStart,
    ...indented(epochStart(kinds.length)),
    '',
    weightsOf,
    ...indented([
      ...epochMeans,
      'if len(self.means) < 2:',
      '    return torch.ones_like(losses)',
      'before, last = (mean.clamp(min=1e-20) for mean in self.means[-2:])',
      `return len(losses) * torch.softmax(last / before / ${decimal(options.temperature as number)}, 0)`,
    ]),
    ...savedMeans,
  ],
};

export const stch: TorchMethod = {
  by: 'losses',
  body({ kinds, options }) {
    const mu = decimal(options.mu as number);
    if (options.form === 'plain') {
      return [
        ...preferred,
        '',
        weightsOf,
        ...indented([
          `shares = torch.softmax(self.preferences * losses / ${mu}, 0)`,
          'return self.preferences * shares',
        ]),
      ];
    }
    const warmup = options.warmup as number;
    return [
      ...plainStart,
      ...indented(epochStart(kinds.length)),
      '',
      weightsOf,
      ...indented([
        ...epochMeans,
        'losses = losses.clamp(min=1e-20)',
        `if len(self.means) <= ${warmup}:`,
        '    return 1 / losses',
        '# Relative to the last epoch of the warm-up.',
        `logs = losses.log() - self.means[${warmup}].clamp(min=1e-20).log()`,
        `return len(losses) * torch.softmax(logs / ${mu}, 0) / losses`,
      ]),
      ...savedMeans,
    ];
  },
};

export const famo: TorchMethod = {
  by: 'losses',
  looksBack: true,
  body: ({ kinds, options }) => [
    ...plainStart,
    ...indented([
      taskNumbers('xi', '0.0', kinds.length),
      `self.optimizer = torch.optim.Adam([self.xi], lr=${decimal(options.rate as number)})`,
    ]),
    '',
    weightsOf,
    ...indented([
      'shares = torch.softmax(self.xi.detach(), 0) / (losses.clamp(min=0) + 1e-8)',
      'return shares / shares.sum()',
    ]),
    '',
    'def learn(self, before: Tensor, after: Tensor) -> None:',
    ...indented([
      '"""What the update did to the losses of its batch."""',
      'before, after = (losses.clamp(min=0) + 1e-8 for losses in (before, after))',
      'progress = before.log() - after.log()',
      'z = torch.softmax(self.xi.detach(), 0)',
      'slope = z * (progress - (z * progress).sum())',
      `self.xi.grad = slope + ${decimal(options.gamma as number)} * self.xi.detach()`,
      'self.optimizer.step()',
    ]),
    ...savedOptimizer,
  ],
};

export const rlw: TorchMethod = {
  by: 'losses',
  draws: true,
  body: ({ kinds }) => [
    ...start,
    ...indented([
      'super().__init__()',
      'draws = read_tensors("data/batches.safetensors")["draws"]',
      'self.register_buffer("draws", draws, persistent=False)',
    ]),
    '',
    weightsOf,
    ...indented([
      '"""New ones each step: the first as the page drew them."""',
      'if step < len(self.draws):',
      '    return torch.softmax(self.draws[step], 0)',
      `return torch.softmax(torch.randn(${kinds.length}, dtype=torch.float64), 0)`,
    ]),
  ],
  imports: ['from data import read_tensors'],
};
