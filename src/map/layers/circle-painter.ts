import type { CustomRenderMethodInput } from 'maplibre-gl';
import { MIN_RADIUS, radiusFactor } from '../../analysis/scale.ts';
import { type Circles, STRIDE } from '../circles.ts';
import { type Palette, toRgb } from '../palette.ts';
import { createProgram } from './program.ts';
import { FRAGMENT_SHADER, vertexShader } from './violence-shader.ts';

/** Where the map stands: the projection of one frame, as MapLibre gave it, and its zoom. */
export interface Stand {
  readonly input: CustomRenderMethodInput;
  readonly zoom: number;
  readonly ratio: number; // pixels of the canvas to a CSS px
}

/** Circles and what their size and colour depend on. */
export interface Shown {
  readonly circles: Circles;
  readonly months: number; // the window's length
  readonly widen: number;
}

/** Holds the circles of one window on the card and draws them; `free` gives back what it holds there. */
export interface CirclePainter {
  draw(shown: Shown, stand: Stand): void;
  renew(): void; // the circles are others than those on the card
  paint(palette: Palette): void;
  free(): void;
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
export function createCirclePainter(gl: WebGL2RenderingContext, first: Palette): CirclePainter {
  let colors = colorsOf(first);
  let stale = true;
  let size = 0; // bytes of the buffer on the card
  const programs = new Map<string, Program>();
  const buffers = { corners: gl.createBuffer(), circles: gl.createBuffer() };
  gl.bindBuffer(gl.ARRAY_BUFFER, buffers.corners);
  gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);

  const upload = ({ data, count }: Circles): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers.circles);
    if (size < data.byteLength) {
      gl.bufferData(gl.ARRAY_BUFFER, data.byteLength, gl.DYNAMIC_DRAW);
      size = data.byteLength;
    }
    gl.bufferSubData(gl.ARRAY_BUFFER, 0, data, 0, count * STRIDE);
    stale = false;
  };

  return {
    draw({ circles, months, widen }, { input, zoom, ratio }) {
      if (circles.count === 0) return;
      if (stale) upload(circles);
      const key = input.shaderData.variantName;
      const program = programs.get(key) ?? circleProgram(gl, input, buffers);
      programs.set(key, program);
      gl.useProgram(program.handle);
      setProjection(gl, program, input);
      const px = 1 / ratio; // not from the page: to ask for its size would lay it out anew
      gl.uniform2f(program.uniform('u_viewport'), gl.drawingBufferWidth * px, gl.drawingBufferHeight * px);
      gl.uniform1f(program.uniform('u_px'), px);
      gl.uniform1f(program.uniform('u_k'), radiusFactor(months, zoom, widen));
      gl.uniform1f(program.uniform('u_smallest'), MIN_RADIUS);
      gl.uniform3fv(program.uniform('u_types'), colors.types);
      gl.uniform3fv(program.uniform('u_paper'), colors.paper);
      gl.uniform3fv(program.uniform('u_gold_line'), colors.goldLine);
      gl.bindVertexArray(program.array);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, circles.count);
      gl.bindVertexArray(null);
    },
    renew() {
      stale = true;
    },
    paint(palette) {
      colors = colorsOf(palette);
    },
    free() {
      for (const { handle, array } of programs.values()) {
        gl.deleteProgram(handle);
        gl.deleteVertexArray(array);
      }
      programs.clear();
      for (const buffer of Object.values(buffers)) gl.deleteBuffer(buffer);
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

function circleProgram(
  gl: WebGL2RenderingContext,
  { shaderData }: CustomRenderMethodInput,
  buffers: { corners: WebGLBuffer; circles: WebGLBuffer },
): Program {
  const handle = createProgram(gl, {
    name: 'circles',
    vertex: vertexShader(shaderData.vertexShaderPrelude, shaderData.define),
    fragment: FRAGMENT_SHADER,
  });
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
