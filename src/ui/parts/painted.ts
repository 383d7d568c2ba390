/** Dots of a PNG for each pixel on the page. */
const pngScale = 2;

/** An SVG that stands alone as a PNG. */
export async function painted(
  svg: Blob,
  size: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * pngScale;
    canvas.height = size.height * pngScale;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('the picture is too large')) : resolve(blob),
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
