// The processor's kernels. AssemblyScript: compiled to WebAssembly with SIMD by scripts/assembly.mjs, and by nothing else.
// Addresses and distances are in bytes, counts in entries; entries are float32. Only operations whose result is fixed to
// the last bit by the standard are used, so that every machine gives the same numbers.
export { activate, slope } from './activation';
export { gelu, geluSlope } from './gelu';
export { taskLoss, taskLossSlope } from './losses';
export { product } from './product';
export { addRows, addScaled, copy, gram, zero } from './rows';
export { adam, momentum, sgd } from './update';

/** The first address that no constant of the kernels takes. */
export function heapBase(): usize {
  return __heap_base;
}
