import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { MIN_RADIUS, radiusFactor } from '../../analysis/scale.ts';
import { type Circles, STRIDE } from '../circles.ts';
import { type Palette, toRgb } from '../palette.ts';
import { FRAGMENT_SHADER, vertexShader } from './violence-shader.ts';

const VIOLENCE_LAYER = 'violence';

/** What the layer draws next; `show` and `paint` ask for a new frame themselves. */
export interface ViolenceLayer extends CustomLayerInterface {
  show(circles: Circles, months: number, widen?: number): void;
  paint(palette: Palette): void;
}

interface Program {
  readonly handle: WebGLProgram;
  readonly array: WebGLVertexArrayObject;
  uniform(name: string): WebGLUniformLocation | null;
}

const FLOAT = 4;
const CORNERS = new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]);
const ATTRIBUTES = [
  ['a_pos', 2, 0],
  ['a_best', 3, 2],
  ['a_high', 1, 5],
  ['a_flags', 1, 6],
] as const;

/** Circles of violence as one instanced draw; the projection's own shader code places them, on globe and plane. */
export function createViolenceLayer(first: Palette): ViolenceLayer {
  let map: MapLibreMap | null = null;
  let colors = colorsOf(first);
  let circles: Circles | null = null;
  let months = 1;
  let widen = 1;
  let stale = false;
  let size = 0; // bytes of the buffer on the card
  let buffers: { corners: WebGLBuffer; circles: WebGLBuffer } | null = null;
  const programs = new Map<string, Program>();

  const upload = (gl: WebGL2RenderingContext, target: WebGLBuffer, { data, count }: Circles): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, target);
    if (size < data.byteLength) {
      gl.bufferData(gl.ARRAY_BUFFER, data.byteLength, gl.DYNAMIC_DRAW);
      size = data.byteLength;
    }
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, data, 0, count * STRIDE);
    stale = false;
  };

  return {
    id: VIOLENCE_LAYER,
    type: 'custom',
    renderingMode: '2d',
    onAdd(owner, gl) {
      map = owner;
      programs.clear();
      size = 0;
      stale = true;
      buffers = { corners: gl.createBuffer(), circles: gl.createBuffer() };
      gl.bindBuffer(gl.ARRAY_BUFFER, buffers.corners);
      gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
    },
    onRemove(_, gl) {
      for (const { handle, array } of programs.values()) {
        gl.deleteProgram(handle);
        gl.deleteVertexArray(array);
      }
      if (buffers) for (const buffer of Object.values(buffers)) gl.deleteBuffer(buffer);
      programs.clear();
      buffers = null;
    },
    show(next, nextMonths, nextWiden = 1) {
      circles = next;
      months = nextMonths;
      widen = nextWiden;
      stale = true;
      map?.triggerRepaint();
    },
    paint(palette) {
      colors = colorsOf(palette);
      map?.triggerRepaint();
    },
    render(gl, input) {
      if (!map || !buffers || !circles || circles.count === 0) return;
      if (stale) upload(gl, buffers.circles, circles);
      const key = input.shaderData.variantName;
      const program = programs.get(key) ?? createProgram(gl, input, buffers);
      programs.set(key, program);
      gl.useProgram(program.handle);
      setProjection(gl, program, input);
      const px = 1 / map.getPixelRatio(); // not from the page: to ask for its size would lay it out anew
      gl.uniform2f(program.uniform('u_viewport'), gl.drawingBufferWidth * px, gl.drawingBufferHeight * px);
      gl.uniform1f(program.uniform('u_px'), px);
      gl.uniform1f(program.uniform('u_k'), radiusFactor(months, map.getZoom(), widen));
      gl.uniform1f(program.uniform('u_smallest'), MIN_RADIUS);
      gl.uniform3fv(program.uniform('u_types'), colors.types);
      gl.uniform3fv(program.uniform('u_paper'), colors.paper);
      gl.uniform3fv(program.uniform('u_gold_line'), colors.goldLine);
      gl.bindVertexArray(program.array);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, circles.count);
      gl.bindVertexArray(null);
    },
  };
}

function colorsOf(palette: Palette): { types: Float32Array; paper: Float32Array; goldLine: Float32Array } {
  return {
    types: Float32Array.from([palette.state, palette.nonstate, palette.onesided].flatMap(toRgb)),
    paper: Float32Array.from(toRgb(palette.halo)),
    goldLine: Float32Array.from(toRgb(palette.nonstateLine)),
  };
}

function setProjection(
  gl: WebGL2RenderingContext,
  { uniform }: Program,
  input: CustomRenderMethodInput,
): void {
  const data = input.defaultProjectionData;
  gl.uniformMatrix4fv(uniform('u_projection_matrix'), false, data.mainMatrix as Float32Array);
  gl.uniformMatrix4fv(uniform('u_projection_fallback_matrix'), false, data.fallbackMatrix as Float32Array);
  gl.uniform4f(uniform('u_projection_tile_mercator_coords'), ...data.tileMercatorCoords);
  gl.uniform4f(uniform('u_projection_clipping_plane'), ...data.clippingPlane);
  gl.uniform1f(uniform('u_projection_transition'), data.projectionTransition);
}

function createProgram(
  gl: WebGL2RenderingContext,
  { shaderData }: CustomRenderMethodInput,
  buffers: { corners: WebGLBuffer; circles: WebGLBuffer },
): Program {
  const handle = gl.createProgram();
  gl.attachShader(
    handle,
    compile(gl, gl.VERTEX_SHADER, vertexShader(shaderData.vertexShaderPrelude, shaderData.define)),
  );
  gl.attachShader(handle, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT_SHADER));
  gl.linkProgram(handle);
  if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`The circles' program does not link: ${gl.getProgramInfoLog(handle)}`);
  }
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffers.corners);
  const corner = gl.getAttribLocation(handle, 'a_corner');
  gl.enableVertexAttribArray(corner);
  gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffers.circles);
  for (const [name, length, offset] of ATTRIBUTES) {
    const at = gl.getAttribLocation(handle, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, length, gl.FLOAT, false, STRIDE * FLOAT, offset * FLOAT);
    gl.vertexAttribDivisor(at, 1);
  }
  gl.bindVertexArray(null);
  const known = new Map<string, WebGLUniformLocation | null>();
  return {
    handle,
    array,
    uniform(name) {
      if (!known.has(name)) known.set(name, gl.getUniformLocation(handle, name));
      return known.get(name) ?? null;
    },
  };
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The browser gives no shader: the graphics context is lost.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`The circles' shader does not compile: ${gl.getShaderInfoLog(shader)}`);
  }
  return shader;
}
