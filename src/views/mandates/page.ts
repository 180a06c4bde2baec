import { html, nothing, type TemplateResult } from 'lit-html';
import type { ResourceName } from '../../model/bundle.ts';
import type { Context } from '../../ui/context.ts';
import { failureOf } from '../../ui/failure.ts';
import { ask } from '../../ui/requests.ts';
import { icon } from '../icons.ts';
import { versionOf } from '../shared/citation.ts';
import { downloadCsv } from '../shared/csv.ts';
import { csvName, mandatesCsv } from './csv.ts';
import { drift } from './drift.ts';
import { type MissionFacts, NEEDS } from './facts.ts';
import { listings } from './listings.ts';
import { codedMissions, matrix } from './matrix.ts';
import { key } from './reading.ts';
import { tables } from './tables.ts';

/** Resources that both pages draw on. */
const OF: readonly ResourceName[] = ['mandates', 'strength', 'bases'];

export type Page = 'mission' | 'matrix';

export interface PageMoves {
  close(): void;
  turn(page: Page): void;
  step(direction: 1 | -1): void;
  choose(mission: string): void;
}

interface Shown {
  readonly context: Context;
  readonly page: Page;
  readonly facts: MissionFacts | null;
  readonly moves: PageMoves;
}

/** The view's page. What moves with the window or a choice is drawn into it by others. */
export function page(shown: Shown): TemplateResult {
  return html`<div class="mandates-panel">
    ${head(shown)}
    <div class="mandates-body">${shown.page === 'matrix' ? comparison(shown) : mission(shown)}</div>
    <div class="mandates-card-host"></div>
    <p class="visually-hidden mandates-status" role="status"></p>
  </div>`;
}

function head({ context, page: current, facts, moves }: Shown): TemplateResult {
  const { select, source, text } = context;
  const words = text.mandates;
  const acronym = select.mission.value?.acronym;
  const title = current === 'mission' && acronym ? words.title(acronym) : words.matrixTitle;
  const tab = (name: Page, label: string): TemplateResult =>
    html`<button type="button" class="tool" aria-pressed=${current === name ? 'true' : 'false'}
      @click=${() => moves.turn(name)}>${label}</button>`;
  const step = (direction: 1 | -1, name: string, sign: string): TemplateResult =>
    html`<button type="button" class="mandates-step" aria-label=${name} title=${name} aria-keyshortcuts=${sign}
      @click=${() => moves.step(direction)}>${sign}</button>`;
  return html`<header class="mandates-head">
    <h2 tabindex="-1">${title}</h2>
    ${current === 'mission' && facts && facts.coding !== 'none' ? key(text) : nothing}
    <span class="mandates-space"></span>
    ${acronym ? html`<div class="mandates-pages" role="group" aria-label=${words.pages}>${tab('mission', words.one)}${tab('matrix', words.all)}</div>` : nothing}
    ${
      current === 'mission' && facts
        ? html`<div class="mandates-steps" role="group" aria-label=${words.step}>${step(-1, words.back, '[')}${step(1, words.forward, ']')}</div>
            <button type="button" class="tool" title=${words.csvTitle}
              @click=${() => downloadCsv(csvName(facts), mandatesCsv(source.bundle.peek(), facts, text))}>${icon('download')}${words.csv}</button>`
        : nothing
    }
    <button type="button" class="icon-button mandates-close" aria-label=${text.common.close} @click=${moves.close}>${icon('close')}</button>
  </header>`;
}

function mission({ context, facts }: Shown): TemplateResult {
  const { text } = context;
  const words = text.mandates;
  if (!facts) return waiting(context);
  if (facts.coding === 'none') {
    return html`<p class="mandates-none">${words.notCoded(facts.mission.acronym)}</p>`;
  }
  return html`<p class="mandates-reading"></p>
    <div class="mandates-plot" dir="ltr">
      <svg class="mandates-chart" role="group" aria-label=${words.chart(facts.mission.acronym, context.select.domain.value)}>
        <rect class="mandates-tint" aria-hidden="true"></rect>
        <line class="mandates-rule" aria-hidden="true" hidden></line>
        <g class="mandates-drawing"></g>
      </svg>
      <svg class="mandates-axis" height="22" aria-hidden="true" focusable="false"></svg>
    </div>
    ${facts.partial ? html`<p class="mandates-about">${words.partialNote(facts.partial.record)}</p>` : nothing}
    ${facts.note ? html`<p class="mandates-about">${facts.note}</p>` : nothing}
    <p class="mandates-about">${words.about} ${sources(context)}</p>
    ${tables(facts, text)}`;
}

function sources({ source, text }: Context, more: readonly ResourceName[] = []): TemplateResult {
  const bundle = source.bundle.value;
  const ids = [...OF, ...more].flatMap((name) => bundle.info.get(name)?.sources ?? []);
  return html`${text.chrome.bar.sources}: ${[...new Set(ids)].map(
    (id, at) =>
      html`${at > 0 ? '; ' : ''}<button type="button" class="link"
        @click=${(event: Event) => ask(event.currentTarget as Element, 'sources', id)}>${versionOf(bundle, id)}</button>`,
  )}`;
}

function comparison({ context, moves }: Shown): TemplateResult {
  const { source, select, store, text } = context;
  const { mandates, tasks, missions, 'mandate-scope': scope } = source.bundle.value.data;
  if (!mandates || !tasks || !missions || !scope) return waiting(context);
  const coded = codedMissions({ mandates, tasks, missions, 'mandate-scope': scope });
  const { mission: chosen } = store.state.value;
  return html`${matrix(coded, missions.length - coded.length, select.window.value.to, chosen, text, moves.choose)}
    ${drift(coded, store.limits.time.to, text, moves.choose)}
    ${listings(source.bundle.value.data.listings ?? [], text)}
    <p class="mandates-about">${sources(context, ['listings'])}</p>`;
}

/** Says what is on its way, or what could not be had. */
function waiting({ source, text }: Context): TemplateResult {
  const failed = failureOf({ source, text }, NEEDS);
  if (!failed) return html`<p class="mandates-none" role="status">${text.mandates.loading}</p>`;
  return html`<p class="mandates-none" role="status">${failed.what} ${failed.why}
    <button type="button" class="link" @click=${() => source.retry()}>${text.common.retry}</button></p>`;
}
