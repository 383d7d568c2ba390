import { tf } from '../../src/engine/tensorflow/tf';

/** Counts the programs that the WebGL backend launches while `work` is done. */
export async function drawCalls(work: () => unknown): Promise<number> {
  const { gl } = (tf.backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
  const draw = gl.drawElements.bind(gl);
  let count = 0;
  gl.drawElements = (...given) => {
    count++;
    draw(...given);
  };
  try {
    await work();
  } finally {
    gl.drawElements = draw;
  }
  return count;
}
