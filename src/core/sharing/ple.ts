import type { OptionValues } from '../fields/field';
import { choice } from '../fields/make-field';
import type { Architecture, Features, Given, Junction, Plan } from './architecture';
import { type Block, multiplicationsOf } from './block';
import { gateJunction, lastUnits, mixingCost, range, trunkSizes, uniformBlock } from './build';
import { cgc, expertCounts, progressiveColumns, progressiveLanes, progressiveOptions } from './cgc';
import { expertBlocks, expertName, ownBlocks, ownName } from './experts';
import type { ModelShape } from './shape';

const gateName = (level: number) => `gates/${level}`;
const sharedGateName = (level: number) => `shared-gate/${level}`;
const isPaper = (options: OptionValues) => options.form === 'paper';

/**
 * Progressive layered extraction: CGC in levels, one for each layer of the trunk. At a level, shared experts read the
 * shared stream and own experts their task's stream; a task's gate over the shared experts and its own, driven by its
 * stream, gives its next stream, and (at all levels but the last) a shared gate over all experts, driven by the shared
 * stream, the next shared one. One level is CGC.
 *
 * Tang, Liu, Zhao and Gong (2020).
 */
export const ple: Architecture = {
  id: 'ple',
  title: 'PLE',
  summary: 'CGC level by level: what is shared and what is a task’s own come apart little by little.',
  formula: String.raw`z^l_t = p^l_t \cdot \bigl[f^l(z^{l-1}_0);\, f^{l,t}(z^{l-1}_t)\bigr], \qquad z^l_0 = p^l_0 \cdot \bigl[f^l(z^{l-1}_0);\, f^{l,1}(z^{l-1}_1); \dots; f^{l,T}(z^{l-1}_T)\bigr]`,
  symbols: [
    {
      tex: 'z^l_t',
      meaning: 'the stream of task t after level l, the input at first; task 0 is the shared stream',
    },
    { tex: 'f^l, f^{l,t}', meaning: 'the shared experts of level l, and those of task t: one layer each' },
    { tex: 'p^l_t', meaning: 'the gate: softmax of a linear function of the stream before it' },
  ],
  source: { ...cgc.source, place: 'section 4.2' },
  departures:
    'An expert of a level is one dense layer, as wide as the trunk is there. Gates have a bias, as in LibMTL. LibMTL’s form has no shared stream: shared experts read every task’s own stream.',
  shared:
    'Shared experts, and everything before the last level, since it reaches all tasks through the shared stream; own experts and gates of the last level belong to the tasks. In LibMTL’s form the shared experts alone.',
  options: {
    ...progressiveOptions,
    form: choice({
      key: 'form',
      title: 'Form',
      help: 'Whether shared experts have a stream of their own.',
      options: [
        { id: 'paper', title: 'paper’s', help: 'a shared stream beside those of the tasks' },
        { id: 'libmtl', title: 'LibMTL’s', help: 'shared experts read every task’s stream' },
      ],
      default: 'paper',
      effect: 'restart',
    }),
  },
  plan,
  features: (given) => (isPaper(given.options) ? paperFeatures(given) : ownStreamFeatures(given)),
};

function plan(shape: ModelShape, options: OptionValues): Plan {
  const tasks = range(shape.outputs.length);
  const counts = expertCounts(options);
  const count = counts.shared + counts.own;
  const last = shape.trunk.length - 1;
  const shared: Block[] = [];
  const own: Block[] = [];
  const experts = expertBlocks(shape, counts.shared);
  const ownExperts = ownBlocks(shape, counts.own);
  trunkSizes(shape).forEach(({ inputs }, level) => {
    // What a lower level makes goes into the shared stream and so to all tasks.
    const isAll = isPaper(options) && level < last;
    const streams = isAll ? [tasks.length] : [];
    shared.push(experts[level]!);
    const ofTasks = [
      { ...ownExperts[level]!, banks: [...streams, counts.own] },
      uniformBlock(
        { name: gateName(level), role: 'gate', penalty: 'own', banks: streams, inputs, units: count },
        tasks.map((task) => (level === 0 ? `init/gate/${task}` : `init/gate/${task}/${level}`)),
      ),
    ];
    (isAll ? shared : own).push(...ofTasks);
    if (isAll) {
      const units = counts.shared + counts.own * tasks.length;
      shared.push(
        uniformBlock({ name: sharedGateName(level), role: 'gate', inputs, units }, [
          `init/shared-gate/${level}`,
        ]),
      );
    }
  });
  return {
    shared,
    own,
    features: lastUnits(shape),
    lastShared: expertName(last),
    mixing: mixingOf(shape, options, shared),
    lanes: progressiveLanes(tasks.length, counts, shape.trunk.length, false),
    junctions: range(shape.trunk.length).flatMap((level) => junctionsOf(shape, options, level)),
  };
}

function mixingOf(shape: ModelShape, options: OptionValues, shared: readonly Block[]): number {
  const tasks = shape.outputs.length;
  const counts = expertCounts(options);
  const ofTasks = mixingCost(tasks * (counts.shared + counts.own), shape.trunk);
  if (isPaper(options)) {
    return ofTasks + mixingCost(counts.shared + tasks * counts.own, shape.trunk.slice(0, -1));
  }
  // From the second level on every stream goes through the shared experts by itself.
  const again = shared.slice(1).reduce((sum, block) => sum + multiplicationsOf(block), 0);
  return ofTasks + (tasks - 1) * again;
}

function junctionsOf(shape: ModelShape, options: OptionValues, level: number): Junction[] {
  const tasks = shape.outputs.length;
  const counts = expertCounts(options);
  const own = gateJunction(gateName(level), level, tasks, (task) => progressiveColumns(counts, task));
  if (!isPaper(options) || level === shape.trunk.length - 1) return [own];
  const all = range(counts.shared + tasks * counts.own);
  return [
    own,
    { name: sharedGateName(level), kind: 'gate', after: level, rows: [null], columns: [all], from: 'shown' },
  ];
}

function paperFeatures<V>({ ops, shape, x, block }: Given<V>): Features<V> {
  const layers: Record<string, V> = {};
  const shown: Record<string, V> = {};
  const last = shape.trunk.length - 1;
  const gate = (name: string, input: V) => {
    const weights = ops.softmax(ops.dense(input, block(name), 'linear'));
    shown[name] = weights;
    return weights;
  };
  const layer = (name: string, input: V) => {
    const value = ops.dense(input, block(name), shape.activation);
    layers[name] = value;
    return value;
  };
  let common = x;
  // [run, task, stream, sample, unit]
  let streams = ops.axis(x, 2);
  for (let level = 0; level < last; level++) {
    const experts = layer(expertName(level), ops.axis(common, 2));
    const own = layer(ownName(level), ops.axis(streams, 3));
    const weights = gate(gateName(level), streams);
    const sharedWeights = gate(sharedGateName(level), common);
    streams = ops.mix(weights, [ops.axis(experts, 2), own]);
    common = ops.mix(sharedWeights, [experts, ops.flat(own)]);
  }
  const choices = shape.outputs.map((_, bank) => ({ source: 0, bank }));
  const input = last === 0 ? x : ops.pick([streams], choices, shape.trunk[last - 1]!);
  const experts = layer(expertName(last), ops.axis(common, 2));
  const own = layer(ownName(last), ops.axis(input, 2));
  return { value: ops.mix(gate(gateName(last), input), [experts, own]), layers, shown };
}

function ownStreamFeatures<V>({ ops, shape, x, block }: Given<V>): Features<V> {
  const layers: Record<string, V> = {};
  const shown: Record<string, V> = {};
  let value = x;
  shape.trunk.forEach((_, level) => {
    const banks = [expertName(level), ownName(level)].map((name) => {
      layers[name] = ops.dense(ops.axis(value, 2), block(name), shape.activation);
      return layers[name]!;
    });
    const weights = ops.softmax(ops.dense(value, block(gateName(level)), 'linear'));
    shown[gateName(level)] = weights;
    value = ops.mix(weights, banks);
  });
  return { value, layers, shown };
}
