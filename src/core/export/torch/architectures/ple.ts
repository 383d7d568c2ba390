import { expertCounts } from '../../../sharing/cgc';
import { layerCall, partsOf, type TorchArchitecture } from '../architecture';
import { call, indented } from '../python';

export const ple: TorchArchitecture = {
  className: 'PLE',
  helpers: ['mix'],
  place(block, copy, { options }) {
    const [name, layer] = partsOf(block);
    const { own } = expertCounts(options);
    if (name === 'own') return `own.${layer}.${Math.floor(copy / own)}.${copy % own}`;
    if (name === 'shared-gate') return `shared_gates.${layer}`;
    return `${name}.${layer}.${copy}`;
  },
  members(network) {
    const { shape, options } = network;
    const { shared, own } = expertCounts(options);
    const tasks = shape.outputs.length;
    const widths = [shape.inputs, ...shape.trunk];
    const each = (name: string, itemOf: (layer: number) => readonly string[]) => [
      `self.${name} = nn.ModuleList(`,
      ...indented(['[', ...indented(shape.trunk.flatMap((_, layer) => itemOf(layer))), ']']),
      ')',
    ];
    const many = (call: string, count: number) => `nn.ModuleList(${call} for _ in range(${count}))`;
    return [
      '# Level by level: shared experts, then [task][expert], then the gates.',
      ...each('experts', (layer) => [`${many(layerCall(network, layer), shared)},`]),
      ...each('own', (layer) =>
        call('nn.ModuleList', [many(layerCall(network, layer), own), `for _ in range(${tasks})`], ',', 16),
      ),
      ...each('gates', (layer) => [`${many(`nn.Linear(${widths[layer]}, ${shared + own})`, tasks)},`]),
      ...(options.form === 'paper' && shape.trunk.length > 1
        ? [
            'self.shared_gates = nn.ModuleList(',
            ...indented([
              '[',
              ...indented(
                shape.trunk
                  .slice(0, -1)
                  .map((_, layer) => `nn.Linear(${widths[layer]}, ${shared + own * tasks}),`),
              ),
              ']',
            ]),
            ')',
          ]
        : []),
    ];
  },
  forward: ({ options, shape }) =>
    options.form === 'paper' ? paperForward(shape.trunk.length) : ownStreamForward(),
};

const levels = 'for experts, own, gates in zip(self.experts, self.own, self.gates):';
const heads = 'return [head(stream) for head, stream in zip(self.heads, streams)]';

function paperForward(depth: number): string[] {
  const mixed = [
    'tasks = zip(gates, streams, mine)',
    'streams = [mix(gate(s), common + e) for gate, s, e in tasks]',
  ];
  const answers = [
    'common = [act(expert(shared)) for expert in experts]',
    'mine = [[act(expert(s)) for expert in e] for e, s in zip(own, streams)]',
  ];
  if (depth === 1) {
    return ['shared, streams = x, [x] * len(self.heads)', levels, ...indented([...answers, ...mixed]), heads];
  }
  return [
    'shared, streams = x, [x] * len(self.heads)',
    'levels = zip(self.experts, self.own, self.gates)',
    'for level, (experts, own, gates) in enumerate(levels):',
    ...indented([
      ...answers,
      ...mixed,
      'if level < len(self.shared_gates):',
      ...indented([
        '# The shared stream goes on from all experts of the level.',
        'shared = mix(self.shared_gates[level](shared), common + sum(mine, []))',
      ]),
    ]),
    heads,
  ];
}

function ownStreamForward(): string[] {
  return [
    'streams = [x] * len(self.heads)',
    levels,
    ...indented([
      '# Shared experts read the stream of every task.',
      'tasks = zip(gates, streams, own)',
      'streams = [',
      ...indented([
        'mix(gate(s), [act(expert(s)) for expert in (*experts, *mine)])',
        'for gate, s, mine in tasks',
      ]),
      ']',
    ]),
    heads,
  ];
}
