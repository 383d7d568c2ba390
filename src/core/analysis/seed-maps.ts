import { log, square } from '../elementary';
import type { TaskKind } from '../fields/ids';
import { probabilities } from '../tasks';
import { meanOf } from './statistics';

/** What several seeds answer on the points of a grid, in one. */
export interface SeedMaps {
  /**
   * [point, output]: raw outputs that give the mean of the seeds' answers: of numbers the mean itself; of classes the
   * mean probabilities, as logits.
   */
  readonly mean: Float32Array;
  /**
   * [point]: how much the seeds disagree: of numbers the standard deviation of their answers in model units; of classes
   * the share of them that do not answer the class that most do.
   */
  readonly apart: Float32Array;
}

/** The least probability that a logit is made of: float32 has no smaller ones for its exponential. */
const leastOdds = 1e-37;

/**
 * @param runs [run][point, output]: raw outputs; a run with one that is not finite has diverged and does not count.
 */
export function seedMaps(
  kind: TaskKind,
  runs: readonly Float32Array[],
  task: { readonly classes: readonly string[] },
): SeedMaps {
  const finite = runs.filter((outputs) => outputs.every(Number.isFinite));
  return kind === 'regression' ? mapsOfNumbers(finite) : mapsOfClasses(kind, finite, task);
}

function mapsOfNumbers(runs: readonly Float32Array[]): SeedMaps {
  const points = runs[0]?.length ?? 0;
  const [mean, apart] = [new Float32Array(points), new Float32Array(points)];
  for (let point = 0; point < points; point++) {
    const answers = runs.map((outputs) => outputs[point]!);
    const middle = meanOf(answers);
    const squares = answers.reduce((sum, answer) => sum + square(answer - middle), 0);
    mean[point] = middle;
    apart[point] = answers.length < 2 ? 0 : Math.sqrt(squares / (answers.length - 1));
  }
  return { mean, apart };
}

function mapsOfClasses(
  kind: TaskKind,
  runs: readonly Float32Array[],
  task: { readonly classes: readonly string[] },
): SeedMaps {
  const width = kind === 'binary' ? 1 : task.classes.length;
  const points = (runs[0]?.length ?? 0) / width;
  const [mean, apart] = [new Float32Array(points * width), new Float32Array(points)];
  for (let point = 0; point < points; point++) {
    const odds = runs.map((outputs) => probabilities(kind, outputs, point, task));
    const means = odds[0]!.map((_, place) => meanOf(odds.map((own) => own[place]!)));
    const logits = means.map((share) => log(Math.max(leastOdds, share)));
    mean.set(kind === 'binary' ? [logits[1]! - logits[0]!] : logits, point * width);
    const votes = new Array<number>(means.length).fill(0);
    for (const own of odds) votes[own.indexOf(Math.max(...own))]!++;
    apart[point] = 1 - Math.max(...votes) / odds.length;
  }
  return { mean, apart };
}
