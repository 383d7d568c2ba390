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
    const labels = targets.filter((target) => !Number.isNaN(target));
    const labelled = labels.length;
    /** [class, labelled row] */
    const odds = new Float64Array(classes * labelled);
    let sum = 0;
    let place = 0;
    for (let row = 0; row < targets.length; row++) {
      const target = targets[row]!;
      if (Number.isNaN(target)) continue;
      const logits = outputs.subarray(row * classes, (row + 1) * classes);
      const { predicted, others } = writeOdds(logits, odds, place++, labelled);
      // The largest logit's own term is 1, so the others go through log1p and a tiny loss keeps its digits.
      sum += logits[predicted]! - logits[target]! + log1p(others);
      confusion[target * classes + predicted]! += 1;
    }
    const loss = sum / labelled;
    return { loss, metrics: classScores(confusion, meanArea(odds, labels, classes), loss), confusion };
  },
  probabilities(outputs, row, task) {
    const classes = task.classes.length;
    const odds = new Float64Array(classes);
    writeOdds(outputs.subarray(row * classes, (row + 1) * classes), odds, 0, 1);
    return [...odds];
  },
};

/** The mean over the classes that rows have of the area under each one's ROC curve, by its probability [class, row]. */
function meanArea(odds: Float64Array, labels: Float32Array, classes: number): number {
  let sum = 0;
  let known = 0;
  for (let one = 0; one < classes; one++) {
    const count = labels.reduce((found, label) => found + (label === one ? 1 : 0), 0);
    const [ones, others] = [new Float64Array(count), new Float64Array(labels.length - count)];
    let [ofOnes, ofOthers] = [0, 0];
    for (let row = 0; row < labels.length; row++) {
      const value = odds[one * labels.length + row]!;
      if (labels[row] === one) ones[ofOnes++] = value;
      else others[ofOthers++] = value;
    }
    const area = areaUnderCurve(ones, others);
    if (Number.isNaN(area)) continue;
    sum += area;
    known++;
  }
  return sum / known;
}

/**
 * Writes the probabilities of a row's logits, one every `stride` numbers; gives the class of the largest, and what the
 * terms of the others add up to beside its own, which is 1.
 */
function writeOdds(logits: Float32Array, to: Float64Array, first: number, stride: number) {
  const predicted = indexOfLargest(logits);
  const largest = logits[predicted]!;
  let total = 0;
  let others = 0;
  for (let index = 0; index < logits.length; index++) {
    const value = exp(logits[index]! - largest);
    to[first + index * stride] = value;
    total += value;
    if (index !== predicted) others += value;
  }
  for (let index = 0; index < logits.length; index++) to[first + index * stride]! /= total;
  return { predicted, others };
}

function indexOfLargest(logits: Float32Array): number {
  let largest = 0;
  for (let index = 1; index < logits.length; index++) {
    if (logits[index]! > logits[largest]!) largest = index;
  }
  return largest;
}
