import { html, nothing, type TemplateResult } from 'lit-html';
import type { ListingRecord } from '../../model/bundle.ts';
import type { Text } from '../../text/en.ts';

/** Armed groups that a document of the United Nations says are on one of its sanctions lists, by the day it is known. */
export function listings(records: readonly ListingRecord[], text: Text): TemplateResult | typeof nothing {
  if (records.length === 0) return nothing;
  const words = text.mandates;
  const { listings: names } = words;
  const sorted = [...records].sort(
    (a, b) => a.knownBy.localeCompare(b.knownBy) || a.group.localeCompare(b.group),
  );
  return html`<section class="mandates-listings" aria-labelledby="mandates-listings">
    <h3 id="mandates-listings">${names.title}</h3>
    <p class="mandates-about">${names.about}</p>
    <div class="mandates-scroll" role="region" tabindex="0" aria-label=${words.tables.scroll(names.title)}>
      <table>
        <thead><tr>${[names.group, names.regime, names.listed, names.document, names.words, names.side].map(
          (name) => html`<th scope="col">${name}</th>`,
        )}</tr></thead>
        <tbody>${sorted.map(
          (record) => html`<tr>
            <th scope="row">${record.group}</th>
            <td>${record.regime}</td>
            <td>${record.listed === null ? names.known(record.knownBy) : words.day(record.listed)}</td>
            <td>${
              record.url === null
                ? record.document
                : html`<a href=${record.url} target="_blank" rel="noopener noreferrer">${record.document}</a>`
            }</td>
            <td>${words.card.quote(record.quotation)}</td>
            <td>${record.ucdp.length > 0 ? record.ucdp.join(', ') : names.noSide}</td>
          </tr>`,
        )}</tbody>
      </table>
    </div>
  </section>`;
}
