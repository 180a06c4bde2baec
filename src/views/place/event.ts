import { html, nothing, type TemplateResult } from 'lit-html';
import { type EventAt, readEvent } from '../../analysis/events.ts';
import type { Context } from '../../ui/context.ts';
import { versionOf } from '../shared/citation.ts';
import { placeExactness } from '../shared/exactness.ts';

const TYPE_CLASSES = ['state', 'nonstate', 'onesided'];

/** One event: when, how many died, who, where, who says so. */
export function eventItem(at: EventAt, { source, text }: Context): TemplateResult {
  const event = readEvent(at);
  const { common, events: words } = text;
  const { low, high, reports, office, id } = event;
  const said = [
    event.where,
    placeExactness(event, text),
    reports === null ? words.reportsNotGiven : words.reports(reports),
    office === null ? null : words.by(office),
    versionOf(source.bundle.value, event.source) + (event.preliminary ? ` (${words.preliminary})` : ''),
    id === null ? words.idNotGiven : words.id(id),
  ];
  return html`<li class="place-event" data-best=${event.best} data-start=${event.start ?? nothing}>
    <p class="place-when"><b>${words.when(event)}</b> <span class="place-note">${words.whenNote(event)}</span></p>
    <p class="place-deaths"><b>${words.deaths(event.best)}</b> <span class="place-note">${
      low === null || high === null ? words.rangeNotGiven : words.range(low, high)
    }</span></p>
    <p class="place-sides"><i class="dot dot-${TYPE_CLASSES[event.type] ?? ''}"></i>${common.types[event.type]}: ${
      event.dyad ?? words.dyadNotGiven
    }</p>
    <p class="place-note">${said.filter((part) => part !== null).join('; ')}</p>
  </li>`;
}
