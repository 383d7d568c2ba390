import { exp, log1p } from '../elementary';
import { checkSizes } from './check-sizes';
import { areaUnderCurve, classMetrics, classScores } from './class-scores';
import type { KindRecord } from './kind';

/**
 * One of two classes, y = 0 or 1; one output, the logit z of class 1.
 *
 * - Loss: mean over labelled rows of -y ln s(z) - (1 - y) ln(1 - s(z)), s(z) = 1 / (1 + e^-z), in nats.
 * - Accuracy: share of labelled rows where z > 0 just when y = 1; AUC by z. Other scores: see class-scores.ts.
 *
 * Stable form: softplus(z) for y = 0, softplus(-z) for y = 1, softplus(z) = max(z, 0) + ln(1 + e^-|z|): finite for
 * every finite logit, and exact where the loss is tiny, which softplus(z) - y z is not.
 */
export const binary: KindRecord = {
  id: 'binary',
  lossTitle: 'cross-entropy',
  metrics: classMetrics,
  evaluate(outputs, targets) {
    checkSizes(outputs, targets, 1);
    const confusion = [0, 0, 0, 0];
    let labelled = 0;
    let sum = 0;
    const logits: [number[], number[]] = [[], []];
    for (let row = 0; row < targets.length; row++) {
      const target = targets[row]!;
      if (Number.isNaN(target)) continue;
      const logit = outputs[row]!;
      const predicted = logit > 0 ? 1 : 0;
      labelled++;
      sum += softplus(target === 1 ? -logit : logit);
      confusion[2 * target + predicted]! += 1;
      logits[target as 0 | 1].push(logit);
    }
    const loss = sum / labelled;
    const auc = areaUnderCurve(Float64Array.from(logits[1]), Float64Array.from(logits[0]));
    return { loss, metrics: classScores(confusion, auc, loss), confusion };
  },
  probabilities: (outputs, row) => {
    const logit = outputs[row]!;
    return [sigmoid(-logit), sigmoid(logit)];
  },
};

function softplus(z: number): number {
  return Math.max(z, 0) + log1p(exp(-Math.abs(z)));
}

function sigmoid(z: number): number {
  const small = exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + small) : small / (1 + small);
}
