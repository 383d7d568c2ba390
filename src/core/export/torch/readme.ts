import type { TorchProgram } from './program';

/** What the texts of an export say besides what its program does. */
export interface ExportFacts {
  /** The address of the configuration. */
  readonly link: string;
  readonly seed: number;
  /** Epochs whose order is that of the page. */
  readonly epochs: number;
}

/** requirements.txt: PyTorch, and what the method and the sweep take. */
export function requirementsSource({ torchMethod }: TorchProgram): string {
  return [
    'torch>=1.13',
    ...(torchMethod.torchjd ? ['torchjd[full]>=0.12'] : []),
    'ray[tune]>=2.40  # tune.py alone',
    '',
  ].join('\n');
}

/** README.md of an export. */
export function readmeSource(program: TorchProgram, { link, seed, epochs }: ExportFacts): string {
  const { model, method, torchMethod, methodContext, config, dataset, hasGaps } = program;
  const departure = torchMethod.departure?.(methodContext) ?? '';
  const inputs = dataset.features.length;
  const changed =
    method.id === config.method.id
      ? ''
      : ` (${config.method.id} has nothing to weigh here: nothing is shared)`;
  return `# ${model.record.title}, ${method.title}, in PyTorch

Exported from MTL Playground, with seed ${seed}: ${link}

    pip install torch
    python train.py

trains ${dataset.tasks.length} tasks on ${dataset.train.length} rows of ${inputs} inputs for ${config.steps || 1000} steps, and writes
\`run/losses.csv\` and \`run/checkpoint.pt\`.

| file | what it is |
| --- | --- |
| \`model.py\` | the network: ${model.record.title}, ${model.record.source.authors} (${model.record.source.year}) |
| \`method.py\` | how the tasks are weighed: ${method.title}${changed}, ${torchMethod.torchjd ? `by ${torchMethod.torchjd.join(', ')} of TorchJD (\`pip install "torchjd[full]"\`)` : 'in plain PyTorch'} |
| \`data.py\`, \`data/rows.safetensors\` | inputs, targets and the split, encoded as \`data/encoding.json\` says |
| \`data/batches.safetensors\` | the order of the rows in the page's first ${epochs} epochs |
| \`init.safetensors\` | the page's parameters before the first step; one that the page saves later loads as well |
| \`train.py\` | the training |
| \`tune.py\`, \`tune.json\` | a sweep on Ray Tune |
| \`config.json\` | the page's configuration |

## Flags of train.py

\`--steps\`, \`--device\` (\`cuda\`, \`mps\`, \`cpu\`), \`--precision\` (\`float32\`, \`float64\`, \`bfloat16\` by autocast),
\`--batches page\` (the page's order of rows, then PyTorch's own) or \`torch\`, \`--seed\`, \`--weights\` (one a task),
\`--out\`, \`--every\` (steps between checkpoints), \`--resume run/checkpoint.pt\`.

Several processes (on one machine or many):

    torchrun --nproc_per_node=4 train.py

${
  torchMethod.by === 'losses'
    ? 'Each takes its part of every batch; DistributedDataParallel averages the gradients, and the method is told the losses of the whole batch. So the losses are those of one process.'
    : 'Each takes its part of every batch; the Jacobian of the task losses is summed over the processes before it is weighed, so that all of them move in the same direction, that of one process.'
}

## What is the same, and what is not

- With the page's batches the training losses are those of the page, up to the rounding of 32 bits (the first hundred within
  1e-4 of each, in tests).${departure === '' ? '' : ` ${departure}`}
- Live changes while the page trained are not in it: it is the configuration as it is now, from its first step.${
    hasGaps
      ? '\n- Some rows have no label of some task. A loss is the mean over the labelled rows of a batch; a task without any has no say\n  in the step. A method that learns numbers sees its last loss then, where the page leaves its number alone.'
      : ''
  }
- \`model.py\`, \`method.py\`, \`data.py\` and \`train.py\` were run in tests with PyTorch 1.13${
    torchMethod.torchjd
      ? '; TorchJD was not there: what it does is untested beyond the names that are imported'
      : ''
  }. Ray
  was not there either: \`tune.py\` is untested beyond its syntax and the names that it imports.

## ONNX

No library that is kept up writes ONNX in a browser; PyTorch does it in one line:

    python -c "import torch, data, model; m = model.Model(); m.load_state_dict(data.read_tensors('init.safetensors')); torch.onnx.export(m, torch.zeros(1, ${inputs}), 'model.onnx')"
`;
}
