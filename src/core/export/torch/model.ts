import type { RecordChoice } from '../../fields/field';
import type { Activation } from '../../fields/ids';
import type { Architecture } from '../../sharing/architecture';
import { headBlocks } from '../../sharing/heads';
import { chosenArchitecture } from '../../sharing/index';
import type { ModelShape } from '../../sharing/shape';
import type { PlaceOf } from '../named-tensors';
import { type Helper, headCalls, headPlace, type TorchArchitecture, type TorchNetwork } from './architecture';
import { torchArchitectures } from './architectures';
import { docstring, indented, listed, moduleList } from './python';

/** A network as a PyTorch module: what is written, and where its parameters lie. */
export interface TorchModel {
  readonly record: Architecture;
  readonly torch: TorchArchitecture;
  readonly network: TorchNetwork;
  readonly placeOf: PlaceOf;
}

/** The PyTorch module of a way of sharing for a network's sizes. */
export function torchModel(sharing: RecordChoice, shape: ModelShape): TorchModel {
  const { architecture, options } = chosenArchitecture(sharing, shape);
  const plan = architecture.plan(shape, options);
  const blocks = [...plan.shared, ...plan.own, ...headBlocks(shape, plan.features)];
  const network: TorchNetwork = { shape, options, features: plan.features, blocks };
  const torch = torchArchitectures[architecture.id]!;
  return {
    record: architecture,
    torch,
    network,
    placeOf: ({ name, role }, copy) =>
      role === 'head' ? headPlace(name, copy, network) : torch.place(name, copy, network),
  };
}

const activations: Readonly<Record<Activation, string>> = {
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  sigmoid: 'nn.Sigmoid()',
  linear: 'nn.Identity()',
  gelu: 'nn.GELU()',
};

const helpers: Readonly<Record<Helper, readonly string[]>> = {
  tower: [
    'def tower(*widths: int) -> nn.Sequential:',
    ...indented([
      '"""Dense layers from one width to the next, each with its activation."""',
      'layers: list[nn.Module] = []',
      'for inputs, units in zip(widths, widths[1:]):',
      ...indented(['layers += [nn.Linear(inputs, units), act]']),
      'return nn.Sequential(*layers)',
    ]),
  ],
  mix: [
    'def mix(logits: Tensor, values: list[Tensor]) -> Tensor:',
    ...indented([
      '"""The values of each row, weighed by the softmax of its logits."""',
      'return torch.einsum("ne,enu->nu", torch.softmax(logits, -1), torch.stack(values))',
    ]),
  ],
};

const mlp = [
  'def mlp(*widths: int) -> nn.Sequential:',
  ...indented([
    '"""Dense layers from one width to the next, with activations between them."""',
    'layers: list[nn.Module] = [nn.Linear(widths[0], widths[1])]',
    'for inputs, units in zip(widths[1:], widths[2:]):',
    ...indented(['layers += [act, nn.Linear(inputs, units)]']),
    'return nn.Sequential(*layers)',
  ]),
];

/** model.py: the network, under the names that its parameters have in safetensors files. */
export function modelSource({ record, torch, network }: TorchModel, tasks: readonly string[]): string {
  const { source, title, summary } = record;
  const functional = torch.needsFunctional ? ['import torch.nn.functional as F'] : [];
  const further = torch.methods?.(network) ?? [];
  return [
    ...docstring(`${title}. ${summary}`, `${source.authors} (${source.year}), ${source.title}.`),
    '',
    'from __future__ import annotations',
    '',
    'import torch',
    ...functional,
    'from torch import Tensor, nn',
    '',
    ...listed('TASKS = ', tasks),
    '',
    `act = ${activations[network.shape.activation]}`,
    '',
    '',
    ...torch.helpers.flatMap((helper) => [...helpers[helper], '', '']),
    ...mlp,
    '',
    '',
    `class ${torch.className}(nn.Module):`,
    ...indented([
      '"""What it is made of, from the inputs to an output of every task."""',
      '',
      'def __init__(self) -> None:',
      ...indented([
        'super().__init__()',
        ...torch.members(network),
        ...moduleList('self.heads', headCalls(network)),
      ]),
      '',
      'def forward(self, x: Tensor) -> list[Tensor]:',
      ...indented([
        '"""[task]: its outputs [row, output], logits for classes."""',
        ...torch.forward(network),
      ]),
      ...(further.length > 0 ? ['', ...further] : []),
    ]),
    '',
    '',
    `Model = ${torch.className}`,
    '',
  ].join('\n');
}
