import type { OptionValues } from '../../../fields/field';
import type { OptimizerId, TaskKind } from '../../../fields/ids';

/** What a method is written for. */
export interface MethodContext {
  readonly options: OptionValues;
  /** [task]: of the tasks that are trained. */
  readonly kinds: readonly TaskKind[];
  readonly optimizer: OptimizerId;
  /** Tensors of the last shared layer's kernel. */
  readonly lastKernel: readonly string[];
}

/**
 * A weighting method as Python. One record each, beside the record of core/weighting. `losses`: the class has
 * `weights(losses, step, epoch)`. `gradients`: it has `direction(rows, losses, epoch)`, which gives the step of what is
 * shared and the factors of the tasks' own gradients.
 */
export interface TorchMethod {
  readonly by: 'losses' | 'gradients';
  /** Names that it takes from torchjd.aggregation. */
  readonly torchjd?: readonly string[];
  /** What of torch.nn.functional and the like it needs. */
  readonly imports?: readonly string[];
  /** Functions before the class. */
  readonly functions?: (context: MethodContext) => readonly string[];
  /** The body of the class `Method`. */
  body(context: MethodContext): readonly string[];
  /** Where it gives other numbers than the page, in a sentence; empty where it does not. */
  departure?(context: MethodContext): string;
  /** Whether it looks at the losses of the batch once more after the update, by `learn(before, after)`. */
  readonly looksBack?: boolean;
  /** Whether the page's own draws, one normal number a task and step, are exported for it. */
  readonly draws?: boolean;
}

/** The optimiser of numbers that are learnt beside the network, by the network's own rule. */
export function smallOptimizer(optimizer: OptimizerId, name: string, rate: string): string {
  switch (optimizer) {
    case 'sgd':
      return `torch.optim.SGD([${name}], lr=${rate})`;
    case 'momentum':
      return `torch.optim.SGD([${name}], lr=${rate}, momentum=0.9)`;
    case 'adam':
    case 'adamw':
      return `torch.optim.Adam([${name}], lr=${rate})`;
    default:
      return optimizer satisfies never;
  }
}

/** A parameter of one number a task, in float64. */
export const taskNumbers = (name: string, value: string, tasks: number): string => {
  const values = value === '0.0' ? `torch.zeros(${tasks}` : `torch.full((${tasks},), ${value}`;
  return `self.${name} = nn.Parameter(${values}, dtype=torch.float64))`;
};

/** What makes an inner optimiser part of a checkpoint. */
export const savedOptimizer: readonly string[] = [
  '',
  'def get_extra_state(self) -> dict:',
  '    return self.optimizer.state_dict()',
  '',
  'def set_extra_state(self, state: dict) -> None:',
  '    self.optimizer.load_state_dict(state)',
];

export const weightsOf = 'def weights(self, losses: Tensor, step: int, epoch: int) -> Tensor:';
