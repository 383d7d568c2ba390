import { trunkDepths } from '../../../sharing/shape';
import { partsOf, type TorchArchitecture, type TorchNetwork, towerCall } from '../architecture';
import { listed, moduleList } from '../python';

const isAlike = (depths: readonly number[]) => depths.every((depth) => depth === depths[0]);

/** `self.depths`: how many of a trunk's modules each task goes through, a layer and its activation each. */
const depthList = (depths: readonly number[]) =>
  listed(
    'self.depths = ',
    depths.map((depth) => String(2 * depth)),
    '  # layers and activations before each head',
  );

export const hard: TorchArchitecture = {
  className: 'HardSharing',
  helpers: ['tower'],
  place: (block) => `trunk.${2 * partsOf(block)[1]}`,
  members(network) {
    const depths = trunkDepths(network.shape);
    const trunk = `self.trunk = ${towerCall(network, Math.max(...depths))}`;
    return isAlike(depths) ? [trunk] : [trunk, ...depthList(depths)];
  },
  forward: ({ shape }) =>
    isAlike(trunkDepths(shape))
      ? ['features = self.trunk(x)', 'return [head(features) for head in self.heads]']
      : ['return [head(self.trunk[:d](x)) for head, d in zip(self.heads, self.depths)]'],
};

/** [task]: its trunk, in the order of the groups' numbers. */
function trunkOf({ shape: { outputs, tasks } }: TorchNetwork): number[] {
  const groups = outputs.map((_, task) => tasks?.[task]?.group ?? 1);
  const known = [...new Set(groups)].sort((a, b) => a - b);
  return groups.map((group) => known.indexOf(group));
}

export const groups: TorchArchitecture = {
  className: 'Groups',
  helpers: ['tower'],
  place: (block, copy) => `trunks.${copy}.${2 * partsOf(block)[1]}`,
  members(network) {
    const depths = trunkDepths(network.shape);
    const trunks = trunkOf(network);
    const deepest = Array.from({ length: Math.max(...trunks) + 1 }, (_, trunk) =>
      Math.max(...depths.filter((_depth, task) => trunks[task] === trunk)),
    );
    return [
      ...moduleList(
        'self.trunks',
        deepest.map((depth) => towerCall(network, depth)),
      ),
      ...listed('self.groups = ', trunks.map(String), '  # the trunk of each task'),
      ...(isAlike(depths) ? [] : depthList(depths)),
    ];
  },
  forward: ({ shape }) =>
    isAlike(trunkDepths(shape))
      ? [
          'features = [trunk(x) for trunk in self.trunks]',
          'return [head(features[g]) for head, g in zip(self.heads, self.groups)]',
        ]
      : [
          'tasks = zip(self.heads, self.groups, self.depths)',
          'return [head(self.trunks[g][:d](x)) for head, g, d in tasks]',
        ],
};

/** A tower for each task: no sharing, or only in what a penalty does to the towers in an update. */
const towers = (className: string): TorchArchitecture => ({
  className,
  helpers: ['tower'],
  place: (block, copy) => `towers.${copy}.${2 * partsOf(block)[1]}`,
  members: (network) =>
    moduleList(
      'self.towers',
      trunkDepths(network.shape).map((depth) => towerCall(network, depth)),
    ),
  forward: () => ['return [head(tower(x)) for tower, head in zip(self.towers, self.heads)]'],
});

export const single = towers('SingleTask');
export const soft = towers('SoftSharing');
export const traceNorm = towers('TraceNorm');
