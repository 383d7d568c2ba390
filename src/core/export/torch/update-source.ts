import type { TorchProgram } from './program';
import { decimal, indented } from './python';

export const penaltyOf = ({ trunkL1, trunkL2, headL1, headL2 }: TorchProgram['config']): boolean =>
  trunkL1 + trunkL2 + headL1 + headL2 > 0;

/** The optimiser, whose mixtures may have a rate of their own. */
export function optimizerLines({ config, model }: TorchProgram): string[] {
  const call = {
    sgd: 'torch.optim.SGD(groups, lr=LEARNING_RATE)',
    momentum: 'torch.optim.SGD(groups, lr=LEARNING_RATE, momentum=0.9)',
    adam: 'torch.optim.Adam(groups, lr=LEARNING_RATE)',
    adamw: 'torch.optim.AdamW(groups, lr=LEARNING_RATE, weight_decay=0.0)',
  }[config.optimizer];
  const mixture = model.network.blocks.find(({ rate = 1 }) => rate !== 1);
  if (mixture === undefined) {
    return [
      'def optimizer_of(model: nn.Module) -> torch.optim.Optimizer:',
      ...indented([`return ${call.replace('groups', 'model.parameters()')}`]),
    ];
  }
  return [
    'def optimizer_of(model: nn.Module) -> torch.optim.Optimizer:',
    ...indented([
      '"""Mixtures learn at a rate of their own."""',
      'groups: list[dict] = [{"params": []}, {"params": []}]',
      'for name, parameter in model.named_parameters():',
      '    is_dense = name.endswith((".weight", ".bias"))',
      '    groups[0 if is_dense else 1]["params"].append(parameter)',
      `groups[1]["lr"] = ${decimal(mixture.rate!)} * LEARNING_RATE`,
      `return ${call}`,
    ]),
  ];
}

/** What happens around the optimiser's own step. */
export function updateLines({ config, model: { record }, strength }: TorchProgram): string[] {
  const isDecoupled = config.optimizer === 'adamw';
  const penalty = penaltyOf(config)
    ? [
        '@torch.no_grad()',
        'def penalise(model: nn.Module) -> None:',
        ...indented([
          isDecoupled
            ? '"""Shrinks all kernels along the penalties on their values, outside Adam."""'
            : '"""Adds the gradients of the penalties on the values of all kernels."""',
          'for name, kernel in model.named_parameters():',
          ...indented([
            'if not name.endswith(".weight"):',
            '    continue',
            'is_shared = name.startswith(PENALISED_AS_SHARED)',
            'l1, l2 = (SHARED_L1, SHARED_L2) if is_shared else (OWN_L1, OWN_L2)',
            isDecoupled
              ? 'kernel.sub_(LEARNING_RATE * (l1 * kernel.sign() + 2 * l2 * kernel))'
              : 'kernel.grad.add_(l1 * kernel.sign() + 2 * l2 * kernel)',
          ]),
        ]),
        '',
        '',
      ]
    : [];
  if (strength === 0) return penalty;
  if (record.relation === 'l2') return [...pulled, '', '', ...penalty];
  return record.relation === 'trace' ? [...penalty, ...shrunk, '', ''] : penalty;
}

const pulled = [
  '@torch.no_grad()',
  'def pull_together(towers: nn.ModuleList) -> None:',
  ...indented([
    '"""The proximal map of STRENGTH times the squared distances of all towers."""',
    'kept = 1 / (1 + 2 * len(towers) * LEARNING_RATE * STRENGTH)',
    'for layer in zip(*(tower.parameters() for tower in towers)):',
    ...indented([
      'for values in (layer, [parameter.grad for parameter in layer]):',
      '    mean = torch.stack(list(values)).mean(0)',
      '    for value in values:',
      '        value.copy_(mean + kept * (value - mean))',
    ]),
  ]),
];

const shrunk = [
  '@torch.no_grad()',
  'def shrink_spectra(towers: nn.ModuleList) -> None:',
  ...indented([
    '"""The proximal map of STRENGTH times the trace norm of each layer of all towers."""',
    'for kernels in zip(*(tower.parameters() for tower in towers)):',
    ...indented([
      'if kernels[0].ndim < 2:',
      '    continue',
      'matrix = torch.stack([kernel.flatten() for kernel in kernels])',
      'u, values, v = torch.linalg.svd(matrix, full_matrices=False)',
      'values = (values - LEARNING_RATE * STRENGTH).clamp(min=0)',
      'for kernel, row in zip(kernels, u @ values.diag() @ v):',
      '    kernel.copy_(row.view_as(kernel))',
    ]),
  ]),
];
