/** The machine has refused memory: of the processor or of the graphics card. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory';
}

/**
 * What browsers say where they refuse memory for an array (Chromium, Firefox and Safari, in this order), and what
 * TensorFlow.js says where a card gives it no texture.
 */
const refusals =
  /array buffer allocation failed|allocation size overflow|out of memory|unable to create webgl ?texture/i;

/** Whether something failed for want of memory. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof OutOfMemory || (error instanceof Error && refusals.test(error.message));
}
