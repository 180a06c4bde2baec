import { nothing, type SVGTemplateResult, svg } from 'lit-html';
import { startOfDay } from '../../model/month.ts';
import { type Drawing, rowName } from './chart.ts';
import { entry } from './entry.ts';

/** A dot a resolution, full where it acts under Chapter VII, its number above where there is room. */
export function resolutionRow(drawing: Drawing): SVGTemplateResult {
  const { facts, layout, text } = drawing;
  const words = text.mandates;
  const { dots, scale, numbers } = layout;
  const key = `● ${words.key.chapter7} ○ ${words.key.open}`;
  return svg`${layout.narrow ? rowName(drawing, 0, 18, words.rows.resolutions, key) : rowName(drawing, dots - 8, 0, words.rows.resolutions, key)}
    ${facts.mandates.map(({ effective }, at) => {
      const x = scale.x(startOfDay(effective));
      const tier = numbers[at]?.tier;
      return tier
        ? svg`<line class="leader" x1=${x} x2=${x} y1=${dots - 9 - tier * 13} y2=${dots - 5}></line>`
        : nothing;
    })}
    ${facts.mandates.map((mandate, at) => {
      const x = scale.x(startOfDay(mandate.effective));
      if (x < scale.left - 1 || x > scale.right + 1) return nothing;
      const { x: middle, tier } = numbers[at] ?? { x, tier: null };
      const top = dots - 12 - (tier ?? 0) * 13;
      const chapter = mandate.chapter7 === null ? 'unknown' : mandate.chapter7 ? 'seven' : 'open';
      const label = words.entry.resolution(
        mandate.number,
        mandate.effective,
        mandate.chapter7,
        mandate.action,
      );
      return entry(
        { key: `r:${mandate.number}`, row: 0, label, x },
        `resolution ${chapter}`,
        svg`<rect class="hit" x=${x - 12} y=${tier === null ? dots - 12 : top - 12} width="24" height=${dots + 12 - (tier === null ? dots - 12 : top - 12)}></rect>
          <line class="stem" x1=${x} x2=${x} y1=${dots + 5} y2=${dots + 10}></line>
          <circle class="halo" cx=${x} cy=${dots} r="8.5"></circle>
          <circle class="dot" cx=${x} cy=${dots} r="4.5"></circle>
          ${tier === null ? nothing : svg`<text class="number" x=${middle} y=${top} text-anchor="middle">${mandate.number}</text>`}`,
      );
    })}`;
}
