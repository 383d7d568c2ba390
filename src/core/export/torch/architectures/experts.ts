import { expertCounts } from '../../../sharing/cgc';
import { partsOf, type TorchArchitecture, type TorchNetwork, towerCall } from '../architecture';
import { call, decimal, indented, moduleList } from '../python';

const times = (call: string, count: number) => Array.from({ length: count }, () => call);

const linear = ({ shape: { inputs } }: TorchNetwork, units: number) => `nn.Linear(${inputs}, ${units})`;

const experts = (network: TorchNetwork, count: number) =>
  moduleList('self.experts', times(towerCall(network), count));

/** Where shared experts lie. */
const expertPlace = (layer: number, copy: number) => `experts.${copy}.${2 * layer}`;

export const mmoe: TorchArchitecture = {
  className: 'MMoE',
  helpers: ['mix', 'tower'],
  place(block, copy, { options }) {
    const [name, layer] = partsOf(block);
    if (name === 'experts') return expertPlace(layer, copy);
    return options.gates === 'one' ? 'gate' : `gates.${copy}`;
  },
  members(network) {
    const { options, shape } = network;
    const count = options.experts as number;
    const gate = linear(network, count);
    return [
      ...experts(network, count),
      ...(options.gates === 'one'
        ? [`self.gate = ${gate}`]
        : moduleList('self.gates', times(gate, shape.outputs.length))),
    ];
  },
  forward: ({ options }) => [
    'experts = [expert(x) for expert in self.experts]',
    ...(options.gates === 'one'
      ? ['features = mix(self.gate(x), experts)', 'return [head(features) for head in self.heads]']
      : [
          'tasks = zip(self.heads, self.gates)',
          'return [head(mix(gate(x), experts)) for head, gate in tasks]',
        ]),
  ],
};

export const cgc: TorchArchitecture = {
  className: 'CGC',
  helpers: ['mix', 'tower'],
  place(block, copy, { options }) {
    const [name, layer] = partsOf(block);
    if (name === 'experts') return expertPlace(layer, copy);
    if (name === 'gates') return `gates.${copy}`;
    const { own } = expertCounts(options);
    return `own.${Math.floor(copy / own)}.${copy % own}.${2 * layer}`;
  },
  members(network) {
    const { shared, own } = expertCounts(network.options);
    const tasks = network.shape.outputs.length;
    const ofTask = `nn.ModuleList(${towerCall(network)} for _ in range(${own}))`;
    return [
      ...experts(network, shared),
      ...call('self.own = nn.ModuleList', [ofTask, `for _ in range(${tasks})`], '', 8),
      ...moduleList('self.gates', times(linear(network, shared + own), tasks)),
    ];
  },
  forward: () => [
    'shared = [expert(x) for expert in self.experts]',
    'outputs = []',
    'for head, gate, own in zip(self.heads, self.gates, self.own):',
    ...indented([
      'experts = shared + [expert(x) for expert in own]',
      'outputs.append(head(mix(gate(x), experts)))',
    ]),
    'return outputs',
  ],
};

const bitsFor = (count: number) => Math.max(1, Math.ceil(Math.log2(count)));

export const dselect: TorchArchitecture = {
  className: 'DSelectK',
  helpers: ['tower'],
  place(block, copy) {
    const [name, layer] = partsOf(block);
    return name === 'experts' ? expertPlace(layer, copy) : `${name}.${copy}`;
  },
  members(network) {
    const { options, shape } = network;
    const [count, selectors] = [options.experts as number, options.k as number];
    const bits = bitsFor(count);
    const tasks = shape.outputs.length;
    return [
      ...experts(network, count),
      ...moduleList('self.bits', times(linear(network, selectors * bits), tasks)),
      ...moduleList('self.shares', times(linear(network, selectors), tasks)),
      '# The bits that spell the number of each expert, the highest first.',
      `places = 2 ** torch.arange(${bits - 1}, -1, -1)`,
      `codes = torch.arange(${count}).unsqueeze(1) & places > 0`,
      'self.register_buffer("codes", codes, persistent=False)',
    ];
  },
  forward: () => [
    'experts = torch.stack([expert(x) for expert in self.experts])',
    'outputs = []',
    'for head, bits, shares in zip(self.heads, self.bits, self.shares):',
    ...indented([
      'weights = torch.softmax(shares(x), -1)',
      'choices = self.choices(bits(x))',
      'features = torch.einsum("nk,nke,enu->nu", weights, choices, experts)',
      'outputs.append(head(features))',
    ]),
    'return outputs',
  ],
  methods({ options }) {
    const [count, selectors, gamma] = [options.experts, options.k, options.gamma] as number[];
    const bits = bitsFor(count!);
    const isComplete = count === 2 ** bits;
    return [
      'def choices(self, logits: Tensor) -> Tensor:',
      ...indented([
        '"""[row, selector, expert]: how far each selector is set on each expert."""',
        `z = (logits / ${decimal(gamma!)}).clamp(-0.5, 0.5).unflatten(-1, (${selectors}, 1, ${bits}))`,
        'on = (1.5 - 2 * z * z) * z + 0.5',
        'return torch.where(self.codes, on, 1 - on).prod(-1)',
      ]),
      '',
      'def penalty(self, x: Tensor) -> Tensor:',
      ...indented([
        '"""How far the selectors are from choosing one expert each, a mean over rows."""',
        'total = x.new_zeros(())',
        'for bits in self.bits:',
        ...indented([
          'r = self.choices(bits(x))',
          'entropy = -(r * torch.log(r + 1e-6)).sum(-1)',
          ...(isComplete
            ? ['total = total + entropy.sum(-1).mean()']
            : [
                '# Against numbers that are no expert.',
                'missing = 1 / (r.sum(-1) + 1e-6)',
                'total = total + (entropy + missing).sum(-1).mean()',
              ]),
        ]),
        'return total',
      ]),
    ];
  },
};
