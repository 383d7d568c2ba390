// What the bench of the methods times, built for Node.
export { stream } from '../../../src/core/random';
export { weightings } from '../../../src/core/weighting';
export { defaultOptions } from '../../../src/core/weighting/weighting';
