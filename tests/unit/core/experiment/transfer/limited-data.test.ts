import { expect, it } from 'vitest';
import { limitedData, tooFewLabels } from '../../../../../src/core/experiment/transfer/limited-data';
import type { Transfer } from '../../../../../src/core/experiment/transfer/transfer';
import { given } from '../../../../setup/trainers';

const { dataset } = given({ samples: 100, seed: 3 });
const transfer: Transfer = { task: 1, labels: 7, isAlone: true, source: null, headSteps: 0 };

const labelled = (data: typeof dataset, task = 1) =>
  [...data.train].filter((row) => !Number.isNaN(data.tasks[task]!.targets[row]!));

it('a new task alone is trained on no other rows than those of its labels, of which more contain fewer', () => {
  const few = limitedData(dataset, transfer, 3);
  const more = limitedData(dataset, { ...transfer, labels: 20 }, 3);
  expect([few.train.length, more.train.length]).toEqual([7, 20]);
  expect(labelled(few)).toEqual([...few.train]);
  for (const row of few.train) expect([...more.train]).toContain(row);
  expect([...few.train]).toEqual([...few.train].sort((a, b) => a - b));
});

it('beside the old tasks all rows stay, and the new one has its few labels; test rows are as they were', () => {
  const joint = limitedData(dataset, { ...transfer, isAlone: false }, 3);
  expect(joint.train).toEqual(dataset.train);
  expect(labelled(joint)).toEqual([...limitedData(dataset, transfer, 3).train]);
  expect(labelled(joint, 0)).toHaveLength(dataset.train.length);
  for (const row of dataset.test) {
    expect(joint.tasks[1]!.targets[row]).toBe(dataset.tasks[1]!.targets[row]);
  }
  expect(labelled(dataset)).toHaveLength(dataset.train.length);
});

it('all labels are those that there are, none are none, and more are refused', () => {
  expect(limitedData(dataset, { ...transfer, labels: null }, 3).train).toEqual(dataset.train);
  expect(labelled(limitedData(dataset, { ...transfer, labels: 0, isAlone: false }, 3))).toEqual([]);
  expect(tooFewLabels([dataset], { ...transfer, labels: 50 })).toBeNull();
  expect(tooFewLabels([dataset], { ...transfer, labels: 51 })).not.toBeNull();
});
