/** The colours of the map, read from the design tokens so that one sheet holds every colour. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly sea: string;
  readonly land: string;
  readonly host: string;
  readonly river: string;
  readonly border: string;
  readonly borderOpacity: number;
  readonly halo: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly mission: string;
  readonly base: string;
  readonly baseLine: string;
  readonly state: string;
  readonly nonstate: string;
  readonly nonstateLine: string;
  readonly onesided: string;
  readonly violence: string;
  readonly killed: string;
  readonly threat: Ramp; // of a choropleth, the least first
  readonly stability: Ramp;
}

/** Five colours, one a class. */
export type Ramp = readonly [string, string, string, string, string];

const PLAIN = /^(#|rgb\(|[\d.]+$)/;

/** A system colour, or one that follows the scheme, as the browser has it at an element. */
function resolved(element: Element, value: string): string {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = value;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Reads the custom properties that hold at an element. @throws when a token is not set there */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => {
    const value = style.getPropertyValue(`--${name}`).trim();
    if (value === '') throw new Error(`The design token --${name} is not set: tokens.css is missing.`);
    return PLAIN.test(value) ? value : resolved(element, value);
  };
  const ramp = (name: string): Ramp => [
    token(`${name}-0`),
    token(`${name}-1`),
    token(`${name}-2`),
    token(`${name}-3`),
    token(`${name}-4`),
  ];
  return {
    paper: token('paper'),
    surface: token('surface'),
    sea: token('sea'),
    land: token('land'),
    host: token('host'),
    river: token('river'),
    border: token('border'),
    borderOpacity: Number(token('border-o')),
    halo: token('halo'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    mission: token('mission'),
    base: token('base'),
    baseLine: token('base-line'),
    state: token('state'),
    nonstate: token('nonstate'),
    nonstateLine: token('nonstate-line'),
    onesided: token('onesided'),
    violence: token('violence'),
    killed: token('killed'),
    threat: ramp('threat'),
    stability: ramp('stability'),
  };
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** @returns red, green and blue of 0..1 of `#rgb`, `#rrggbb` or `rgb(r g b)`. @throws on any other form */
export function toRgb(color: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  const words = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(color);
  const hex = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  const parts = hex?.map((pair) => Number.parseInt(pair, 16)) ?? words?.slice(1).map(Number);
  const [red, green, blue] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`The colour "${color}" is neither #rgb, #rrggbb nor rgb(r g b).`);
  }
  return [red / 255, green / 255, blue / 255];
}
