import { html, nothing, type TemplateResult } from 'lit-html';
import type { DatedFact, Mission } from '../../model/bundle.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { cite } from '../shared/citation.ts';
import type { MissionView } from './view.ts';

export function head({ context, series }: MissionView): TemplateResult {
  const { store, text } = context;
  const { mission, deployedIn } = series;
  const over = deployedIn.to < store.limits.time.to;
  return html`<header class="panel-head">
    <h2 id="panel-title">${mission.acronym}</h2>
    <span class="tag">${over ? text.panels.ended : text.panels.active}</span>
    ${closeButton(text.common.close, () => store.dispatch({ type: 'select', mission: null, from: 'panel' }))}
    <p class="panel-name">${mission.name.replace(/^United Nations /, 'UN ')}</p>
  </header>`;
}

/** By a key it takes the focus to the list of missions, as the button goes with the panel. */
export function closeButton(name: string, close: () => void): TemplateResult {
  const press = (event: MouseEvent): void => {
    const host = (event.currentTarget as Element).closest('.panel');
    close();
    if (host && event.detail === 0) ask(host, 'missions', 'rows');
  };
  return html`<button type="button" class="icon-button panel-close" aria-label=${name} @click=${press}>${icon('close')}</button>`;
}

export function facts(view: MissionView): TemplateResult {
  const { context, series } = view;
  const { mission, km2 } = series;
  const words = context.text.panels.facts;
  const { panels } = context.text;
  return html`<dl class="facts">
    ${row(words.began, began(view))}
    ${hosts(view)}
    ${row(words.area, html`${mission.area.drawn}${km2 === null ? nothing : html` <span class="figure">${panels.km2(km2)}</span>`}`)}
    ${mission.authorisedUntil ? row(words.until, until(view, mission.authorisedUntil)) : nothing}
    ${mission.predecessors.length ? row(words.before, linked(view, mission.predecessors)) : nothing}
    ${mission.successors.length ? row(words.after, linked(view, mission.successors)) : nothing}
  </dl>`;
}

export function row(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt><dd>${value}</dd>`;
}

/** The event names its source itself where that is a list of missions. */
function began(view: MissionView): string {
  const { start } = view.series.mission;
  const words = [dated(view, start), start.event];
  return [...words, ...(start.event.includes('list of missions') ? [] : [source(view, start)])].join(', ');
}

function hosts({ context, series }: MissionView): TemplateResult {
  const words = context.text.panels.facts;
  const { hosts: list, hq } = series.mission;
  const name = list.length === 1 ? words.host : words.hosts;
  const states = list.map((host) => host.name).join(', ');
  return hq
    ? row(`${name}, ${words.hq}`, `${states}${list.length === 1 ? ', ' : '; '}${hq.place}`)
    : row(name, states);
}

function until(view: MissionView, fact: DatedFact): TemplateResult {
  const { store, text } = view.context;
  const today = new Date().toISOString().slice(0, 10);
  return html`${dated(view, fact)}, ${source(view, fact)}${
    fact.date < today
      ? html`<br /><span class="caveat">${text.panels.stale(store.limits.time.to)}</span>`
      : nothing
  }`;
}

function dated({ context }: MissionView, { date, precision }: DatedFact): string {
  return context.text.common.date(date, precision);
}

function source({ context }: MissionView, fact: DatedFact): string {
  return cite(context.source.bundle.value, fact.source);
}

/** Missions of the atlas as buttons that select them; others by their acronym: the notes have the whole name. */
function linked({ context, series }: MissionView, list: Mission['predecessors']): TemplateResult[] {
  const known = (id: string | undefined): Mission | undefined =>
    context.select.missions.value.find((mission) => mission.id === id && id !== series.mission.id);
  return list.map(({ id, name }, at) => {
    const mission = known(id);
    const label = mission
      ? html`<button type="button" class="link"
          @click=${() => context.store.dispatch({ type: 'select', mission: mission.id, from: 'panel' })}
          >${mission.acronym}</button>`
      : (name ?? id ?? '').replace(/ \(.*$/, '');
    return html`${at > 0 ? ', ' : ''}${label}`;
  });
}
