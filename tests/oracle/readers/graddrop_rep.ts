import { keptSigns } from '../../../src/core/weighting/graddrop';
import { relativeDifference } from './difference';
import type { VectorReader } from './reader';

/**
 * LibMTL draws one sign a feature of the representation, for s_tk = sum_b grad_tbk sign(rep_bk); ours draws one a
 * parameter. The rule of which sign is kept is the same, so it is compared here on the file's s: what follows of it
 * for the gradient of the representation, (leak + (1 - leak) kept_tk) grad_tbk, is the file's. LibMTL's 1e-7 in P can
 * turn a choice only where P is that close to U. 1e-6: the file's own tolerance.
 */
export const reader: VectorReader = {
  file: 'graddrop_rep',
  read: ({ cases }) =>
    cases.map(({ name, input, expected }) => {
      const rep: number[][] = input.rep;
      const gradients: number[][][] = input.per_task_rep_grads;
      const signed = gradients.map((rows) =>
        rep[0]!.map((_, k) => rows.reduce((sum, row, b) => sum + row[k]! * Math.sign(rep[b]![k]!), 0)),
      );
      const kept = keptSigns(signed, input.U);
      const masked = rep.map((row, b) =>
        row.map((_, k) =>
          gradients.reduce((sum, rows, t) => sum + (kept[t]![k] ? 1 : input.leak) * rows[b]![k]!, 0),
        ),
      );
      return {
        name: `${name}, rep_grad`,
        error: relativeDifference(masked, expected.rep_grad),
        tolerance: 1e-6,
      };
    }),
};
