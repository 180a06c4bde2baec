import { html, nothing, type TemplateResult } from 'lit-html';
import { cite } from '../shared/citation.ts';
import type { PanelView } from './view.ts';

/** Where the sources of a mission differ, as its record says. */
export function notes({ context, series }: PanelView): TemplateResult | typeof nothing {
  const list = series.mission.notes;
  if (list.length === 0) return nothing;
  return html`<details class="mission-notes">
    <summary>${context.text.panels.notes(list.length)}</summary>
    <ul>${list.map(
      ({ text, source }) =>
        html`<li>${text}${source ? html` <span class="note">${place(context.source.bundle.value, source)}</span>` : nothing}</li>`,
    )}</ul>
  </details>`;
}

function place(
  bundle: Parameters<typeof cite>[0],
  source: { source: string; document: string; place?: string },
): string {
  return [cite(bundle, source), source.place].filter(Boolean).join(', ');
}
