import { expect, test } from 'vitest';
import { Stopwatch } from '../../../../../src/ui/store/experiment/stopwatch';

test('counts what passes while it runs, and of a sleep no more than a minute', () => {
  let now = 5_000;
  const watch = new Stopwatch(() => now);
  watch.start();
  now += 2_000;
  expect(watch.seconds).toBe(2);
  watch.stop();
  now += 9_000;
  expect(watch.seconds).toBe(2);
  watch.start();
  now += 3_600_000;
  expect(watch.seconds).toBe(62);
  now += 1_000;
  expect(watch.seconds).toBe(63);
});
