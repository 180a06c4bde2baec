import { html, nothing, type TemplateResult } from 'lit-html';
import type { MissionEnd } from '../../model/bundle.ts';
import { endSign } from '../charts/signs.ts';
import { cite } from '../shared/citation.ts';
import type { MissionView } from './view.ts';

/** Every end with its sign, date, words and document; the quotation opens below its row. */
export function ends(view: MissionView): TemplateResult {
  const { context, series } = view;
  const { panels } = context.text;
  const list = series.mission.ends;
  const documents = new Set(list.map((end) => cite(context.source.bundle.value, end.source)));
  const shared = documents.size === 1 ? [...documents][0] : null;
  return html`<section class="ends" aria-labelledby="panel-ends">
    <h3 id="panel-ends">${panels.ends.title(list.length)}</h3>
    ${shared ? html`<span class="ends-document">${shared}</span>` : nothing}
    ${list.length === 0 ? html`<p>${panels.ends.none}</p>` : nothing}
    <ul>${list.map((end, at) => html`<li>${row(view, end, at, !shared)}</li>`)}</ul>
  </section>`;
}

function row(view: MissionView, end: MissionEnd, at: number, named: boolean): TemplateResult {
  const { source, text } = view.context;
  const words = text.panels.ends;
  const line = html`
    <span class="end-mark">${endSign(end.kind, `end-${at}`)}<span class="visually-hidden">${words.signs[end.kind]}</span></span>
    <span class="end-date">${text.common.date(end.date, end.precision)}</span>
    <span class="end-label">${end.label}${
      named ? html`<span class="end-document">${cite(source.bundle.value, end.source)}</span>` : nothing
    }</span>
    <span class="end-place">${paragraph(end, words.paragraph)}</span>`;
  if (!end.quote) return html`<div class="end">${line}</div>`;
  return html`<details><summary class="end">${line}</summary>
    <blockquote>${words.quote(end.quote)}</blockquote></details>`;
}

/** Only a paragraph's number fits the column; longer places are in the quotation's document. */
function paragraph(end: MissionEnd, words: (place: string) => string): string {
  const place = end.source.place ?? '';
  return /^para\. \d+$/.test(place) ? words(place) : '';
}
