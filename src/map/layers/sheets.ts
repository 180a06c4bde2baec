import { createProgram } from './program.ts';

/** The two pictures between which the circles lie, kept on the card: what is below them and what is above. */
export interface Sheets {
  /** Takes what has been drawn so far as the picture below, and clears the canvas for what comes above. */
  takeBelow(): void;
  takeAbove(): void;
  /** Puts the circles, by way of `between`, and both pictures onto the canvas, whatever is there. */
  compose(between: () => void): void;
  free(): void;
}

const VERTEX = `#version 300 es
void main() {
  vec2 at = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  gl_Position = vec4(at * 2.0 - 1.0, 0.0, 1.0);
}`;
const FRAGMENT = `#version 300 es
precision mediump float;
uniform sampler2D u_picture;
out vec4 color;
void main() {
  color = texelFetch(u_picture, ivec2(gl_FragCoord.xy), 0);
}`;

/** Copies are exact: colours are kept multiplied by their alpha, as the map blends them. */
export function createSheets(gl: WebGL2RenderingContext): Sheets {
  const program = createProgram(gl, { name: 'kept map', vertex: VERTEX, fragment: FRAGMENT });
  const array = gl.createVertexArray();
  const below = createCopy(gl);
  const above = createCopy(gl);

  const put = (): void => {
    gl.useProgram(program);
    gl.bindVertexArray(array);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    gl.bindVertexArray(null);
  };
  return {
    takeBelow() {
      below.take();
      gl.colorMask(true, true, true, true);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    takeAbove: above.take,
    compose(between) {
      onto(gl);
      gl.disable(gl.BLEND);
      below.bind();
      put();
      gl.enable(gl.BLEND);
      between();
      above.bind();
      put();
      gl.bindTexture(gl.TEXTURE_2D, null);
    },
    free() {
      gl.deleteProgram(program);
      gl.deleteVertexArray(array);
      below.free();
      above.free();
    },
  };
}

/** The whole canvas, each pixel over the last: outside of a frame nothing of MapLibre's settings can be taken for granted. */
function onto(gl: WebGL2RenderingContext): void {
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
  for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.SCISSOR_TEST, gl.CULL_FACE]) gl.disable(test);
  gl.colorMask(true, true, true, true);
  gl.blendEquation(gl.FUNC_ADD);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.activeTexture(gl.TEXTURE0);
}

interface Copy {
  take(): void;
  bind(): void;
  free(): void;
}

function createCopy(gl: WebGL2RenderingContext): Copy {
  let texture: WebGLTexture | null = null;
  let [width, height] = [0, 0];
  return {
    take() {
      gl.activeTexture(gl.TEXTURE0);
      if (width !== gl.drawingBufferWidth || height !== gl.drawingBufferHeight) {
        [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
        gl.deleteTexture(texture);
        texture = gl.createTexture();
        gl.bindTexture(gl.TEXTURE_2D, texture);
        gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
      }
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 0, 0, width, height);
      gl.bindTexture(gl.TEXTURE_2D, null);
    },
    bind() {
      gl.bindTexture(gl.TEXTURE_2D, texture);
    },
    free() {
      gl.deleteTexture(texture);
      texture = null;
      [width, height] = [0, 0];
    },
  };
}
