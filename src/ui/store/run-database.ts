import { browserStore } from './keyed-store';

/** Where this browser keeps runs: those that were, and the present one of each tab. */
export const runDatabase = browserStore('mtl-playground-runs', 'runs');
