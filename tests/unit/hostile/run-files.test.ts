import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProblem, readKeptRun } from '../../../src/core/kept/kept-run';
import { readRunFile, writeRunFile } from '../../../src/core/kept/run-file';
import { mutator, trial, tries } from '../../setup/mutations';
import { keptRuns } from '../core/kept/runs';

const runs = fc.sample(keptRuns, { seed: 1, numRuns: 20 });
const files = runs.map((run) => writeRunFile([run]));

function expectWhole(text: string): void {
  const { runs: read, problems } = readRunFile(text);
  expect(problems.length).toBeLessThanOrEqual(21);
  for (const run of read) expect(isProblem(readKeptRun(JSON.parse(JSON.stringify(run))))).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

test('a file of runs with changed letters gives runs that hold, or problems', () => {
  const drawn = mutator('hostile/run texts');
  trial('mutated run files', tries(500), () => drawn.text(files), expectWhole);
});

test('a file of runs with changed values gives runs that hold, or problems', () => {
  const drawn = mutator('hostile/run values');
  trial(
    'run files of mutated values',
    tries(500),
    () => JSON.stringify({ format: 'mtl-playground/runs', runs: [drawn.value(drawn.pick(runs))] }),
    expectWhole,
  );
});
