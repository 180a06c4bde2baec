import { html, nothing, type TemplateResult } from 'lit-html';
import type { Base } from '../../analysis/bases.ts';
import { populationBy } from '../../analysis/series.ts';
import type { Mission } from '../../model/bundle.ts';
import { yearOf } from '../../model/month.ts';
import type { Text } from '../../text/en.ts';
import { closeButton, row } from './head.ts';
import type { PanelView } from './view.ts';

export function placeHead({ context, series }: PanelView): TemplateResult {
  const { store, text } = context;
  const { name, extent, region } = series.subject;
  const kind = region && text.panels.kinds[region.region.kind];
  return html`<header class="panel-head">
    <h2 id="panel-title">${name}</h2>
    ${kind === null || kind === name ? nothing : html`<span class="tag">${kind}</span>`}
    ${closeButton(text.common.close, () => store.dispatch({ type: 'region', region: null, from: 'panel' }))}
    ${extent ? html`<p class="panel-name">${extent}</p>` : nothing}
    ${lost(series) ? html`<p class="panel-name">${text.panels.outlineMissing}</p>` : nothing}
  </header>`;
}

/** A region of a file that this tab has not loaded: nothing can be counted inside. */
function lost({ subject }: PanelView['series']): boolean {
  const chosen = subject.region;
  return chosen?.region.kind === 'file' && chosen.geometry === null;
}

/** Code, people, official totals and the missions of a region. */
export function placeFacts({ context, series, figures }: PanelView): TemplateResult {
  const { panels } = context.text;
  const { country, around, whole, region } = series.subject;
  return html`<dl class="facts">
    ${country ? row(panels.facts.code, country.iso3) : nothing}
    ${country ? row(panels.facts.population, people(context, country.iso3, yearOf(figures.window.to))) : nothing}
    ${
      country || around.length === 0
        ? nothing
        : row(
            around.length === 1 ? panels.facts.country : panels.facts.countries,
            around.map(({ name }) => name).join(', '),
          )
    }
    ${vintage(context, region)}
    ${whole ? nothing : row(panels.facts.official, panels.officialOnly)}
    ${row(panels.facts.missions, missions(context, series))}
  </dl>`;
}

function people({ source, text }: PanelView['context'], iso3: string, until: number): string {
  const { population } = source.bundle.value.data;
  if (!population) return source.bundle.value.failures.get('population') ?? text.panels.loading;
  const found = populationBy(population, iso3, until);
  return found ? text.panels.people(found.people, found.year) : text.common.noData;
}

/** That a division is no more, or differs today. */
function vintage({ source, text }: PanelView['context'], chosen: PanelView['series']['subject']['region']) {
  if (chosen?.region.kind !== 'admin1') return nothing;
  const { iso3, name } = chosen.region;
  const found = source.bundle.value.data.admin1?.features.find(
    ({ properties }) => properties.iso3 === iso3 && properties.name === name,
  );
  return found?.properties.vintage ? row(text.panels.facts.area, found.properties.vintage) : nothing;
}

/** Each as a button that selects it, with its time. */
function missions(context: PanelView['context'], { subject }: PanelView['series']): TemplateResult | string {
  const { store, text } = context;
  if (subject.missions.length === 0) return text.panels.missionsNone;
  return html`<ul class="place-missions">${subject.missions.map(
    (mission) => html`<li><button type="button" class="link"
        @click=${() => store.dispatch({ type: 'select', mission: mission.id, from: 'panel' })}
        >${mission.acronym}</button> ${span(context, mission)}</li>`,
  )}</ul>${subject.country ? nothing : html`<span class="caveat">${text.panels.missionsInside}</span>`}`;
}

function span({ store, text }: PanelView['context'], { id }: Mission): string {
  const { missions, time } = store.limits;
  const found = missions.get(id);
  return found ? text.panels.span(found.from, found.to < time.to ? found.to : null) : '';
}

/** That the deaths of peacekeepers are not a question that a place answers. */
export function placeDied({ context }: PanelView): TemplateResult {
  const { panels } = context.text;
  return html`<section class="chart" aria-labelledby="chart-died-title" data-chart="chart-died">
    <div class="chart-head"><h3 id="chart-died-title">${panels.died.title}</h3></div>
    <p class="chart-key">${panels.diedRegion}</p>
  </section>`;
}

/** The bases inside, in the newest year of the window with a map of them. */
export function placeBases({ context, figures, series }: PanelView): TemplateResult {
  const { common, panels } = context.text;
  const { bases } = figures;
  const words = panels.bases;
  const known = series.subject.region?.geometry != null;
  const head =
    !bases || !known
      ? lost(series)
        ? common.noData
        : panels.loading
      : bases.year === null
        ? words.none
        : words.inYear(bases.bases.length, bases.year);
  const list = (known && bases?.bases) || [];
  const title = html`<h3 id="panel-bases">${words.title}</h3> <span class="bases-head">${head}</span>`;
  return html`<section class="place-bases" aria-labelledby="panel-bases">
    ${
      list.length === 0
        ? html`<p>${title}</p>`
        : html`<details><summary>${title}</summary>
          <p>${sum(list, context.text)}</p>
          <ul>${list.map((base) => html`<li>${baseRow(context, base)}</li>`)}</ul></details>`
    }
  </section>`;
}

function sum(list: readonly Base[], { panels }: Text): string {
  const known = list.filter(({ troops }) => troops !== null);
  return panels.bases.sum(
    known.reduce((all, { troops }) => all + (troops ?? 0), 0),
    list.length - known.length,
  );
}

function baseRow({ select, text }: PanelView['context'], { place, mission, troops, hq }: Base): string {
  const words = text.panels.bases;
  const acronym = select.missions.value.find(({ id }) => id === mission)?.acronym ?? mission;
  const size = troops === null ? words.noTroops : words.troops(Math.round(troops));
  return [place, acronym, words.hq[hq], size].filter(Boolean).join(', ');
}
