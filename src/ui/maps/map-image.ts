/** A small image, filled pixel by pixel and drawn larger with smooth steps. */
export class MapImage {
  readonly pixels: Uint32Array;
  private readonly image: ImageData;
  private readonly context: CanvasRenderingContext2D;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    // Kept beside the processor: it is written anew each time, and only ever read as a whole.
    this.context = canvas.getContext('2d', { willReadFrequently: true })!;
    this.image = this.context.createImageData(width, height);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }

  /** Takes over what was written to `pixels`. */
  commit(): void {
    this.context.putImageData(this.image, 0, 0);
  }

  /** Draws the square of `side` pixels at `left`, `top` into a square of the context. */
  drawPart(
    context: CanvasRenderingContext2D,
    part: { readonly left: number; readonly top: number; readonly side: number },
    into: { readonly x: number; readonly y: number; readonly side: number },
  ): void {
    context.imageSmoothingEnabled = true;
    context.drawImage(
      this.context.canvas,
      part.left,
      part.top,
      part.side,
      part.side,
      into.x,
      into.y,
      into.side,
      into.side,
    );
  }
}

/** An image of at least this size; the one at hand where it fits. */
export function imageOf(atHand: MapImage | null, width: number, height: number): MapImage {
  return atHand?.width === width && atHand.height === height ? atHand : new MapImage(width, height);
}
