import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { isRelevant, TASK_IDS } from '../../analysis/tasks.ts';
import { startOfDay } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import { hatches } from '../charts/hatch.ts';
import type { Coded } from './matrix.ts';

const PLOT = { left: 158, width: 312, pitch: 15, top: 4, bar: 8 } as const;

/** The task bars of each mission whose tasks are coded, on one scale of years since its first resolution. */
export function drift(
  coded: readonly Coded[],
  newest: number,
  text: Text,
  choose: (mission: string) => void,
): TemplateResult {
  const words = text.mandates.matrix;
  const shown = coded.filter(({ coding }) => coding === 'tasks');
  const longest = Math.max(
    1,
    ...shown.map((column) => (Math.min(newest + 1, endOf(column)) - startOf(column)) / 12),
  );
  return html`<section class="mandates-drift" aria-labelledby="mandates-drift">
    <h3 id="mandates-drift">${words.drift}</h3>
    <p class="mandates-about">${words.driftHint}</p>
    <div>${shown.map((column) => multiple(column, Math.ceil(longest), newest, text, choose))}</div>
  </section>`;
}

const startOf = ({ mandates, mission }: Coded): number =>
  startOfDay(mandates[0]?.effective ?? mission.start.date);
const endOf = ({ lanes }: Coded): number =>
  Math.max(0, ...[...lanes.values()].flatMap(({ bars }) => bars.map(({ to }) => to)));

function multiple(
  column: Coded,
  years: number,
  newest: number,
  text: Text,
  choose: (mission: string) => void,
): TemplateResult {
  const words = text.mandates;
  const { mission, mandates, lanes } = column;
  const start = startOf(column);
  const since = mandates[0]?.effective ?? mission.start.date;
  const { left, width, pitch, top, bar } = PLOT;
  const step = (width - left - 8) / years;
  const foot = top + TASK_IDS.length * pitch;
  const spans = (id: string): [number, number][] =>
    (lanes.get(id)?.bars ?? []).map(({ from, to }) => [
      (from - start) / 12,
      (Math.min(to, newest + 1) - start) / 12,
    ]);
  const spoken = TASK_IDS.filter((id) => lanes.has(id)).map((id) =>
    words.matrix.spoken(words.task(id), spans(id)),
  );
  const ticks = Array.from({ length: Math.floor(years / 5) + 1 }, (_, at) => at * 5);
  const { partial } = column;
  const over = Math.max(0, Math.min(endOf(column), newest + 1) - start) / 12;
  const unknown = partial && {
    from: (partial.from - start) / 12,
    to: Math.min((partial.to - start) / 12, over),
  };
  return html`<figure>
    <figcaption><button type="button" class="link" @click=${() => choose(mission.id)}>${words.matrix.since(mission.acronym, since)}</button></figcaption>
    <svg width=${width} height=${foot + 18} viewBox=${`0 0 ${width} ${foot + 18}`} role="img"
      aria-label=${`${words.matrix.driftLabel(mission.acronym, since)}. ${[...spoken, ...(partial ? [text.mandates.partialNote(partial.record)] : [])].join('; ')}`}>
      ${
        unknown
          ? svg`<defs>${hatches(`drift-${mission.id}`)}</defs>
              <rect class="series-gap" fill=${`url(#drift-${mission.id}-gap)`} x=${left + unknown.from * step} y=${top} width=${Math.max(0, (unknown.to - unknown.from) * step)} height=${foot - top}></rect>`
          : nothing
      }
      ${ticks.map((year) => {
        const x = left + year * step;
        return svg`<line class="grid" x1=${x} x2=${x} y1=${top} y2=${foot}></line>
          <text class="tick" x=${x} y=${foot + 14} text-anchor="middle">${year}</text>`;
      })}
      <text class="tick" x="0" y=${foot + 14}>${words.matrix.years}</text>
      ${TASK_IDS.map((id, at) => {
        const y = top + at * pitch;
        const kind = isRelevant(id) ? 'bar relevant' : 'bar';
        return svg`<text class=${lanes.has(id) ? 'name' : 'name never'} x="0" y=${y + 9}>${words.task(id)}</text>
          ${
            lanes.has(id)
              ? spans(id).map(
                  ([from, to]) =>
                    svg`<rect class=${kind} x=${left + from * step} y=${y} width=${Math.max(1, (to - from) * step)} height=${bar}></rect>`,
                )
              : nothing
          }`;
      })}
    </svg>
  </figure>`;
}
