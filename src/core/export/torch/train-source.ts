import { lossNames, rowLosses, summed, taskLosses } from './loss-source';
import type { TorchProgram } from './program';
import { decimal, docstring, indented, listed, quoted } from './python';
import { stepLines } from './step-source';
import { optimizerLines, penaltyOf, updateLines } from './update-source';

/** train.py: the whole training, on one process or several. */
export function trainSource(program: TorchProgram): string {
  const { dataset, model, torchMethod } = program;
  const kinds = dataset.tasks.map(({ kind }) => kind);
  const used = [...new Set(kinds)].sort();
  const isByLosses = torchMethod.by === 'losses';
  const processes = isByLosses
    ? 'Several processes share each batch, and DistributedDataParallel averages gradients.'
    : 'Several processes share each batch; the Jacobian is summed over them before it is weighed.';
  const usesF = used.some((kind) => kind !== 'regression');
  return [
    ...docstring(
      `Trains ${model.record.title} on ${dataset.tasks.length === 1 ? 'one task' : `${dataset.tasks.length} tasks`}.`,
      `python train.py, or torchrun --nproc_per_node=2 train.py. ${processes}`,
    ),
    '',
    'from __future__ import annotations',
    '',
    'import argparse',
    'import csv',
    'import json',
    'import os',
    'from pathlib import Path',
    '',
    'import torch',
    'import torch.distributed as dist',
    ...(usesF ? ['import torch.nn.functional as F'] : []),
    'from torch import Tensor, nn',
    ...(isByLosses ? ['from torch.nn.parallel import DistributedDataParallel'] : []),
    '',
    'from data import Batches, Rows, read_rows, read_tensors',
    'from method import Method',
    'from model import TASKS, Model',
    '',
    ...constants(program),
    '',
    '',
    ...used.flatMap((kind) => [...rowLosses[kind], '', '']),
    ...listed(
      'ROW_LOSSES = ',
      kinds.map((kind) => lossNames[kind]),
    ),
    '',
    '',
    ...taskLosses(program),
    '',
    '',
    ...summed,
    '',
    '',
    ...optimizerLines(program),
    '',
    '',
    ...updateLines(program),
    ...stepLines(program),
    '',
    '',
    ...evaluateLines(program),
    '',
    '',
    ...trainLines(program),
    '',
    '',
    ...mainLines(program),
    '',
  ].join('\n');
}

function constants({ config, shared, penalised, strength, trained, torchMethod }: TorchProgram): string[] {
  const hasPenalty = penaltyOf(config);
  return [
    `LEARNING_RATE = ${decimal(config.learningRate)}`,
    `BATCH = ${config.batch}`,
    `STEPS = ${config.steps || 1000}`,
    ...listed(
      'WEIGHTS = ',
      config.tasks.map(({ weight }) => decimal(weight)),
    ),
    ...(trained.length < config.tasks.length
      ? listed('TRAINED = ', trained.map(String), '  # the others have weight 0')
      : []),
    ...(torchMethod.by === 'gradients' ? tuple('SHARED', shared) : []),
    ...(hasPenalty
      ? [
          ...tuple('PENALISED_AS_SHARED', penalised),
          `SHARED_L1, SHARED_L2 = ${decimal(config.trunkL1)}, ${decimal(config.trunkL2)}`,
          `OWN_L1, OWN_L2 = ${decimal(config.headL1)}, ${decimal(config.headL2)}`,
        ]
      : []),
    ...(strength > 0 ? [`STRENGTH = ${decimal(strength)}`] : []),
  ];
}

const tuple = (name: string, items: readonly string[]) =>
  listed(`${name} = `, items.map(quoted), '', '(', items.length === 1 ? ',)' : ')');

function evaluateLines({ hasGaps }: TorchProgram): string[] {
  return [
    '@torch.no_grad()',
    'def evaluate(model: nn.Module, rows: Rows, chosen: Tensor) -> list[float]:',
    ...indented([
      '"""[task]: the losses on some rows."""',
      'targets = rows.targets[chosen.long()]',
      'outputs = model(rows.inputs[chosen.long()])',
      hasGaps
        ? 'return task_losses(outputs, targets, labels_in(targets)).tolist()'
        : 'return task_losses(outputs, targets, len(targets)).tolist()',
    ]),
  ];
}

function trainLines(program: TorchProgram): string[] {
  const { torchMethod, trained, config } = program;
  const isByLosses = torchMethod.by === 'losses';
  const isPaperGradNorm =
    torchMethod.by === 'gradients' &&
    config.method.id === 'gradnorm' &&
    program.methodContext.options.form === 'paper';
  const preferences =
    trained.length < config.tasks.length
      ? 'torch.tensor(options.weights)[TRAINED]'
      : 'torch.tensor(options.weights)';
  return [
    'def train(options: argparse.Namespace) -> dict[str, float]:',
    ...indented([
      '"""Trains the model, and gives its test losses by task."""',
      'rank, world = start_processes(options)',
      'device = torch.device(options.device)',
      'dtype = torch.float64 if options.precision == "float64" else torch.float32',
      'torch.manual_seed(options.seed)',
      'rows = read_rows().to(device, dtype)',
      'batches = Batches(rows.train, BATCH, options.seed, options.batches == "page")',
      'model = Model()',
      'model.load_state_dict(read_tensors("init.safetensors"))',
      'model.to(device, dtype)',
      'optimizer = optimizer_of(model)',
      `method = Method(LEARNING_RATE, ${preferences}.double())`,
      ...(isPaperGradNorm ? ['method.look_at(shared_of(model))'] : []),
      'start, log = 0, []',
      'if options.resume:',
      ...indented([
        'state = torch.load(options.resume, map_location=device)',
        'model.load_state_dict(state["model"])',
        'optimizer.load_state_dict(state["optimizer"])',
        'method.load_state_dict(state["method"])',
        'start, log = state["step"], state["log"]',
      ]),
      ...(isByLosses ? ['network = DistributedDataParallel(model) if world > 1 else model'] : []),
      'lowered = options.precision == "bfloat16"',
      'for step in range(start, options.steps):',
      ...indented([
        'chosen, epoch = batches.rows(step)',
        program.hasGaps ? 'labels = labels_in(rows.targets[chosen])' : 'labels = len(chosen)',
        '# Every process takes its part of the batch.',
        'mine = chosen[rank::world]',
        'with torch.autocast(device.type, torch.bfloat16, enabled=lowered):',
        `    outputs = ${isByLosses ? 'network' : 'model'}(rows.inputs[mine])`,
        'losses = task_losses(outputs, rows.targets[mine], labels)',
        'batch = summed(losses).double().cpu()',
        ...callLines(program),
        'log.append([step + 1, *batch.tolist()])',
        'if rank == 0 and ((step + 1) % options.every == 0 or step + 1 == options.steps):',
        ...indented([
          'said = "  ".join(f"{t} {x:.5f}" for t, x in zip(TASKS, batch.tolist()))',
          'print(f"step {step + 1:6d}  {said}", flush=True)',
          'save(options.out, model, optimizer, method, step + 1, log)',
        ]),
      ]),
      'tested = dict(zip(TASKS, evaluate(model, rows, rows.test)))',
      'if rank == 0:',
      ...indented([
        'print("test losses:", "  ".join(f"{t} {x:.5f}" for t, x in tested.items()))',
        'Path(options.out, "tested.json").write_text(json.dumps(tested))',
      ]),
      'if dist.is_initialized():',
      '    dist.destroy_process_group()',
      'return tested',
    ]),
  ];
}

function callLines({ torchMethod: { by, looksBack }, hasGaps }: TorchProgram): string[] {
  const names = [
    'method',
    by === 'losses' ? 'network' : 'model',
    'optimizer',
    'losses',
    'batch',
    'step',
    'epoch',
  ];
  const given = [...names, 'rows.inputs[chosen]', ...(hasGaps ? ['labels.cpu()'] : [])];
  const update = ['update(', ...indented(given.map((argument) => `${argument},`)), ')'];
  if (!looksBack) return update;
  return [
    ...update,
    'with torch.no_grad():',
    ...indented([
      'again = model(rows.inputs[chosen])',
      'after = task_losses(again, rows.targets[chosen], labels)',
    ]),
    'method.learn(batch, after.double().cpu())',
  ];
}

function mainLines({ config }: TorchProgram): string[] {
  return [
    'def save(',
    ...indented([
      'folder: str,',
      'model: nn.Module,',
      'optimizer: torch.optim.Optimizer,',
      'method: nn.Module,',
      'step: int,',
      'log: list,',
    ]),
    ') -> None:',
    ...indented([
      '"""Writes a checkpoint, and the training losses so far."""',
      'Path(folder).mkdir(parents=True, exist_ok=True)',
      'state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}',
      'state.update(method=method.state_dict(), step=step, log=log)',
      'torch.save(state, f"{folder}/checkpoint.pt")',
      'with open(f"{folder}/losses.csv", "w", newline="") as file:',
      '    csv.writer(file).writerows([["step", *TASKS], *log])',
    ]),
    '',
    '',
    'def start_processes(options: argparse.Namespace) -> tuple[int, int]:',
    ...indented([
      '"""The number of this process and how many there are, under torchrun."""',
      'if "RANK" not in os.environ:',
      '    return 0, 1',
      'is_cuda = options.device.startswith("cuda")',
      'dist.init_process_group("nccl" if is_cuda else "gloo")',
      'if is_cuda:',
      '    options.device = f"cuda:{os.environ[\'LOCAL_RANK\']}"',
      '    torch.cuda.set_device(options.device)',
      'return dist.get_rank(), dist.get_world_size()',
    ]),
    '',
    '',
    'def parser() -> argparse.ArgumentParser:',
    ...indented([
      'flags = argparse.ArgumentParser(description=__doc__)',
      'device = "cuda" if torch.cuda.is_available() else "cpu"',
      'precisions = ["float32", "float64", "bfloat16"]',
      'flags.add_argument("--steps", type=int, default=STEPS)',
      'flags.add_argument("--device", default=device)',
      'flags.add_argument("--precision", choices=precisions, default="float32")',
      'flags.add_argument("--batches", choices=["page", "torch"], default="page")',
      `flags.add_argument("--seed", type=int, default=${config.seed})`,
      'flags.add_argument("--weights", type=float, nargs=len(TASKS), default=WEIGHTS)',
      'flags.add_argument("--out", default="run", help="folder of what is written")',
      'flags.add_argument("--every", type=int, default=100, help="steps between saves")',
      'flags.add_argument("--resume", help="a checkpoint to go on from")',
      'return flags',
    ]),
    '',
    '',
    'if __name__ == "__main__":',
    '    train(parser().parse_args())',
  ];
}
