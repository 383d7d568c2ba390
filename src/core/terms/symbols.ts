import type { FormulaSymbol } from '../record';

// Symbols that stand in the formulas of several terms.

export const gradientOfTask: FormulaSymbol = {
  tex: 'g_t',
  meaning: 'gradient of task t for the shared parameters',
};
export const lossOfTask: FormulaSymbol = { tex: 'L_t', meaning: 'loss of task t' };
export const weightOfTask: FormulaSymbol = { tex: 'w_t', meaning: 'weight of task t' };
export const direction: FormulaSymbol = { tex: 'g', meaning: 'the direction of the update' };
export const taskCount: FormulaSymbol = { tex: 'T', meaning: 'number of tasks' };
export const parameters: FormulaSymbol = {
  tex: String.raw`\theta`,
  meaning: 'parameters of the network',
};
export const sharedParameters: FormulaSymbol = {
  tex: String.raw`\theta_{\mathrm{sh}}`,
  meaning: 'parameters that tasks share',
};
export const ownParameters: FormulaSymbol = {
  tex: String.raw`\theta_t`,
  meaning: 'parameters of task t alone',
};
export const rate: FormulaSymbol = { tex: String.raw`\eta`, meaning: 'learning rate' };
export const strength: FormulaSymbol = { tex: String.raw`\lambda`, meaning: 'the strength' };
export const answer: FormulaSymbol = { tex: String.raw`\hat y_i`, meaning: 'answer for row i' };
export const label: FormulaSymbol = { tex: 'y_i', meaning: 'label of row i' };
export const rowCount: FormulaSymbol = { tex: 'n', meaning: 'number of rows' };
export const classCount: FormulaSymbol = { tex: 'C', meaning: 'number of classes' };
