import { computed, effect } from '@preact/signals-core';
import { html, render, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { State } from '../model/state.ts';
import type { Context, View } from '../ui/context.ts';
import { isTyping } from '../ui/keys.ts';
import { ask } from '../ui/requests.ts';
import { nextTheme, rememberedTheme, rememberTheme } from './bar/theme.ts';
import { icon, logo } from './icons.ts';
import { LAYERS_ID } from './layers.ts';

/** The top bar: name, search, sources, theme, share. */
export const mountBar: View = (host, context) => {
  const { store } = context;
  const remembered = rememberedTheme();
  if (remembered && store.state.peek().theme === 'system') {
    store.dispatch({ type: 'theme', theme: remembered, from: 'toolbar' });
  }
  const focusSearch = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (host.ownerDocument.querySelector('dialog[open]')) return;
    event.preventDefault();
    toSearch(host);
  };
  host.ownerDocument.addEventListener('keydown', focusSearch);
  const query = computed(() => store.state.value.query);
  const theme = computed(() => store.state.value.theme);
  const stop = effect(() => {
    render(bar(host, context, { query: query.value, theme: theme.value }), host);
  });
  return () => {
    stop();
    host.ownerDocument.removeEventListener('keydown', focusSearch);
  };
};

/** To the field in the bar, or, where it has no room, to the one of the list. */
function toSearch(host: HTMLElement): void {
  const field = host.querySelector<HTMLInputElement>('.bar-search input');
  if (field && field.offsetParent !== null) {
    field.focus();
    field.select();
  } else ask(host, 'missions', 'search');
}

type Shown = Pick<State, 'query' | 'theme'>;

function bar(host: HTMLElement, context: Context, { query, theme }: Shown): TemplateResult {
  const words = context.text.chrome.bar;
  return html`
    <h1 class="brand">${logo()}<span>${context.text.app.name}</span></h1>
    ${searchField(host, context, query)}
    <span class="bar-space"></span>
    <button type="button" class="button quiet bar-stories" aria-haspopup="dialog" aria-label=${context.text.story.button}
      @click=${() => ask(host, 'stories', null)}>${icon('story')}<span>${context.text.story.button}</span></button>
    <button type="button" class="icon-button bar-find" aria-label=${words.search}
      @click=${() => ask(host, 'missions', 'search')}>${icon('search')}</button>
    <button type="button" class="button quiet bar-layers" aria-haspopup="dialog" popovertarget=${LAYERS_ID}
      aria-label=${context.text.layers.button}>${icon('layers')}<span>${context.text.layers.button}</span></button>
    ${tableButton(context)}
    <button type="button" class="button quiet bar-sources" aria-haspopup="dialog"
      @click=${() => ask(host, 'sources', null)}>${icon('sources')}<span>${words.sources}</span></button>
    ${themeButton(context, theme)}
    <button type="button" class="button bar-share" aria-haspopup="dialog" aria-label=${context.text.share.button}
      title=${context.text.share.button} @click=${() => ask(host, 'share', null)}>
      ${icon('share')}<span>${words.share}</span>
    </button>`;
}

function searchField(host: HTMLElement, { store, text }: Context, shown: string): TemplateResult {
  const words = text.chrome.bar;
  const write = (event: Event): void => {
    const query = (event.target as HTMLInputElement).value;
    store.dispatch({ type: 'query', query, from: 'toolbar' });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') store.dispatch({ type: 'query', query: '', from: 'toolbar' });
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    ask(host, 'missions', 'rows');
  };
  return html`<div class="bar-search" role="search"><label class="search">
    ${icon('search')}
    <span class="visually-hidden">${words.search}</span>
    <input type="search" autocomplete="off" spellcheck="false" placeholder=${words.searchHint}
      aria-keyshortcuts=${words.shortcut} .value=${live(shown)} @input=${write} @keydown=${keys} />
    <kbd aria-hidden="true">${words.shortcut}</kbd>
  </label></div>`;
}

function tableButton({ store, text }: Context): TemplateResult {
  const { table } = store.settings.value;
  const toggle = (): void => store.dispatch({ type: 'settings', change: { table: !table }, from: 'toolbar' });
  const name = table ? text.chrome.bar.map : text.chrome.bar.table;
  return html`<button type="button" class="button quiet bar-table" aria-label=${name}
    @click=${toggle}>${icon(table ? 'map' : 'table')}<span>${name}</span></button>`;
}

function themeButton({ store, text }: Context, theme: State['theme']): TemplateResult {
  const words = text.chrome.bar;
  const next = nextTheme(theme);
  const change = (): void => {
    rememberTheme(next);
    store.dispatch({ type: 'theme', theme: next, from: 'toolbar' });
  };
  const name = words.themeNext(words.theme[theme], words.theme[next]);
  return html`<button type="button" class="icon-button bar-theme" aria-label=${name} title=${name} @click=${change}>
    ${icon(theme)}
  </button>`;
}
