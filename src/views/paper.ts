import { effect, untracked } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ResourceName } from '../model/bundle.ts';
import type { Context, View } from '../ui/context.ts';
import { sourcesOf } from './export/sources.ts';
import { linkOf } from './shared/link.ts';
import { regionName } from './shared/names.ts';

/** What a printed page begins with: what it shows, and when. */
export const mountPaperHead: View = (host, context) => fill(host, context, head);

/** What it ends with: the sources with their versions, and the way back. */
export const mountPaperEnd: View = (host, context) => fill(host, context, end);

/** There only while the browser prints: on screen it would say everything twice. */
function fill(host: HTMLElement, context: Context, part: (context: Context) => TemplateResult): () => void {
  return effect(() => {
    const paper = context.view.paper?.value ?? false;
    render(paper ? untracked(() => part(context)) : nothing, host);
  });
}

function head({ store, select, source, text, ...rest }: Context): TemplateResult {
  const context = { store, select, source, text, ...rest };
  const { mode, window } = store.state.value;
  const mission = select.mission.value;
  const region = select.region.value;
  const title = mission
    ? mission.acronym
    : region
      ? (region.name ?? regionName(context, region.key))
      : text.share.page.world;
  const hosts = mission?.hosts.map(({ iso3, name }) => text.chrome.countries[iso3] ?? name) ?? [];
  return html`<h2>${title}</h2>
    ${mission ? html`<p>${mission.name} (${text.map.several(hosts)})</p>` : nothing}
    <p class="paper-when"><b>${text.common.range(window)}</b> · ${text.common.mode[mode]}</p>`;
}

function end(context: Context): TemplateResult {
  const { source, text } = context;
  const bundle = source.bundle.value;
  const words = text.share.page;
  const names = Object.keys(bundle.data).filter((name) => name !== 'sources') as ResourceName[];
  return html`<h2>${words.sources}</h2>
    <ul>${sourcesOf(bundle, names).map(({ full }) => html`<li>${full}</li>`)}</ul>
    <p>${words.package(bundle.version)} · ${words.openView}: ${linkOf(context, location.href)}</p>`;
}
