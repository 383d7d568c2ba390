import { describe, expect, it } from 'vitest';
import { joinedRuns, namedTensors, vectorOf } from '../../../../src/core/export/named-tensors';
import { torchArchitectures } from '../../../../src/core/export/torch/architectures';
import { torchMethods } from '../../../../src/core/export/torch/methods';
import { torchModel } from '../../../../src/core/export/torch/model';
import { prefixesOf } from '../../../../src/core/export/torch/prefixes';
import { spelled } from '../../../../src/core/problem';
import { architectures } from '../../../../src/core/sharing';
import type { ModelShape } from '../../../../src/core/sharing/shape';
import { weightings } from '../../../../src/core/weighting';
import { initialVector } from '../../../../src/engine/network/blocks';

const shape: ModelShape = {
  inputs: 3,
  trunk: [5, 4],
  head: [2],
  outputs: [1, 3],
  activation: 'tanh',
  initialiser: 'glorot',
  tasks: [
    { trunkDepth: 1, headDepth: 0, group: 1 },
    { trunkDepth: 2, headDepth: 1, group: 2 },
  ],
};

const modelOf = (id: string) => torchModel({ id, options: {} }, shape);

describe('parameters by name', () => {
  it('exist for every architecture and every method', () => {
    expect(Object.keys(torchArchitectures).sort()).toEqual(Object.keys(architectures).sort());
    expect(Object.keys(torchMethods).sort()).toEqual(Object.keys(weightings).sort());
  });

  it.each(Object.keys(architectures))('of several runs of %s come back as they were', (id) => {
    const { network, placeOf } = modelOf(id);
    const { blocks } = network;
    const vector = initialVector(blocks, [1, 2, 3], 'glorot');
    const runs = [0, 1, 2].map((run) => {
      const tensors = namedTensors(vector, { run, runs: 3 }, blocks, placeOf);
      const back = vectorOf(tensors, blocks, placeOf, 'a.safetensors');
      if (!(back instanceof Float32Array)) throw new Error(JSON.stringify(back));
      return back;
    });
    expect(runs[1]).toEqual(initialVector(blocks, [2], 'glorot'));
    expect(joinedRuns(runs, blocks)).toEqual(vector);
  });

  it('lie as those of linear layers in PyTorch: [unit, input], no padding', () => {
    const { network, placeOf } = modelOf('hard');
    const vector = initialVector(network.blocks, [1], 'glorot');
    const tensors = namedTensors(vector, { run: 0, runs: 1 }, network.blocks, placeOf);
    const shapes = Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor.shape]));
    expect(shapes).toEqual({
      'trunk.0.weight': [5, 3],
      'trunk.0.bias': [5],
      'trunk.2.weight': [4, 5],
      'trunk.2.bias': [4],
      'heads.1.0.weight': [2, 4],
      'heads.1.0.bias': [2],
      'heads.0.0.weight': [1, 5],
      'heads.0.0.bias': [1],
      'heads.1.2.weight': [3, 2],
      'heads.1.2.bias': [3],
    });
    // Of the first layer unit 2, input 1: the block's row 1, column 2.
    expect(tensors['trunk.0.weight']!.values[2 * 3 + 1]).toBe(vector[5 + 2]);
  });

  it('of another network are told tensor by tensor: what was found, what was expected', () => {
    const { network, placeOf } = modelOf('hard');
    const vector = initialVector(network.blocks, [1], 'glorot');
    const tensors = namedTensors(vector, { run: 0, runs: 1 }, network.blocks, placeOf);
    const { 'trunk.0.bias': bias, ...rest } = tensors;
    const wrong = {
      ...rest,
      'trunk.2.weight': { shape: [5, 4], values: new Float32Array(20) },
      'trunk.2.bias': { shape: [4], values: Float32Array.of(1, Number.NaN, 2, 3) },
      gates: bias!,
    };
    const problems = vectorOf(wrong, network.blocks, placeOf, 'b.safetensors');
    if (problems instanceof Float32Array) throw new Error('they were taken');
    expect(problems.map(spelled)).toEqual([
      { place: 'b.safetensors, tensor trunk.0.bias', found: 'nothing', expected: '[5]', used: '' },
      { place: 'b.safetensors, tensor trunk.2.weight', found: '[5, 4]', expected: '[4, 5]', used: '' },
      { place: 'b.safetensors, tensor trunk.2.bias', found: 'NaN', expected: 'finite numbers', used: '' },
      { place: 'b.safetensors, tensor gates', found: '[5]', expected: 'no such tensor', used: '' },
    ]);
  });

  it('are told apart by what they begin with, as short as can be', () => {
    const { network, placeOf, record } = modelOf('ple');
    const shared = new Set(record.plan(shape, network.options).shared.map(({ name }) => name));
    const prefixes = prefixesOf(network.blocks, ({ name }) => shared.has(name), placeOf);
    expect(prefixes).toEqual(['experts.', 'own.0.', 'gates.0.', 'shared_gates.']);
  });
});
