import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { architectures, chosenArchitecture } from '../../../../src/core/sharing';
import type { Junction, Plan } from '../../../../src/core/sharing/architecture';
import type { Block } from '../../../../src/core/sharing/block';
import { headBlocks } from '../../../../src/core/sharing/heads';
import { junctionKinds } from '../../../../src/core/sharing/junctions';
import type { ModelShape } from '../../../../src/core/sharing/shape';
import { architectureCasesOf } from '../../../setup/architecture-cases';

interface Planned {
  readonly shape: ModelShape;
  readonly plan: Plan;
  readonly heads: readonly Block[];
}

const product = (lengths: readonly number[]) => lengths.reduce((all, length) => all * length, 1);
const isBelow = (count: number) => (value: number) => Number.isInteger(value) && value >= 0 && value < count;

/** Calls `claim` with plans of an architecture for networks of all sizes. */
function holds(id: string, claim: (planned: Planned) => void): void {
  fc.assert(
    fc.property(architectureCasesOf(id), ({ shape, options }) => {
      const plan = architectures[id]!.plan(shape, options);
      claim({ shape, plan, heads: headBlocks(shape, plan.features) });
    }),
    { numRuns: 60 },
  );
}

function expectConsistent(block: Block, tasks: number): void {
  const { name, banks, copies, inputs, units, rate = 1 } = block;
  expect(copies.length, name).toBe(tasks * product(banks));
  expect(banks.length, name).toBeLessThanOrEqual(2);
  for (const copy of copies) {
    expect(copy.inputs, name).toBeLessThanOrEqual(inputs);
    expect(copy.units, name).toBeLessThanOrEqual(units);
    expect(copy.stream, name).toMatch(/^init\//);
  }
  expect(Math.min(inputs, units, rate), name).toBeGreaterThan(0);
}

/** How many numbers a row of a junction has, by what they are held in. */
function widthOf({ name, from }: Junction, { shape, plan }: Planned): number {
  const block = [...plan.shared, ...plan.own].find((each) => each.name === name);
  if (from === 'towers') return shape.outputs.length;
  // Most are a block of their name; a gate may be made of what selectors say about the experts.
  return block?.units ?? plan.lanes.length;
}

describe.each(Object.keys(architectures))('the plan of %s', (id) => {
  it('has blocks of different names, with a copy for each task and bank, none larger than the block', () => {
    holds(id, ({ shape, plan, heads }) => {
      const blocks = [...plan.shared, ...plan.own, ...heads];
      expect(new Set(blocks.map(({ name }) => name)).size).toBe(blocks.length);
      for (const block of plan.shared) expectConsistent(block, 1);
      for (const block of [...plan.own, ...heads]) expectConsistent(block, shape.outputs.length);
    });
  });

  it('hands each head as many features as its layers take', () => {
    holds(id, ({ shape, plan, heads }) => {
      expect(plan.features).toHaveLength(shape.outputs.length);
      plan.features.forEach((units, task) => {
        expect(units).toBeGreaterThan(0);
        // What enters first is features, whichever layer of the head that is.
        const first = heads.find(({ copies }) => copies[task]!.units > 0)!;
        expect(first.copies[task]!.inputs).toBe(units);
        expect(heads.at(-1)!.copies[task]!.units).toBe(shape.outputs[task]);
      });
    });
  });

  it('names the last shared layer, where anything is shared', () => {
    holds(id, ({ plan }) => {
      const names = plan.shared.map(({ name }) => name);
      if (plan.shared.length === 0) expect(plan.lastShared).toBe('');
      else expect(names).toContain(plan.lastShared);
      expect(Number.isInteger(plan.mixing) && plan.mixing >= 0).toBe(true);
    });
  });

  it('draws lanes of layers that there are, and counts those of one kind and owner from 1 on', () => {
    holds(id, ({ shape, plan }) => {
      const blocks = new Map([...plan.shared, ...plan.own].map((block) => [block.name, block]));
      const counts = new Map<string, number>();
      for (const { owner, kind, number, layers } of plan.lanes) {
        const key = kind === 'expert' ? `${kind}/${owner}` : kind;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        expect(number).toBe(counts.get(key));
        if (owner !== 'shared') expect(owner.every(isBelow(shape.outputs.length))).toBe(true);
        expect(layers.length).toBeLessThanOrEqual(shape.trunk.length);
        for (const layer of layers) {
          if (layer === null) continue;
          const copy = blocks.get(layer.block)!.copies[layer.copy]!;
          expect(copy.units).toBeGreaterThan(0);
          if (layer.via !== undefined) expect(blocks.has(layer.via)).toBe(true);
        }
      }
      const all = shape.outputs.map((_, task) => task);
      const owned = plan.lanes.flatMap(({ owner }) => (owner === 'shared' ? all : owner));
      expect(new Set(owned).size).toBe(shape.outputs.length);
    });
  });

  it('draws every copy of every layer in one lane, but for those that only tasks go through', () => {
    holds(id, ({ plan }) => {
      const drawn = plan.lanes.flatMap(({ layers }) =>
        layers.flatMap((layer) => (layer === null ? [] : [`${layer.block}/${layer.copy}`])),
      );
      expect(new Set(drawn).size).toBe(drawn.length);
      const vias = new Set(plan.lanes.flatMap(({ layers }) => layers.map((layer) => layer?.via)));
      const copies = [...plan.shared, ...plan.own]
        .filter(({ name, role }) => role === 'layer' && !vias.has(name))
        .filter(({ name }) => !/^(attention|mask|feature)\//.test(name))
        .flatMap(({ name, copies }) =>
          copies.flatMap(({ units }, copy) => (units === 0 ? [] : [`${name}/${copy}`])),
        );
      expect([...drawn].sort()).toEqual(copies.sort());
    });
  });

  it('joins lanes, tasks, units and layers that there are, by as many numbers as there are', () => {
    holds(id, (planned) => {
      const { shape, plan } = planned;
      expect(new Set(plan.junctions.map(({ name }) => name)).size).toBe(plan.junctions.length);
      for (const junction of plan.junctions) {
        const { kind, after, rows, columns } = junction;
        expect(isBelow(shape.trunk.length)(after)).toBe(true);
        expect(columns).toHaveLength(rows.length);
        const { rowsAre, columnsAre } = junctionKinds[kind];
        const rowsOf = rowsAre === 'lanes' ? plan.lanes.length : shape.outputs.length;
        expect(rows.every((row) => row === null || isBelow(rowsOf)(row))).toBe(true);
        const ends = {
          // A stitch may take lanes in parts.
          rows: plan.lanes.length,
          lanes: plan.lanes.length,
          units: shape.trunk[after]!,
          layers: shape.trunk.length,
          places: shape.outputs.length,
        };
        for (const row of columns) {
          expect(row.every(isBelow(ends[columnsAre]))).toBe(true);
          expect(row).toHaveLength(widthOf(junction, planned));
        }
      }
    });
  });

  it('starts from the numbers of a shared trunk where it stands in its place', () => {
    holds(id, ({ shape, plan }) => {
      const layers = [...plan.shared, ...plan.own].filter(({ name }) =>
        /^(trunk|experts|first)\//.test(name),
      );
      expect(layers.length).toBeLessThanOrEqual(shape.trunk.length);
      layers.forEach(({ copies }, layer) => {
        expect(copies.some(({ stream, units }) => stream === `init/trunk/${layer}` && units > 0)).toBe(true);
      });
    });
  });

  it('draws experts, gates and what belongs to single tasks from streams of their own', () => {
    holds(id, ({ plan, heads }) => {
      const streams = [...plan.shared, ...plan.own, ...heads]
        .filter(({ name }) => !name.startsWith('trunk/'))
        .flatMap(({ copies }) => copies.flatMap(({ stream, units }) => (units > 0 ? [stream] : [])));
      expect(new Set(streams).size).toBe(streams.length);
    });
  });

  it('has a penalty that goes by blocks that there are, or towers for one that relates them', () => {
    const { penalty, relation, options } = architectures[id]!;
    holds(id, ({ shape, plan }) => {
      const names = [...plan.shared, ...plan.own].map(({ name }) => name);
      if (penalty) expect(penalty.blocks(shape).every((name) => names.includes(name))).toBe(true);
      if (relation) {
        // The engine looks for them at the beginning.
        const towers = plan.own.slice(0, shape.trunk.length);
        expect(towers.map(({ role, banks }) => [role, banks])).toEqual(shape.trunk.map(() => ['layer', []]));
        expect(plan.shared).toEqual([]);
      }
    });
    expect(options.strength !== undefined).toBe(penalty !== undefined || relation !== undefined);
  });
});

describe('a network without a trunk', () => {
  it('is hard sharing, whatever was chosen', () => {
    for (const id of Object.keys(architectures)) {
      const { architecture } = chosenArchitecture({ id, options: {} }, { trunk: [] });
      expect(architecture).toBe(architectures.hard);
    }
  });

  it('has all options of what was chosen at their defaults, but those that were named', () => {
    const { options } = chosenArchitecture({ id: 'mmoe', options: { experts: 7 } }, { trunk: [3] });
    expect(options).toEqual({ experts: 7, gates: 'each' });
  });
});
