/**
 * What an element says of itself while it is pointed at or has the focus (`store/pointed.ts` looks for the attribute, so that
 * a tip costs nothing until then). Lines are kept.
 */
export const tip = (words: string) => ({ 'data-tip': words });

/** A row in which the tip of its label is shown for a control that has none of its own. */
export const tipRow = { 'data-tip-row': true };
