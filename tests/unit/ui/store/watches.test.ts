import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWatch } from '../../../../src/ui/store/watches';
import { fakePage, frame } from './fake-page';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('tells when the first starts to look and when the last has stopped', () => {
  const told: boolean[] = [];
  const watch = createWatch((isWatching) => told.push(isWatching));
  const [first, second] = [watch(), watch()];
  expect(told).toEqual([true]);
  first();
  first();
  expect(told).toEqual([true]);
  second();
  expect(told).toEqual([true, false]);
  watch();
  expect(told).toEqual([true, false, true]);
});

it('keeps the gradients of the frames, and the latest apart, until another run begins', () => {
  const page = fakePage();
  page.begin();
  const gram = [
    [4, -1],
    [-1, 1],
  ];
  const { runId } = page.state;
  const point = (step: number) => ({ step, elapsedMs: step, grams: [{ gram, layers: [gram] }] });
  page.worker.say({ ...frame(runId, 1, 1, 20), gradients: [point(10), point(20)] });
  page.settle();
  expect(page.state.gradients.cosine([0, 1])).toEqual({ steps: [10, 20], runs: [[-0.5, -0.5]] });
  expect(page.state.gradient?.step).toBe(20);
  expect(page.state.history.series(1, 'weight', 'shared').values).toEqual(new Array(20).fill(1));
  page.worker.say({ ...frame(runId, 2, 21, 30), gradients: [] });
  page.settle();
  expect(page.state.gradient?.step).toBe(20);
  page.run.restart();
  expect(page.state.gradient).toBeNull();
  expect(page.state.gradients.cosine([0, 1]).steps).toEqual([]);
});
