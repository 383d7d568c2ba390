/** [task, task] */
export type Matrix = readonly (readonly number[])[];
