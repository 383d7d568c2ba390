// The processor's kernels. AssemblyScript: compiled to WebAssembly with SIMD by scripts/assembly.mjs, and by nothing else.
// Addresses and distances are in bytes, counts in entries; entries are float32. Only operations whose result is fixed to
// the last bit by the standard are used, so that every machine gives the same numbers.
//
// A kernel takes the address of its call: a record of 32-bit words that says what it works on. So calls can be written
// down, one after the other, and made without going back and forth between JavaScript and WebAssembly.
export { activate, slope } from './activation';
export { gelu, geluSlope } from './gelu';
export { taskLoss, taskLossSlope } from './losses';
export { play } from './play';
export { product } from './product';
export { addRows, addScaled, copy, gram, zero } from './rows';
export { adam, momentum, sgd } from './update';

/** The first address that no constant of the kernels takes. */
export function heapBase(): usize {
  return __heap_base;
}
