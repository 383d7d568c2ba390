// What the bench of the methods times, built for Node.

export { defaultOptions } from '../../../src/core/fields/choosable-record';
export { stream } from '../../../src/core/random';
export { weightings } from '../../../src/core/weighting';
