/** Which renderer Phaser gets: software WebGL is three times slower here than Canvas. */

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|microsoft basic render/i;

/** Names the machine's WebGL renderer; undefined: there is none. */
function webglRenderer(): string | undefined {
  const gl = document.createElement('canvas').getContext('webgl');
  if (gl === null) return undefined;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

export function isSoftware(renderer: string): boolean {
  return SOFTWARE.test(renderer);
}

/** `?r=canvas` or `?r=webgl` in the page's address decides; else the machine does. */
export function wantsCanvas(search: string): boolean {
  const asked = new URLSearchParams(search).get('r');
  if (asked === 'canvas') return true;
  if (asked === 'webgl') return false;
  const renderer = webglRenderer();
  return renderer === undefined || isSoftware(renderer);
}
