import { html, nothing, type TemplateResult } from 'lit-html';
import type { Citation, Figure, Step, StoryRecord } from '../../model/story.ts';
import { keysOf } from '../../model/story-text.ts';
import type { FigureNames } from '../../text/en/story.ts';
import type { Context } from '../../ui/context.ts';
import { ask } from '../../ui/requests.ts';
import { versionOf } from '../shared/citation.ts';
import { countryName } from '../shared/names.ts';

/** What the step's sentences rest on: its citations by their numbers, then each figure with what it counts. */
export function stepSources(context: Context, record: StoryRecord, step: Step): TemplateResult {
  const words = context.text.story.reader;
  const cited = keysOf('citation', step.text);
  const figures = keysOf('figure', step.title, step.text).flatMap((key) => record.figures[key] ?? []);
  return html`<section class="story-sources" aria-labelledby="story-sources">
    <h3 id="story-sources">${words.sources}</h3>
    ${
      cited.length > 0
        ? html`<ol>${cited.map(
            (key, at) =>
              html`<li tabindex="-1" value=${at + 1}>${citation(context, record.citations[key])}</li>`,
          )}</ol>`
        : nothing
    }
    ${figures.length > 0 ? html`<dl>${figures.map((figure) => figureRow(context, figure))}</dl>` : nothing}
  </section>`;
}

function citation(context: Context, found: Citation | undefined): unknown {
  const { text, source } = context;
  if (!found) return text.story.unknown;
  if (found.kind === 'source') return sourceButton(context, found.source);
  if (found.kind === 'resource') {
    const info = source.bundle.value.info.get(found.resource);
    return html`${info?.title ?? found.resource}: ${sourceButtons(context, info?.sources ?? [])}`;
  }
  const { resolution, paragraph, quotations } = found;
  return html`${text.story.reader.paragraph(resolution, paragraph)}
    ${quotations.map((quotation) => html`<q>${quotation}</q>`)}`;
}

function figureRow(context: Context, figure: Figure): TemplateResult {
  const { text, source } = context;
  const { info } = source.bundle.value;
  const names = namesOf(context);
  const all = figure.resources
    .filter((name) => !ASIDE.has(name))
    .flatMap((name) => info.get(name)?.sources ?? []);
  const ids = figure.sources ?? [...new Set(all)];
  const parts = [text.story.what(figure, names), text.story.margin(figure)].filter(Boolean);
  return html`<dt>${text.story.figure(figure)}</dt>
    <dd>${parts.join('; ')}. ${sourceButtons(context, ids)}</dd>`;
}

/** Resources that only name or place things are no source of a figure. */
const ASIDE: ReadonlySet<string> = new Set(['missions', 'admin1', 'coverage', 'mandate-scope']);

function sourceButtons(context: Context, ids: readonly string[]): unknown {
  return ids.map((id, at) => html`${at > 0 ? '; ' : ''}${sourceButton(context, id)}`);
}

function sourceButton({ source }: Context, id: string): TemplateResult {
  return html`<button type="button" class="link"
    @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', id)}>${versionOf(source.bundle.value, id)}</button>`;
}

export function namesOf(context: Context): FigureNames {
  return {
    mission: (id) => context.select.missions.value.find((mission) => mission.id === id)?.acronym ?? id,
    country: (iso3) => context.text.chrome.countries[iso3] ?? countryName(context, iso3),
  };
}
