import { html, nothing, type TemplateResult } from 'lit-html';
import type { Bundle } from '../../model/bundle.ts';
import { ask } from '../../ui/requests.ts';
import { versionOf } from '../shared/citation.ts';
import { sourceMark } from '../shared/source-mark.ts';
import type { Series } from './data.ts';
import type { PanelView } from './view.ts';

/** Ids of the sources behind each part, in the order of the parts; none for a part that the subject has not. */
export function chartSources(
  bundle: Bundle,
  { violence, official, subject }: Series,
): readonly (readonly string[])[] {
  const of = (name: string): readonly string[] => bundle.info.get(name)?.sources ?? [];
  const months = official?.some(({ preliminary }) => preliminary) ? of('country-month').slice(-1) : [];
  const { mission, country } = subject;
  return [
    [...new Set([...(violence?.sources ?? []), ...of('country-year'), ...months])],
    mission ? of('fatalities') : [],
    [...(mission ? of('strength') : []), ...of('bases')],
    country ? of('wgi') : [],
    country ? of('displacement') : [],
    country && !mission ? of('population') : [],
  ];
}

const CHARTS = ['chart-deaths', 'chart-died', 'chart-troops', 'chart-stability', 'chart-displaced'];

/** The way from one chart's figures to their first source; its name lists them all. */
export function chartSource({ context, series }: PanelView, id: string, title: string) {
  const ids = chartSources(context.source.bundle.value, series)[CHARTS.indexOf(id)] ?? [];
  return sourceMark(context, title, ids);
}

/** Which source, in which version, stands behind each chart; each name opens its entry in the list of sources. */
export function sourceList({ context, series }: PanelView): TemplateResult {
  const { panels } = context.text;
  const bundle = context.source.bundle.value;
  const titles = [
    panels.deaths.title[series.measure],
    panels.died.title,
    series.mission ? panels.troops.title : panels.bases.title,
    panels.stability.source,
    panels.displaced.title,
    panels.facts.population,
  ];
  return html`<section class="chart-sources" aria-labelledby="panel-sources">
    <h3 id="panel-sources">${panels.sources}</h3>
    <dl>${chartSources(bundle, series).map((ids, at) =>
      ids.length === 0
        ? nothing
        : html`<dt>${titles[at]}</dt><dd>${ids.map(
            (id, place) =>
              html`${place > 0 ? '; ' : ''}<button type="button" class="link"
                @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', id)}
                >${versionOf(bundle, id)}</button>`,
          )}</dd>`,
    )}</dl>
  </section>`;
}
