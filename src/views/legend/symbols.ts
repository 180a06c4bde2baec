import { html, svg, type TemplateResult } from 'lit-html';
import { BASE_CLASSES, legendSteps, radiusOf } from '../../analysis/scale.ts';
import type { Text } from '../../text/en.ts';

/** The legend's drawings: the marks of the map, each with the same shape, colour and line. */

export const TYPE_CLASSES = ['state-based', 'non-state', 'one-sided'] as const;

function symbol(width: number, height: number, content: unknown): TemplateResult {
  return html`<svg class="symbol" viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">${content}</svg>`;
}

export const dot = (type: (typeof TYPE_CLASSES)[number]): TemplateResult =>
  symbol(12, 12, svg`<circle class=${type} cx="6" cy="6" r="5" />`);

export const halo = (): TemplateResult =>
  symbol(
    14,
    14,
    svg`<circle class="state-based halo" cx="7" cy="7" r="6.5" /><circle class="state-based" cx="7" cy="7" r="4" />`,
  );

export const regionOnly = (): TemplateResult =>
  symbol(14, 14, svg`<circle class="region-only" cx="7" cy="7" r="6" />`);

export const hollow = (): TemplateResult =>
  symbol(14, 14, svg`<circle class="hollow" cx="7" cy="7" r="4" />`);

export const officialTotal = (): TemplateResult =>
  symbol(14, 14, svg`<circle class="official" cx="7" cy="7" r="6" />`);

export const areaBox = (kind: 'chosen' | 'active' | 'past' | 'thin'): TemplateResult =>
  symbol(
    22,
    14,
    svg`<rect class="land" x="1" y="1" width="20" height="12" />
      <rect class=${`area ${kind}`} x="1" y="1" width="20" height="12" />
      <path class=${`area-hatch ${kind}`} d=${kind === 'thin' ? 'M2 2 12 12M10 2 20 12' : 'M2 12 12 2M10 12 20 2'} />`,
  );

export const line = (kind: 'international' | 'undetermined' | 'other'): TemplateResult =>
  symbol(24, 8, svg`<path class=${`line ${kind}`} d="M0 4H24" />`);

/** The squares of the base classes, each on its own size. */
export function base(at: number): TemplateResult {
  const size = BASE_CLASSES[at]?.size ?? BASE_CLASSES[0].size;
  const box = size + 2;
  return symbol(box, box, svg`<rect class="base" x="1" y="1" width=${size} height=${size} />`);
}

export const headquarters = (level: 2 | 3): TemplateResult =>
  symbol(
    18,
    18,
    svg`${level === 3 ? svg`<rect class="base-frame" x="1" y="1" width="16" height="16" />` : null}
      <rect class="base" x="4" y="4" width="10" height="10" /><rect class="base-core" x="7.5" y="7.5" width="3" height="3" />`,
  );

/** Three circles on one foot with their deaths beside them, at the size the map draws them now. */
export function circleSizes(factor: number, { common }: Text, title: string): TemplateResult {
  const most = 17;
  const steps = legendSteps(factor, most);
  const foot = 47;
  const circles = steps.map((deaths) => {
    const r = radiusOf(deaths, factor);
    return svg`<circle class="size" cx="18" cy=${foot - r} r=${r} />`;
  });
  const labels = steps.map(
    (deaths, at) => svg`<text class="size-label" x="68" y=${18 + at * 15}>${common.number(deaths)}</text>`,
  );
  return html`<svg class="circle-sizes" viewBox="0 0 70 50" width="70" height="50" role="img"
    aria-label=${`${title}: ${steps.map((deaths) => common.number(deaths)).join(', ')}`}>
    ${circles}${labels}
  </svg>`;
}

/** A mission area too small to see, as the map marks it. */
export const point = (): TemplateResult =>
  symbol(22, 14, svg`<rect class="base" x="7.5" y="3.5" width="7" height="7" />`);
