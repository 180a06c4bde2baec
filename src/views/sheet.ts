import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Context, View } from '../ui/context.ts';
import { onAsk } from '../ui/requests.ts';
import { icon } from './icons.ts';
import { dragSheet, type Size } from './sheet/drag.ts';
import { sourceList } from './sources/list.ts';

const TABS = ['missions', 'selected', 'sources'] as const;
type Tab = (typeof TABS)[number];
const SIZES: readonly Size[] = ['peek', 'half', 'full'];
const BOTTOM = '(max-width: 599px)'; // where the sheet rises from below; on wider screens it stands at the side

/**
 * On narrow screens the mission list, the mission and the sources share one sheet. Its size and its tab stand on the
 * element around all views (`data-sheet`, `data-tab`), where layout.css finds them.
 */
export const mountSheet: View = (host, context) => {
  const { store, text } = context;
  const root = host.parentElement ?? host;
  const size = signal<Size>('half');
  const tab = signal<Tab>('missions');
  const chosen = computed(() => store.state.value.mission ?? store.state.value.region);
  const telling = computed(() => store.state.value.story !== null); // the story stands where the list does
  const narrow = matchMedia(BOTTOM);
  const head = document.createElement('div');
  head.className = 'sheet-head';
  const body = document.createElement('div');
  body.className = 'sheet-sources';
  host.append(head, body);
  const stops = [
    effect(() => {
      root.dataset.sheet = size.value;
      root.dataset.tab = tab.value;
    }),
    effect(() => {
      render(
        tabs(context, size.value, tab.value, {
          size: (next) => {
            size.value = next;
          },
          tab: (next) => {
            tab.value = next;
          },
        }),
        head,
      );
      render(tab.value === 'sources' ? sources(context) : nothing, body);
    }),
    effect(() => {
      tab.value = chosen.value === null || telling.value ? 'missions' : 'selected';
    }),
    effect(() => {
      if (tab.value) keepFocus(host, head);
    }),
    onAsk(host, 'missions', (what) => {
      tab.value = 'missions';
      if (what === 'search') size.value = 'full';
      else if (size.peek() === 'peek') size.value = 'half';
    }),
    dragSheet(
      head,
      () => narrow.matches,
      (top) => {
        if (top === null) root.style.removeProperty('--sheet-top');
        else root.style.setProperty('--sheet-top', `${top}px`);
      },
      (next) => {
        size.value = next;
      },
    ),
  ];
  host.setAttribute('aria-label', text.chrome.sheet.label);
  host.setAttribute('role', 'region');
  return () => {
    for (const stop of stops) stop();
  };
};

/** What goes out of sight with its tab would take the focus along: the tab that is shown instead gets it. */
function keepFocus(host: HTMLElement, head: HTMLElement): void {
  const page = host.getRootNode() as Document | ShadowRoot;
  if (!page.activeElement || page.activeElement === host.ownerDocument.body) return;
  requestAnimationFrame(() => {
    const now = page.activeElement;
    const seen = now && now !== host.ownerDocument.body && now.getClientRects().length > 0;
    if (!seen && host.clientHeight > 0) head.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
}

function sources(context: Context): TemplateResult {
  return html`<h2>${context.text.chrome.sources.title}</h2>${sourceList(context, 'sheet-source')}`;
}

interface Change {
  size(size: Size): void;
  tab(tab: Tab): void;
}

function tabs(context: Context, size: Size, tab: Tab, change: Change): TemplateResult {
  const words = context.text.chrome.sheet;
  const { mission, region, story } = context.store.state.value;
  const nameOf = (name: Tab): string =>
    name === 'missions' && story ? context.text.story.label : words[name];
  const none = mission === null && region === null;
  const at = SIZES.indexOf(size);
  const toggle = (): void => change.size(size === 'peek' ? 'half' : 'peek');
  return html`<span class="sheet-grip" aria-hidden="true"></span>
    <div class="sheet-tabs" role="tablist" aria-label=${words.label} @keydown=${moveTab}>
      ${TABS.map((name) => {
        const disabled = name === 'selected' && none;
        const press = (): void => {
          if (disabled) return;
          change.tab(name);
          if (size === 'peek') change.size('half');
        };
        return html`<button type="button" role="tab" class="sheet-tab" aria-selected=${String(name === tab)}
          aria-disabled=${disabled ? 'true' : nothing} title=${disabled ? words.none : nothing}
          tabindex=${name === tab ? 0 : -1} @click=${press}>${nameOf(name)}</button>`;
      })}
    </div>
    <button type="button" class="icon-button sheet-size" aria-label=${words.smaller} title=${words.smaller}
      aria-disabled=${String(at === 0)} @click=${() => change.size(SIZES[at - 1] ?? 'peek')}>${icon('down')}</button>
    <button type="button" class="icon-button sheet-size" aria-label=${words.larger} title=${words.larger}
      aria-disabled=${String(at === 2)} @click=${() => change.size(SIZES[at + 1] ?? 'full')}>${icon('up')}</button>
    <button type="button" class="icon-button sheet-hide" aria-expanded=${String(size !== 'peek')}
      aria-label=${size === 'peek' ? words.show : words.hide} title=${size === 'peek' ? words.show : words.hide}
      @click=${toggle}>${icon(size === 'peek' ? 'left' : 'right')}</button>`;
}

function moveTab(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = all.indexOf(event.target as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  all[(at + step + all.length) % all.length]?.focus();
}
