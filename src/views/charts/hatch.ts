import { type SVGTemplateResult, svg } from 'lit-html';

/**
 * Fills for `fill="url(#<prefix>-...)"`: `mission` leans like a mission's area, `gap` the other way (no data),
 * `over` lies on pale colours (preliminary). Colours by class in the sheet of the view.
 */
export function hatches(prefix: string): SVGTemplateResult {
  return svg`
    ${hatch(`${prefix}-mission`, 'hatch-mission', 45, 4, 1.6)}
    ${hatch(`${prefix}-gap`, 'hatch-gap', -45, 5, 1)}
    ${hatch(`${prefix}-over`, 'hatch-over', -45, 3.5, 0.9)}`;
}

function hatch(id: string, name: string, turn: number, pitch: number, width: number): SVGTemplateResult {
  return svg`<pattern id=${id} class=${name} width=${pitch} height=${pitch} patternUnits="userSpaceOnUse"
    patternTransform=${`rotate(${turn})`}
    ><line x1=${pitch / 2} y1="0" x2=${pitch / 2} y2=${pitch} stroke-width=${width}></line></pattern>`;
}
