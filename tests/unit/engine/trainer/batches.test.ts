import { beforeAll, describe, expect, it } from 'vitest';
import { tf } from '../../../../src/engine/tensorflow/tf';
import { Batches } from '../../../../src/engine/trainer/batches';
import { given } from '../../../setup/trainers';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('batches', () => {
  it('shows every training row once an epoch, in another order each time', async () => {
    const { dataset } = given({ samples: 50, testShare: 0.5 });
    const batches = new Batches([dataset], 8, [3]);
    expect(batches.stepsPerEpoch).toBe(4);
    const epochs: number[][] = [];
    for (let epoch = 0; epoch < 12; epoch++) {
      const seen: number[] = [];
      for (let step = 0; step < batches.stepsPerEpoch; step++) {
        const batch = batches.next();
        const inputs = await batch.inputs.data();
        const weights = await batch.rowWeights.data();
        for (let row = 0; row < 8; row++) if (weights[row]! > 0) seen.push(inputs[row * 2]!);
      }
      epochs.push(seen);
    }
    const expected = [...dataset.train].map((row) => dataset.inputs[row * 2]!).sort();
    for (const seen of epochs) expect([...seen].sort()).toEqual(expected);
    expect(new Set(epochs.map(String)).size).toBe(12);
    batches.dispose();
  });

  it('weighs the labelled rows of a task equally and the others not at all', async () => {
    const { dataset } = given({ samples: 60 }, [
      { target: 'circle', kind: 'binary' },
      { target: 'rings', kind: 'multiclass', labels: 0.3 },
    ]);
    const batches = new Batches([dataset], 10, [1]);
    for (let step = 0; step < 6; step++) {
      const batch = batches.next();
      const weights = await batch.rowWeights.data();
      [0, 1].forEach((task) => {
        const own = [...weights.slice(task * 10, task * 10 + 10)];
        const labelled = batch.labelled[0]![task]!;
        expect(own.filter((weight) => weight > 0)).toHaveLength(labelled);
        if (labelled > 0) expect(own.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 5);
      });
    }
    batches.dispose();
  });

  it('has a label of each task in every batch, where that is asked for and there are enough; else by chance', () => {
    const { dataset } = given({ samples: 1000, testShare: 0.5 }, [
      { target: 'rings', kind: 'multiclass' },
      { target: 'circle', kind: 'binary', labels: 0.04 },
    ]);
    const bare = (hasEvenLabels: boolean) => {
      const batches = new Batches([dataset], 32, [7], hasEvenLabels);
      let count = 0;
      for (let step = 0; step < 10 * batches.stepsPerEpoch; step++) {
        if (batches.next().labelled[0]![1] === 0) count++;
      }
      batches.dispose();
      return count;
    };
    expect(bare(true)).toBe(0);
    expect(bare(false)).toBeGreaterThan(20);
  });

  it.each([false, true])('goes on after a restore, with even labels: %j', async (hasEvenLabels) => {
    const { dataset } = given({ samples: 300 }, [{ target: 'circle', kind: 'binary', labels: 0.2 }]);
    const whole = new Batches([dataset], 4, [2], hasEvenLabels);
    const inputsOf = async (batches: Batches) => {
      return [...(await batches.next().inputs.data())];
    };
    for (let step = 0; step < 33; step++) whole.next();
    const later = new Batches([dataset], 4, [9], hasEvenLabels);
    later.restore(whole.save());
    for (let step = 0; step < 60; step++) expect(await inputsOf(later)).toEqual(await inputsOf(whole));
    for (const batches of [whole, later]) batches.dispose();
  });

  it('is repeated by the same seed and not by another', async () => {
    const { dataset } = given({});
    const firstInputs = async (seed: number) => {
      const batches = new Batches([dataset], 16, [seed]);
      const batch = batches.next();
      const values = [...(await batch.inputs.data())];
      batches.dispose();
      return values;
    };
    expect(await firstInputs(5)).toEqual(await firstInputs(5));
    expect(await firstInputs(5)).not.toEqual(await firstInputs(6));
  });
});
