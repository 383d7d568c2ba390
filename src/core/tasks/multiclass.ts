import { exp, log1p } from '../elementary';
import { checkSizes } from './check-sizes';
import { areaUnderCurve, classMetrics, classScores } from './class-scores';
import type { KindRecord } from './kind';

/**
 * One of k classes, y = 0 .. k - 1; k outputs, the logits z.
 *
 * - Loss: mean over labelled rows of -ln softmax(z)_y = ln sum_j e^(z_j) - z_y, in nats.
 * - Accuracy: share of labelled rows where z_y is the largest logit (of equal ones, the first counts). Others: see class-scores.ts.
 *
 * Stable form: with m = max z, (m - z_y) + ln sum_j e^(z_j - m): finite for every finite logit.
 */
export const multiclass: KindRecord = {
  id: 'multiclass',
  lossTitle: 'cross-entropy',
  metrics: classMetrics,
  evaluate(outputs, targets, task) {
    const classes = task.classes.length;
    checkSizes(outputs, targets, classes);
    const confusion = new Array<number>(classes * classes).fill(0);
    let labelled = 0;
    let sum = 0;
    for (let row = 0; row < targets.length; row++) {
      const target = targets[row]!;
      if (Number.isNaN(target)) continue;
      const logits = outputs.subarray(row * classes, (row + 1) * classes);
      const predicted = indexOfLargest(logits);
      labelled++;
      sum += crossEntropy(logits, predicted, target);
      confusion[target * classes + predicted]! += 1;
    }
    const loss = sum / labelled;
    return { loss, metrics: classScores(confusion, meanArea(outputs, targets, classes), loss), confusion };
  },
  probabilities(outputs, row, task) {
    const classes = task.classes.length;
    const odds = new Float64Array(classes);
    writeOdds(outputs.subarray(row * classes, (row + 1) * classes), odds, 0);
    return [...odds];
  },
};

/** The mean over the classes that rows have of the area under each one's ROC curve, by its probability. */
function meanArea(outputs: Float32Array, targets: Float32Array, classes: number): number {
  const rows = Uint32Array.from(targets.keys()).filter((row) => !Number.isNaN(targets[row]!));
  const odds = new Float64Array(rows.length * classes);
  rows.forEach((row, i) => {
    writeOdds(outputs.subarray(row * classes, (row + 1) * classes), odds, i * classes);
  });
  let sum = 0;
  let known = 0;
  for (let one = 0; one < classes; one++) {
    const area = areaOf(one);
    if (Number.isNaN(area)) continue;
    sum += area;
    known++;
  }
  return sum / known;

  function areaOf(one: number): number {
    const count = rows.reduce((found, row) => found + (targets[row] === one ? 1 : 0), 0);
    const [ones, others] = [new Float64Array(count), new Float64Array(rows.length - count)];
    let [ofOnes, ofOthers] = [0, 0];
    rows.forEach((row, i) => {
      const value = odds[i * classes + one]!;
      if (targets[row] === one) ones[ofOnes++] = value;
      else others[ofOthers++] = value;
    });
    return areaUnderCurve(ones, others);
  }
}

/** Writes the probabilities of a row's logits. */
function writeOdds(logits: Float32Array, to: Float64Array, at: number): void {
  const largest = logits[indexOfLargest(logits)]!;
  let total = 0;
  for (let index = 0; index < logits.length; index++) {
    const value = exp(logits[index]! - largest);
    to[at + index] = value;
    total += value;
  }
  for (let index = 0; index < logits.length; index++) to[at + index]! /= total;
}

/** The largest logit's own term is 1, so the others go through log1p and a tiny loss keeps its digits. */
function crossEntropy(logits: Float32Array, largest: number, target: number): number {
  const peak = logits[largest]!;
  let others = 0;
  for (let index = 0; index < logits.length; index++) {
    if (index !== largest) others += exp(logits[index]! - peak);
  }
  return peak - logits[target]! + log1p(others);
}

function indexOfLargest(logits: Float32Array): number {
  let largest = 0;
  for (let index = 1; index < logits.length; index++) {
    if (logits[index]! > logits[largest]!) largest = index;
  }
  return largest;
}
