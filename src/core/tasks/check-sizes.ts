/** @throws RangeError unless `outputs` holds `width` numbers for every target. */
export function checkSizes(outputs: Float32Array, targets: Float32Array, width: number): void {
  if (outputs.length !== targets.length * width) {
    throw new RangeError(`outputs must hold ${width} a row of ${targets.length}; got ${outputs.length}`);
  }
}
