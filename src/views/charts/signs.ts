import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';
import type { EndKind } from '../../model/bundle.ts';
import { hatches } from './hatch.ts';

/** A square of a key, coloured by class; `fill` names a hatch instead. */
export function swatch(name: string, fill?: string): TemplateResult {
  return html`<svg class="swatch" width="9" height="9" aria-hidden="true" focusable="false">
    <rect class=${name} x=".5" y=".5" width="8" height="8" fill=${fill ? `url(#${fill})` : nothing}></rect>
  </svg>`;
}

/** The sign of one end of a mission, 14 by 8 px: the same fills as on the timeline's lane. */
export function endSign(kind: EndKind, prefix: string): TemplateResult {
  return html`<svg class="end-sign" width="14" height="8" viewBox="0 0 14 8" aria-hidden="true" focusable="false">
    ${SIGNS[kind](prefix)}
  </svg>`;
}

const SIGNS: Readonly<Record<EndKind, (prefix: string) => SVGTemplateResult>> = {
  mandate: () => svg`<rect class="end-full" width="14" height="8"></rect>`,
  protection: () => svg`<rect class="end-part" width="14" height="8"></rect>`,
  withdrawal: (prefix) => svg`<defs>${hatches(prefix)}</defs>
    <rect class="end-hatch" fill=${`url(#${prefix}-mission)`} x=".5" y=".5" width="13" height="7"></rect>`,
  liquidation: () => svg`<path class="end-dots" d="M1 4h12"></path>`,
  transition: () => svg`<path class="end-arrow" d="M0 4h11M8 1l3 3-3 3"></path>`,
};
