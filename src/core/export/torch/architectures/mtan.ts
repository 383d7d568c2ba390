import { partsOf, type TorchArchitecture } from '../architecture';
import { indented } from '../python';

/** What the blocks are called in the module. */
const memberOf: Readonly<Record<string, string>> = { mask: 'masks', feature: 'features' };

export const mtan: TorchArchitecture = {
  className: 'MTAN',
  helpers: [],
  place(block, copy) {
    const [name, layer] = partsOf(block);
    const isShared = name === 'first' || name === 'second';
    return isShared ? `${name}.${layer}` : `${memberOf[name] ?? name}.${layer}.${copy}`;
  },
  members({ shape: { inputs, trunk, outputs } }) {
    const from = (layer: number) => (layer === 0 ? inputs : trunk[layer - 1]!);
    const shared = (name: string, sizeOf: (layer: number) => number) => [
      `self.${name} = nn.ModuleList(`,
      ...indented([
        '[',
        ...indented(trunk.map((units, layer) => `nn.Linear(${sizeOf(layer)}, ${units}),`)),
        ']',
      ]),
      ')',
    ];
    const own = (name: string, sizeOf: (layer: number) => number) => [
      `self.${name} = nn.ModuleList(`,
      ...indented([
        '[',
        ...indented(
          trunk.map((units, layer) => {
            const call = `nn.Linear(${sizeOf(layer)}, ${units})`;
            return `nn.ModuleList(${call} for _ in range(${outputs.length})),`;
          }),
        ),
        ']',
      ]),
      ')',
    ];
    return [
      '# Block by block: two layers of the trunk, then the masks of every task.',
      ...shared('first', from),
      ...shared('second', (layer) => trunk[layer]!),
      ...own('attention', (layer) => trunk[layer]! + (layer === 0 ? 0 : from(layer))),
      ...own('masks', (layer) => trunk[layer]!),
      ...own('features', (layer) => trunk[layer]!),
    ];
  },
  forward: () => [
    'shared = x',
    'reads: list[Tensor | None] = [None] * len(self.heads)',
    'for block, (first, second) in enumerate(zip(self.first, self.second)):',
    ...indented([
      'u = act(first(shared))',
      'shared = act(second(u))',
      'for task, read in enumerate(reads):',
      ...indented([
        'seen = u if read is None else torch.cat([u, read], -1)',
        'hidden = act(self.attention[block][task](seen))',
        'mask = torch.sigmoid(self.masks[block][task](hidden))',
        'reads[task] = act(self.features[block][task](mask * shared))',
      ]),
    ]),
    'return [head(read) for head, read in zip(self.heads, reads)]',
  ],
};
