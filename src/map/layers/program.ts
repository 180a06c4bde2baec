export interface ProgramSource {
  readonly name: string; // for messages
  readonly vertex: string;
  readonly fragment: string;
}

/** @throws when a shader does not compile or the two do not link, with the driver's own words; not while the context is lost */
export function createProgram(
  gl: WebGL2RenderingContext,
  { name, vertex, fragment }: ProgramSource,
): WebGLProgram {
  const handle = gl.createProgram();
  gl.attachShader(handle, compile(gl, gl.VERTEX_SHADER, vertex, name));
  gl.attachShader(handle, compile(gl, gl.FRAGMENT_SHADER, fragment, name));
  gl.linkProgram(handle);
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`The program of the ${name} does not link: ${gl.getProgramInfoLog(handle)}`);
  }
  return handle;
}

function compile(gl: WebGL2RenderingContext, type: number, source: string, name: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The browser gives no shader: the graphics context is lost.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`The shader of the ${name} does not compile: ${gl.getShaderInfoLog(shader)}`);
  }
  return shader;
}
