import { exp, log, log1p, square } from '../../core/elementary';
import type { PlainTensor } from '../processor/heap-data';
import { forEachTask, type LossSizes } from './task-losses-sizes';

export function taskLossesLoops(
  z: PlainTensor,
  labels: Float32Array,
  rowWeights: Float32Array,
  sizes: LossSizes,
): PlainTensor {
  const { runs, tasks, samples, width } = sizes;
  const values = new Float32Array(runs * tasks);
  forEachTask(sizes, (place, labelled, code) => {
    let sum = 0;
    for (let sample = 0; sample < samples; sample++) {
      const row = labelled * samples + sample;
      const weight = rowWeights[row]!;
      if (weight === 0) continue;
      sum += weight * sampleLoss(z.values, (place * samples + sample) * width, labels, row * width, code);
    }
    values[place] = sum;
  });
  return { values, shape: [runs, tasks] };
}

function sampleLoss(z: Float32Array, own: number, labels: Float32Array, label: number, code: number): number {
  const value = z[own]!;
  if (code === -2) return square(value - labels[label]!);
  if (code === -1) return Math.max(value, 0) + log1p(exp(-Math.abs(value))) - labels[label]! * value;
  const { most, total } = softmaxParts(z, own, code);
  let chosen = 0;
  for (let c = 0; c < code; c++) chosen += labels[label + c]! * z[own + c]!;
  return most + log(total) - chosen;
}

/** The largest of a row's logits, and the sum of e^(logit - largest). */
function softmaxParts(z: Float32Array, own: number, classes: number): { most: number; total: number } {
  let most = z[own]!;
  for (let c = 1; c < classes; c++) most = Math.max(most, z[own + c]!);
  let total = 0;
  for (let c = 0; c < classes; c++) total += exp(z[own + c]! - most);
  return { most, total };
}

export function taskLossSlopesLoops(
  dy: Float32Array,
  z: PlainTensor,
  labels: Float32Array,
  rowWeights: Float32Array,
  sizes: LossSizes,
): PlainTensor {
  const { samples, width } = sizes;
  const values = new Float32Array(z.values.length);
  forEachTask(sizes, (place, labelled, code) => {
    for (let sample = 0; sample < samples; sample++) {
      const row = labelled * samples + sample;
      const weight = rowWeights[row]!;
      if (weight === 0) continue;
      const factor = dy[place]! * weight;
      const own = (place * samples + sample) * width;
      const label = row * width;
      if (code === -2) values[own] = factor * 2 * (z.values[own]! - labels[label]!);
      else if (code === -1) values[own] = factor * (1 / (1 + exp(-z.values[own]!)) - labels[label]!);
      else {
        const { most, total } = softmaxParts(z.values, own, code);
        for (let c = 0; c < code; c++) {
          values[own + c] = factor * (exp(z.values[own + c]! - most) / total - labels[label + c]!);
        }
      }
    }
  });
  return { values, shape: z.shape };
}
