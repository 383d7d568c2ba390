/**
 * Elementary functions that give the same number on every machine, to the last bit: of sums, products, quotients and
 * square roots alone, which the standard fixes, where a browser's own may differ from another's.
 */
export { erf } from './erf';
export { exp } from './exp';
export { expm1, tanh } from './hyperbolic';
export { log, log1p } from './log';
export { hypot, pow, square } from './power';
export { acos, atan2, cos, sin } from './trigonometry';
