/**
 * A colour as a browser computes it, in a form that every reader of SVG knows.
 * @returns null for what is no colour: `none`, an address
 */
export function plainColor(value: string): { readonly color: string; readonly alpha: number } | null {
  const srgb = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(value);
  const rgb = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(value);
  const found = srgb ?? rgb;
  if (!found) return null;
  const scale = srgb ? 255 : 1;
  const [red, green, blue] = found.slice(1, 4).map((part) => Math.round(Number(part) * scale));
  return { color: `rgb(${red},${green},${blue})`, alpha: Number(found[4] ?? 1) };
}
