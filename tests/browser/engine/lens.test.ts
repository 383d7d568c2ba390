import { describe, expect, it } from 'vitest';
import type { ModelLook } from '../../../src/core/run/told';
import { architectures } from '../../../src/core/sharing';
import { shownColumns, shownUnits } from '../../../src/core/sharing/shown';
import { Lens } from '../../../src/engine/lens/lens';
import { matricesOf } from '../../../src/engine/lens/lens-kernels';
import { tf } from '../../../src/engine/tensorflow/tf';
import type { Trainer } from '../../../src/engine/trainer/trainer';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { type Given, given, trainerOf } from '../../setup/trainers';

const side = 4;

/** Two runs, of which the lens looks at the first, with parameters that are all different. */
async function looked(
  model: Given,
  claim: (trainer: Trainer, look: ModelLook, values: Float32Array) => unknown,
) {
  const trainer = trainerOf(model, { runs: [{}, { seed: 3 }] });
  const lens = new Lens([model.dataset], side);
  const values = (await trainer.readParameters()).map((value, i) => value + 0.2 * Math.sin(i));
  trainer.writeParameters(values);
  await claim(trainer, await lens.look(trainer, 0), values);
  lens.dispose();
  trainer.dispose();
}

const model = (id: string, options = {}) =>
  given({ sharing: { id, options }, trunk: [6, 5], head: [3], samples: 40 });

onEachBackend(() => {
  describe.each(Object.keys(architectures))('a look into %s', (id) => {
    it('holds the parameters of every layer that is drawn', () =>
      looked(model(id), ({ plan, blocks }, { lanes, heads }, values) => {
        const matrices = matricesOf(values, blocks, 0);
        expect(lanes).toHaveLength(plan.lanes.length);
        plan.lanes.forEach(({ layers }, lane) => {
          layers.forEach((layer, depth) => {
            const { block, values: all } = matrices.get(layer!.block)![layer!.copy]!;
            const kernel = lanes[lane]![depth]!;
            expect(kernel.shownUnits).toBe(Math.min(shownUnits(plan), block.units));
            for (let i = 0; i < kernel.shownInputs; i++) {
              for (let o = 0; o < kernel.shownUnits; o++) {
                expect(kernel.values[i * kernel.shownUnits + o]).toBe(all[i * block.units + o]);
              }
            }
            kernel.biases.forEach((bias, o) => {
              expect(bias).toBe(all[block.inputs * block.units + o]);
            });
          });
        });
        expect(heads.map((layers) => layers.map(({ units }) => units))).toEqual([
          [3, 1],
          [3, 3],
          [3, 1],
        ]);
      }));

    it('has a map for every unit that is drawn, and every output', () =>
      looked(model(id), ({ plan }, { grid }) => {
        const points = side * side;
        plan.lanes.forEach(({ layers }, lane) => {
          layers.forEach((_, depth) => {
            const map = grid!.lanes[lane]![depth]!;
            expect(map.length).toBe(points * Math.min(shownUnits(plan), [6, 5][depth]!));
            expect(map.every(Number.isFinite)).toBe(true);
          });
        });
        expect(grid!.outputs.map(({ length }) => length)).toEqual([points, 3 * points, points]);
      }));

    it('has a number for every place of a junction', () =>
      looked(model(id), ({ plan }, { junctions }) => {
        expect(junctions).toHaveLength(plan.junctions.length);
        plan.junctions.forEach((junction, i) => {
          expect(junctions[i]!.length).toBe(junction.rows.length * shownColumns(junction));
          expect(junctions[i]!.every(Number.isFinite)).toBe(true);
        });
      }));
  });

  it('leaves no tensor behind', async () => {
    const trainer = trainerOf(model('ple'));
    const lens = new Lens([model('ple').dataset], side);
    const before = tf.memory().numTensors;
    for (let i = 0; i < 3; i++) await lens.look(trainer, 0);
    expect(tf.memory().numTensors).toBe(before);
    lens.dispose();
    trainer.dispose();
  });

  it('averages gates over the test rows, so that each task’s sum to 1', async () => {
    for (const id of ['mmoe', 'cgc', 'ple', 'dselect']) {
      await looked(model(id), ({ plan }, { junctions }) => {
        plan.junctions.forEach(({ rows, columns }, i) => {
          const count = columns[0]!.length;
          rows.forEach((_, row) => {
            const weights = junctions[i]!.subarray(row * count, (row + 1) * count);
            expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 4);
          });
        });
      });
    }
  });

  it('gives every task the one gate of OMoE', () =>
    looked(model('mmoe', { gates: 'one' }), (_, { junctions }) => {
      const [gates] = junctions;
      expect([...gates!.subarray(4, 8)]).toEqual([...gates!.subarray(0, 4)]);
    }));

  it('shows what the stitches are, row by row', () =>
    looked(model('cross-stitch'), ({ plan, blocks }, { junctions }, values) => {
      const matrices = matricesOf(values, blocks, 0);
      plan.junctions.forEach(({ name }, i) => {
        expect([...junctions[i]!]).toEqual([...matrices.get(name)![0]!.values]);
      });
    }));

  it('measures towers that are alike as 0 apart, and of one direction', async () => {
    const alike = async (id: string) => {
      const { dataset } = model(id);
      const trainer = trainerOf(model(id));
      const lens = new Lens([dataset], side);
      const { junctions } = await lens.look(trainer, 0);
      lens.dispose();
      trainer.dispose();
      return junctions;
    };
    for (const distances of await alike('soft')) expect([...distances]).toEqual(new Array(9).fill(0));
    for (const [first, ...others] of await alike('trace')) {
      expect(first).toBeGreaterThan(0.5);
      expectClose(others, [0, 0], { absolute: 1e-4 });
    }
  });

  it('answers on the grid as the trainer does', () =>
    looked(model('hard'), (trainer, { grid }) => {
      const step = 2 / side;
      const { min, max } = model('hard').dataset.plane!;
      const scale = (max - min) / 2;
      const points = Array.from({ length: side * side }, (_, i) => [
        min + scale * step * ((i % side) + 0.5),
        max - scale * step * (Math.floor(i / side) + 0.5),
      ]);
      const inputs = tf.tensor4d(points.flat(), [1, 1, side * side, 2]);
      const { layers, outputs, shown } = trainer.answer(inputs);
      const all = outputs.dataSync();
      const width = outputs.shape[3];
      expectClose(
        [...grid!.outputs[0]!],
        points.map((_, point) => all[point * width]!),
        { absolute: 1e-6 },
      );
      const units = layers['trunk/1']!.dataSync();
      expectClose(
        [...grid!.lanes[0]![1]!],
        Array.from({ length: 5 * points.length }, (_, i) => {
          const [unit, point] = [Math.floor(i / points.length), i % points.length];
          return units[point * 5 + unit]!;
        }),
        { absolute: 1e-6 },
      );
      tf.dispose([inputs, outputs, layers as never, shown as never]);
    }));
});
