import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dwa } from '../../../../src/core/weighting/dwa';
import { weighSteps } from '../../../setup/method-steps';

const loss = fc.double({ min: 0.01, max: 100, noNaN: true });
const three = fc.array(loss, { minLength: 3, maxLength: 3 });

test('gives equal weights for the first two epochs', () => {
  fc.assert(
    fc.property(fc.array(three, { minLength: 1, maxLength: 8 }), (rows) => {
      const steps = rows.map((losses, step) => ({ losses, epoch: step < rows.length / 2 ? 0 : 1 }));
      for (const { weights } of weighSteps(dwa, steps)) expect(weights).toEqual([1, 1, 1]);
    }),
  );
});

test('gives equal weights to tasks that have kept the same share of their losses', () => {
  fc.assert(
    fc.property(three, fc.double({ min: 0.1, max: 2, noNaN: true }), (first, share) => {
      const rows = [first, first.map((one) => share * one), first];
      const { weights } = weighSteps(
        dwa,
        rows.map((losses, epoch) => ({ losses, epoch })),
      )[2]!;
      for (const weight of weights) expect(weight).toBeCloseTo(1, 12);
    }),
  );
});

test('gives the more weight the more of its loss a task has kept, adding up to T', () => {
  const rows = [
    [1, 10, 0.1],
    [0.5, 9, 0.07],
    [1, 1, 1],
  ];
  const [first, second, third] = weighSteps(
    dwa,
    rows.map((losses, epoch) => ({ losses, epoch })),
  )[2]!.weights;
  expect(second).toBeGreaterThan(third!);
  expect(third).toBeGreaterThan(first!);
  expect(first! + second! + third!).toBeCloseTo(3, 12);
  expect(second! / first!).toBeCloseTo(Math.exp((0.9 - 0.5) / 2), 12);
});

test("looks at epochs' means alone: an epoch's weights stay, whatever its own losses", () => {
  const epochs = [
    [4, 2],
    [3, 1],
    [9, 9],
    [0, 1e6],
  ];
  const steps = epochs.flatMap((losses, place) => [
    { losses: losses.map((one) => 0.5 * one), epoch: Math.min(place, 2) },
    { losses: losses.map((one) => 1.5 * one), epoch: Math.min(place, 2) },
  ]);
  const during = weighSteps(dwa, steps)
    .slice(4)
    .map(({ weights }) => weights);
  expect(during[0]![0]! / during[0]![1]!).toBeCloseTo(Math.exp((0.75 - 0.5) / 2), 12);
  for (const weights of during) expect(weights).toEqual(during[0]);
});

test('looks no further back than two epochs', () => {
  const rows = [
    [9, 1],
    [1, 1],
    [0.5, 0.9],
    [1, 1],
  ];
  const { weights, state } = weighSteps(
    dwa,
    rows.map((losses, epoch) => ({ losses, epoch })),
  )[3]!;
  expect(weights[1]! / weights[0]!).toBeCloseTo(Math.exp((0.9 - 0.5) / 2), 12);
  expect(state.finished.length).toBe(2);
});

test('begins with equal weights where it is chosen in the middle of a run', () => {
  const steps = [7, 8, 9].map((epoch) => ({ losses: [1, epoch], epoch }));
  const answers = weighSteps(dwa, steps).map(({ weights }) => weights);
  expect(answers.slice(0, 2)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(answers[2]![1]).toBeGreaterThan(1);
});

test('comes close to equal weights at a high temperature', () => {
  const rows = [
    [1, 1],
    [1, 0.01],
    [1, 1],
  ];
  const first = (temperature: number) =>
    weighSteps(
      dwa,
      rows.map((losses, epoch) => ({ losses, epoch })),
      { temperature },
    )[2]!.weights[0]!;
  expect(first(100) - 1).toBeLessThan(0.01);
  expect(first(0.5) - 1).toBeGreaterThan(0.5);
});
