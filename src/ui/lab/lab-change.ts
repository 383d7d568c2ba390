import type { LabState } from './lab-state';

/** Makes the next state of the lab out of the present one. */
export type ChangeLab = (how: (before: LabState) => LabState) => void;
