import { partsOf, type TorchArchitecture, type TorchNetwork } from '../architecture';
import { indented } from '../python';

/** Towers whose layers are linear alone: between them the towers mix. */
function towers(widths: readonly number[], tasks: number): string[] {
  const layers = widths.slice(1).map((units, layer) => `nn.Linear(${widths[layer]}, ${units})`);
  if (layers.length === 1) {
    return [`self.towers = nn.ModuleList(nn.ModuleList([${layers[0]}]) for _ in range(${tasks}))`];
  }
  return [
    'self.towers = nn.ModuleList(',
    ...indented(['nn.ModuleList(', ...indented(['[', ...indented(layers.map((line) => `${line},`)), ']'])]),
    ...indented([')', `for _ in range(${tasks})`]),
    ')',
  ];
}

const mixtures = (name: string, size: number, depth: number) => [
  `self.${name} = nn.ParameterList(nn.Parameter(torch.eye(${size})) for _ in range(${depth}))`,
];

const shapeOf = ({ shape: { inputs, trunk, outputs } }: TorchNetwork) => ({
  widths: [inputs, ...trunk],
  tasks: outputs.length,
  depth: trunk.length,
});

export const crossStitch: TorchArchitecture = {
  className: 'CrossStitch',
  helpers: [],
  place(block, copy) {
    const [name, layer] = partsOf(block);
    return name === 'stitch' ? `stitches.${layer}` : `towers.${copy}.${layer}`;
  },
  members(network) {
    const { widths, tasks, depth } = shapeOf(network);
    return [...towers(widths, tasks), ...mixtures('stitches', tasks, depth)];
  },
  forward: () => [
    'streams = [x] * len(self.towers)',
    'for layer, stitch in enumerate(self.stitches):',
    ...indented([
      'towers = zip(self.towers, streams)',
      'values = torch.stack([act(tower[layer](s)) for tower, s in towers])',
      '# Row t of a stitch: how much of every tower goes into tower t.',
      'streams = torch.einsum("ts,snu->tnu", stitch, values).unbind()',
    ]),
    'return [head(stream) for head, stream in zip(self.heads, streams)]',
  ],
};

/** Widths that two subspaces can share. */
const evenWidths = ({ shape: { inputs, trunk } }: TorchNetwork) => [
  inputs,
  ...trunk.map((units) => units + (units % 2)),
];

export const sluice: TorchArchitecture = {
  className: 'Sluice',
  helpers: [],
  needsFunctional: true,
  place(block, copy) {
    const [name, layer] = partsOf(block);
    if (name === 'beta') return 'betas';
    return name === 'stitch' ? `alphas.${layer}` : `towers.${copy}.${layer}`;
  },
  members(network) {
    const { tasks, depth } = shapeOf(network);
    return [
      ...towers(evenWidths(network), tasks),
      '# Two subspaces a tower.',
      ...mixtures('alphas', 2 * tasks, depth),
      `self.betas = nn.Parameter(torch.ones(${[...(tasks > 1 ? [tasks] : []), depth].join(', ')}))`,
    ];
  },
  forward(network) {
    const { tasks } = shapeOf(network);
    const widest = Math.max(...evenWidths(network).slice(1));
    return [
      'streams = [x] * len(self.towers)',
      'layers = []',
      'for layer, alpha in enumerate(self.alphas):',
      ...indented([
        'towers = zip(self.towers, streams)',
        'values = [act(tower[layer](s)) for tower, s in towers]',
        'halves = torch.stack([half for v in values for half in v.chunk(2, -1)])',
        'mixed = torch.einsum("ij,jnh->inh", alpha, halves)',
        'streams = [torch.cat(pair, -1) for pair in zip(mixed[::2], mixed[1::2])]',
        `padded = [F.pad(stream, (0, ${widest} - stream.shape[-1])) for stream in streams]`,
        'layers.append(torch.stack(padded))',
      ]),
      '# Each head reads a mixture of the layers of its tower.',
      tasks > 1
        ? 'features = torch.einsum("tl,ltnu->tnu", self.betas, torch.stack(layers))'
        : 'features = torch.einsum("l,ltnu->tnu", self.betas, torch.stack(layers))',
      'return [head(z) for head, z in zip(self.heads, features)]',
    ];
  },
  methods: () => [
    'def penalty(self) -> Tensor:',
    ...indented([
      '"""How far the kernels of the two subspaces of each layer are from orthogonal."""',
      'halves = [layer.weight.chunk(2) for tower in self.towers for layer in tower]',
      'return torch.stack([(a @ b.T).square().sum() for a, b in halves]).sum()',
    ]),
  ],
};
