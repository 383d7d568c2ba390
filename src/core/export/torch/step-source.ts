import type { TorchProgram } from './program';
import { indented } from './python';

const hasPenalty = ({ config: { trunkL1, trunkL2, headL1, headL2 } }: TorchProgram) =>
  trunkL1 + trunkL2 + headL1 + headL2 > 0;

/** `update`: one step of the optimiser along what the method says. */
export function stepLines(program: TorchProgram): string[] {
  const isByLosses = program.torchMethod.by === 'losses';
  return [...(isByLosses ? [] : [...sharedOf, '', '']), ...signature(program), ...indented(body(program))];
}

const sharedOf = [
  'def shared_of(model: nn.Module) -> dict[str, nn.Parameter]:',
  ...indented([
    '"""What more than one task\'s loss may reach, by name."""',
    'named = model.named_parameters()',
    'return {name: p for name, p in named if name.startswith(SHARED)}',
  ]),
  '',
  '',
  'def jacobian(losses: Tensor, shared: list[nn.Parameter]) -> Tensor:',
  ...indented([
    '"""[task, parameter]: the gradients of all tasks, summed over the processes."""',
    'rows = []',
    'for loss in losses:',
    ...indented([
      'grads = torch.autograd.grad(loss, shared, retain_graph=True, allow_unused=True)',
      'pairs = zip(grads, shared)',
      'flat = [(p.new_zeros(p.shape) if g is None else g).flatten() for g, p in pairs]',
      'rows.append(torch.cat(flat))',
    ]),
    'return summed(torch.stack(rows))',
  ]),
];

function signature({ torchMethod, hasGaps }: TorchProgram): string[] {
  return [
    'def update(',
    ...indented([
      'method: Method,',
      torchMethod.by === 'losses' ? 'network: nn.Module,' : 'model: nn.Module,',
      'optimizer: torch.optim.Optimizer,',
      'losses: Tensor,',
      'batch: Tensor,',
      'step: int,',
      'epoch: int,',
      'inputs: Tensor,',
      ...(hasGaps ? ['labels: Tensor,'] : []),
    ]),
    ') -> None:',
  ];
}

function body(program: TorchProgram): string[] {
  const isByLosses = program.torchMethod.by === 'losses';
  const model = isByLosses
    ? [...(needsModel(program) ? ['model = getattr(network, "module", network)'] : [])]
    : [];
  return [
    '"""One step: `losses` are this process\'s part of the losses of the whole `batch`."""',
    ...model,
    ...seen(program),
    ...(isByLosses ? weighted(program) : directed(program)),
    ...(program.strength > 0 && program.model.record.relation === 'l2'
      ? ['pull_together(model.towers)']
      : []),
    ...(hasPenalty(program) ? ['penalise(model)'] : []),
    'optimizer.step()',
    ...(program.strength > 0 && program.model.record.relation === 'trace'
      ? ['shrink_spectra(model.towers)']
      : []),
  ];
}

const needsModel = (program: TorchProgram) => hasPenalty(program) || program.strength > 0;

/** The losses that the method is told: of the tasks that are trained, and where a batch has no label the last one. */
function seen({ hasGaps, trained, config }: TorchProgram): string[] {
  const isPart = trained.length < config.tasks.length;
  return [
    ...(hasGaps
      ? [
          '# A task without a label in the batch shows its last loss, and has no say.',
          'known = torch.where(labels > 0, batch, getattr(method, "known", batch))',
          'method.known = known',
        ]
      : ['known = batch']),
    ...(isPart ? ['known = known[TRAINED]'] : []),
  ];
}

/** All weights from those of the tasks that are trained, 0 where the batch has no label. */
function spread(name: string, { hasGaps, trained, config }: TorchProgram): string[] {
  const isPart = trained.length < config.tasks.length;
  return [
    ...(isPart ? [`${name} = torch.zeros_like(batch).index_put((torch.tensor(TRAINED),), ${name})`] : []),
    ...(hasGaps ? [`${name} = ${name} * (labels > 0)`] : []),
  ];
}

function penaltyTerm({ strength, model: { record } }: TorchProgram): string | null {
  if (strength === 0 || record.penalty === undefined) return null;
  return record.id === 'sluice' ? 'STRENGTH * model.penalty()' : 'STRENGTH * model.penalty(inputs)';
}

function weighted(program: TorchProgram): string[] {
  const term = penaltyTerm(program);
  return [
    'weights = method.weights(known, step, epoch)',
    ...spread('weights', program),
    '# DistributedDataParallel takes the mean over the processes: they add up.',
    'world = dist.get_world_size() if dist.is_initialized() else 1',
    'objective = world * (weights.to(losses) * losses).sum()',
    ...(term === null ? [] : [`objective = objective + ${term}`]),
    'optimizer.zero_grad(set_to_none=False)',
    'objective.backward()',
  ];
}

function directed(program: TorchProgram): string[] {
  const { trained, config } = program;
  const isPart = trained.length < config.tasks.length;
  const term = penaltyTerm(program);
  return [
    'shared = shared_of(model)',
    `rows = jacobian(losses${isPart ? '[TRAINED]' : ''}, list(shared.values()))`,
    'direction, heads = method.direction(rows, known, epoch)',
    ...spread('heads', program),
    'own = [p for name, p in model.named_parameters() if name not in shared]',
    'factors = heads.to(losses)',
    'grads = torch.autograd.grad(losses, own, factors, allow_unused=True)',
    'for parameter, grad in zip(own, grads):',
    '    parameter.grad = summed(torch.zeros_like(parameter) if grad is None else grad)',
    'sizes = [parameter.numel() for parameter in shared.values()]',
    'for parameter, part in zip(shared.values(), direction.split(sizes)):',
    '    parameter.grad = part.view_as(parameter).clone()',
    ...(term === null ? [] : [`(${term}).backward()`]),
  ];
}
