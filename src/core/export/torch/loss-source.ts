import type { TorchProgram } from './program';
import { indented } from './python';

export const rowLosses = {
  regression: [
    'def squared_errors(output: Tensor, target: Tensor) -> Tensor:',
    '    return (output[:, 0] - target).square()',
  ],
  binary: [
    'def binary_cross_entropies(output: Tensor, target: Tensor) -> Tensor:',
    '    logits = output[:, 0]',
    '    return F.binary_cross_entropy_with_logits(logits, target, reduction="none")',
  ],
  multiclass: [
    'def cross_entropies(output: Tensor, target: Tensor) -> Tensor:',
    '    return F.cross_entropy(output, target.long(), reduction="none")',
  ],
} as const;

export const lossNames = {
  regression: 'squared_errors',
  binary: 'binary_cross_entropies',
  multiclass: 'cross_entropies',
} as const;

export function taskLosses({ hasGaps }: TorchProgram): string[] {
  return hasGaps
    ? [
        'def task_losses(outputs: list[Tensor], targets: Tensor, labels: Tensor) -> Tensor:',
        ...indented([
          '"""[task]: the losses of these rows, as their part of the mean over a batch."""',
          'losses = []',
          'for task, (output, row_losses) in enumerate(zip(outputs, ROW_LOSSES)):',
          ...indented([
            'labelled = ~targets[:, task].isnan()',
            'sums = row_losses(output[labelled], targets[labelled, task]).sum()',
            'losses.append(sums / labels[task].clamp(min=1))',
          ]),
          'return torch.stack(losses)',
        ]),
        '',
        '',
        'def labels_in(targets: Tensor) -> Tensor:',
        ...indented(['"""[task]: how many rows have a label."""', 'return (~targets.isnan()).sum(0)']),
      ]
    : [
        'def task_losses(outputs: list[Tensor], targets: Tensor, labels: int) -> Tensor:',
        ...indented([
          '"""[task]: the losses of these rows, as their part of the mean over a batch."""',
          'pairs = zip(outputs, targets.unbind(1), ROW_LOSSES)',
          'sums = [f(output, target).sum() for output, target, f in pairs]',
          'return torch.stack(sums) / labels',
        ]),
      ];
}

export const summed = [
  'def summed(values: Tensor) -> Tensor:',
  ...indented([
    '"""The sum over all processes."""',
    'values = values.detach().clone()',
    'if dist.is_initialized():',
    '    dist.all_reduce(values)',
    'return values',
  ]),
];
