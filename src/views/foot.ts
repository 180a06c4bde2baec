import { computed, effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Bundle, NoteRecord, SourceRecord } from '../model/bundle.ts';
import { encodeLink } from '../model/link.ts';
import type { Text } from '../text/en.ts';
import type { Context, View } from '../ui/context.ts';
import { ask } from '../ui/requests.ts';

/** The general note of the UN profile among the notes: it stands in the foot, the others beside the map. */
const GENERAL = 'disclaimer';

/** What no picture may be without: the UN's sentence, the notes of the areas in view, the sources. */
export const mountFoot: View = (host, context) => {
  const { source, view, text } = context;
  host.setAttribute('aria-label', text.chrome.foot.label);
  const used = computed(() => usedSources(source.bundle.value));
  const general = computed(() => source.bundle.value.data.notes?.find(({ id }) => id === GENERAL)?.text);
  const whole = computed(() => wholeLink(context));
  return effect(() => {
    const shown = {
      general: general.value,
      notes: view.notes.value.filter(({ id }) => id !== GENERAL),
      used: used.value,
      whole: whole.value,
    };
    render(foot(host, context.text, shown), host);
  });
};

/** @returns the sources of every resource that is loaded, in the order of the list of sources */
function usedSources({ data, info }: Bundle): readonly SourceRecord[] {
  const used = new Set(
    Object.keys(data).flatMap((name) => (name === 'sources' ? [] : (info.get(name)?.sources ?? []))),
  );
  return (data.sources ?? []).filter(({ id }) => used.has(id));
}

interface Shown {
  readonly general: string | undefined;
  readonly notes: readonly NoteRecord[];
  readonly used: readonly SourceRecord[];
  readonly whole: string | null;
}

function foot(host: HTMLElement, text: Text, { general, notes, used, whole }: Shown): TemplateResult {
  const words = text.chrome.foot;
  return html`
    ${notes.length > 0 ? areaNotes(words, notes) : nothing}
    <div class="foot-line note">
    <p class="foot-un">${general ?? words.disclaimer} <b>${words.notUn}</b></p>
    <p class="foot-sources">
      ${whole === null ? nothing : html`<a class="foot-open" href=${whole} target="_blank" rel="noopener">${text.embed.open}</a>`}
      <button type="button" class="link" aria-haspopup="dialog" @click=${() => ask(host, 'sources', null)}>${words.sources(used.length)}</button>
      <span class="foot-names">${families(used, words.families).join(' · ')}</span>
    </p>
    </div>`;
}

/** @returns the link to the same view in the whole atlas, for one that shows a part of itself */
function wholeLink({ store, home }: Context): string | null {
  if (home === undefined || store.state.value.ui === 'full') return null;
  return `${home}#${encodeLink(store.limits, { ...store.state.value, ui: 'full' })}`;
}

/** The UN's words stand in full; how this map draws an area unfolds, as at the scale of the world there is much of it. */
function areaNotes(words: Text['chrome']['foot'], notes: readonly NoteRecord[]): TemplateResult {
  const un = notes.filter(({ kind }) => kind === 'un');
  const drawing = notes.filter(({ kind }) => kind === 'drawing');
  const lines = (some: readonly NoteRecord[]): TemplateResult[] =>
    some.map(({ text }) => html`<p>${text}</p> `);
  return html`<div class="area-notes note" role="group" aria-label=${words.notes} tabindex="0">
    ${lines(un)}
    ${drawing.length > 0 ? html`<details><summary>${words.drawn(drawing.length)}</summary>${lines(drawing)}</details>` : nothing}
  </div>`;
}

/** Short names of who made the data, each once. */
function families(used: readonly SourceRecord[], names: readonly string[]): string[] {
  const family = ({ short, publisher }: SourceRecord): string =>
    names.find((name) => short === name || short.startsWith(`${name} `)) ??
    (publisher.startsWith('United Nations') ? 'UN' : short);
  const found = used.map(family);
  return names
    .filter((name) => found.includes(name))
    .concat([...new Set(found)].filter((name) => !names.includes(name)));
}
