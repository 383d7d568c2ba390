import { createContext } from 'react';
import type { Field } from '../../core/fields/field';

/** Somewhere that a knob's row leads to: what the button says, and what it does. */
export interface KnobLead {
  readonly label: string;
  readonly follow: () => void;
}

/** Where the rows of knobs lead, by the field and the place of the task that it is of; null where they lead nowhere. */
export const KnobLeads = createContext<((field: Field, task: number | null) => KnobLead | null) | null>(null);

/** The task whose knobs stand here. */
export const KnobTask = createContext<number | null>(null);
