/** What may stand between the cells of a row; a space stands for a run of them. */
export const separators = [',', ';', '\t', '|', ' '] as const;

export type Separator = (typeof separators)[number];
