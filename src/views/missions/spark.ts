import { html, svg, type TemplateResult } from 'lit-html';
import type { Window } from '../../model/state.ts';
import type { ListRow } from './rows.ts';

const WIDTH = 100;
const BASE = 20; // the bars stand on this line; the mission's own bar lies under it

/** Yearly sums as bars on the scale that all rows share, the mission's time under them. */
export function spark(
  { yearly, span, ended }: ListRow,
  axis: Window,
  most: number,
  of: 'killed' | 'violence',
): TemplateResult {
  const step = WIDTH / Math.max(1, yearly.length);
  const bars = yearly
    .map((deaths, at) => bar(at * step, step > 3 ? step - 1 : step, (deaths / most) * BASE, deaths))
    .join('');
  const months = axis.to - axis.from + 1;
  const from = Math.max(0, ((span.from - axis.from) / months) * WIDTH);
  const to = Math.min(WIDTH, ((span.to + 1 - axis.from) / months) * WIDTH);
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} 26" width=${WIDTH} height="26" aria-hidden="true">
    <path class=${`spark-${of}`} d=${bars} />
    ${to > from ? svg`<rect class=${ended ? 'spark-span ended' : 'spark-span'} x=${round(from)} y="22" width=${round(Math.max(2, to - from))} height="3" />` : null}
  </svg>`;
}

function bar(x: number, width: number, height: number, deaths: number): string {
  if (deaths === 0) return '';
  const top = round(BASE - Math.max(1, height));
  return `M${round(x)} ${BASE}V${top}h${round(width)}V${BASE}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
