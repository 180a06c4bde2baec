/** Draws one circle an instance: sectors by type, paper line, halo to the high estimate, rings for vague places. */
export function vertexShader(prelude: string, define: string): string {
  return `#version 300 es
${prelude}
${define}
uniform vec2 u_viewport;
uniform float u_k;
uniform float u_smallest;
in vec2 a_corner;
in vec2 a_pos;
in vec3 a_best;
in float a_high;
in float a_flags;
out vec2 v_at;
flat out float v_r;
flat out float v_halo;
flat out vec3 v_share;
flat out float v_flags;
void main() {
  float total = a_best.x + a_best.y + a_best.z;
  v_r = max(u_k * sqrt(total), u_smallest);
  float high = u_k * sqrt(a_high);
  v_halo = high >= v_r + 1.0 ? high : 0.0;
  v_share = total > 0.0 ? a_best / total : vec3(0.0);
  v_flags = a_flags;
  float size = max(v_r, v_halo) + 1.5;
  v_at = a_corner * size;
  vec4 centre = projectTile(a_pos);
  centre.xy += v_at * 2.0 / u_viewport * centre.w;
  gl_Position = centre;
}`;
}

export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
uniform vec3 u_types[3];
uniform vec3 u_paper;
uniform vec3 u_gold_line;
uniform float u_px;
in vec2 v_at;
flat in float v_r;
flat in float v_halo;
flat in vec3 v_share;
flat in float v_flags;
out vec4 color;

float inside(float radius, float d) {
  return clamp((radius - d) / u_px + 0.5, 0.0, 1.0);
}

vec4 over(vec4 top, vec4 below) {
  return top + below * (1.0 - top.a);
}

vec3 typeColor(float type) {
  return type < 0.5 ? u_types[0] : type < 1.5 ? u_types[1] : u_types[2];
}

void main() {
  bool vague = mod(v_flags, 2.0) > 0.5;
  bool pale = mod(floor(v_flags / 2.0), 2.0) > 0.5;
  bool hollow = v_share.x + v_share.y + v_share.z < 0.5;
  float strongest = max(v_share.x, max(v_share.y, v_share.z));
  float lead = hollow ? floor(v_flags / 4.0)
    : v_share.x == strongest ? 0.0 : v_share.y == strongest ? 1.0 : 2.0;
  vec3 main_color = typeColor(lead);
  float d = length(v_at);
  float turn = atan(v_at.x, v_at.y) / 6.2831853;
  turn = turn < 0.0 ? turn + 1.0 : turn;
  vec4 result = vec4(0.0);
  if (v_halo > 0.0) result = vec4(main_color, 1.0) * 0.20 * inside(v_halo, d);
  if (hollow || vague) {
    float width = v_r < 4.0 ? 0.9 : 1.3;
    float ring = inside(v_r, d) * (1.0 - inside(v_r - width, d));
    if (v_r >= 4.0 && vague) {
      float dashes = max(8.0, floor(v_r * 6.2831853 / 4.5));
      ring *= step(fract(turn * dashes), 0.6);
    }
    vec3 ring_color = lead > 0.5 && lead < 1.5 ? u_gold_line : main_color;
    float fill = hollow ? 0.0 : 0.10 * inside(v_r, d);
    result = over(vec4(ring_color, 1.0) * ring, over(vec4(main_color, 1.0) * fill, result));
  } else {
    vec3 body = main_color;
    bool sectors = v_r >= 5.0 && strongest < 0.93;
    if (sectors) body = typeColor(turn < v_share.x ? 0.0 : turn < v_share.x + v_share.y ? 1.0 : 2.0);
    float width = v_r < 4.0 ? 0.6 : 0.9;
    bool gold = !sectors && lead > 0.5 && lead < 1.5;
    float edge = inside(v_r + width * 0.5, d) * (1.0 - inside(v_r - width * 0.5, d));
    result = over(vec4(body, 1.0) * 0.86 * inside(v_r, d), result);
    result = over(vec4(gold ? u_gold_line : u_paper, 1.0) * edge, result);
  }
  color = result * (pale ? 0.30 : 1.0);
}`;
