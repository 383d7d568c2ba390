import type { Problem } from '../problem';
import { words } from '../words';
import { isProblem, type KeptRun, readKeptRun } from './kept-run';

const format = 'mtl-playground/runs';

/** Runs that a file holds at most. */
const mostInFile = 1000;

/** Characters that a file has at most. */
export const longestFile = 2 ** 27;

/** Problems that are listed one by one. */
const listed = 20;

/** Kept runs as one JSON file. */
export function writeRunFile(runs: readonly KeptRun[]): string {
  return JSON.stringify({ format, runs });
}

/** The runs of such a file, with what could not be used. Never throws. */
export function readRunFile(text: string): {
  readonly runs: readonly KeptRun[];
  readonly problems: readonly Problem[];
} {
  const file = parsed(text);
  if (file === null) {
    const expected = words`a file of runs that this page has exported`;
    return { runs: [], problems: [{ place: 'file', found: text.slice(0, 40), expected, used: '' }] };
  }
  const read = file.slice(0, mostInFile).map((run, i) => readKeptRun(run, words`run ${i + 1}`));
  const problems = read.filter(isProblem);
  if (file.length > mostInFile) {
    const used = words`the first ${mostInFile}`;
    problems.unshift({
      place: 'file',
      found: words`${file.length} runs`,
      expected: words`at most ${mostInFile}`,
      used,
    });
  }
  return { runs: read.filter((run): run is KeptRun => !isProblem(run)), problems: problems.slice(0, listed) };
}

function parsed(text: string): readonly unknown[] | null {
  if (text.length > longestFile) return null;
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null) return null;
    const { format: named, runs } = file as { format?: unknown; runs?: unknown };
    return named === format && Array.isArray(runs) ? runs : null;
  } catch {
    return null; // No JSON: said as a problem.
  }
}
