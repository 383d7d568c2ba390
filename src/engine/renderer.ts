/** Parts of the names of renderers that draw WebGL on the processor, in lower case. */
const softwareRenderers = ['swiftshader', 'llvmpipe', 'softpipe', 'microsoft basic render', 'software'];

/** Whether a renderer of this name draws WebGL on the processor, as where a machine lends no graphics card. */
export function isSoftwareRenderer(name: string): boolean {
  const lowerCase = name.toLowerCase();
  return softwareRenderers.some((part) => lowerCase.includes(part));
}

/**
 * What draws WebGL here, as the browser names it: empty where it hides it, null where there is no WebGL 2. Looks through
 * a context of its own that compiles nothing and is given back at once.
 */
export function rendererName(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return null;
  const name = nameOf(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

/** Firefox has the name at its plain place, and warns of the extension that the others need for it. */
export function nameOf(gl: WebGL2RenderingContext): string {
  const plain = String(gl.getParameter(gl.RENDERER) ?? '');
  if (plain !== 'WebKit WebGL') return plain;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return info === null ? '' : String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL) ?? '');
}
