import { expect, test } from 'vitest';
import type { ConsoleVerdict } from '../../../../src/ui/console/console-verdict';
import { resultWords } from '../../../../src/ui/learn/result-words';
import { laterTexts } from '../../../../src/ui/text/text';

await laterTexts();

const none = { gain: null, interval: null };
const verdict: ConsoleVerdict = {
  code: 'mixed',
  seeds: 8,
  deltaM: none,
  tasks: [
    { task: 'Circle', gain: 2.51, interval: [0.3, 4.7] },
    { task: 'Rings', gain: -23, interval: [-35.2, -10.8] },
    { task: 'Wave', gain: 0.4, interval: [-1, 1.8] },
    { task: 'Hills', ...none },
  ],
};

test('a result says of each task what its interval says, and nothing of one that was not compared', () => {
  expect(resultWords({ step: 2500, verdict })).toBe(
    'after 2,500 steps with 8 seeds, Circle +2.5 % [+0.3 %, +4.7 %], a little better by sharing; Rings −23.0 % [−35.2 %, −10.8 %], far worse by sharing; Wave +0.4 % [−1.0 %, +1.8 %], no clear difference.',
  );
});

test('one seed is said to prove little, and has no interval', () => {
  const tasks = [{ task: 'Circle', gain: 2.5, interval: null }];
  expect(resultWords({ step: 300, verdict: { ...verdict, seeds: 1, tasks } })).toBe(
    'after 300 steps with one seed, which proves little, Circle +2.5 %.',
  );
});

test('where there is nothing to say yet, or nothing was learnt, the words say that', () => {
  expect(resultWords({ step: 20, verdict: null })).toContain('too early');
  expect(resultWords({ step: 20, verdict: { ...verdict, code: 'too-early' } })).toContain('too early');
  const tasks = [{ task: 'Task A', ...none }];
  expect(resultWords({ step: 100, verdict: { ...verdict, code: 'nothing-to-compare', tasks } })).toContain(
    'neither network had learnt',
  );
});
