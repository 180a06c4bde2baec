import { effect } from '@preact/signals-core';
import { type Atlas, mount } from './app.ts';
import { openBundle, readFrom } from './bundle/load.ts';
import { addFonts } from './embed/fonts.ts';
import { stateOf, watch } from './embed/news.ts';
import { pauseUnseen, seen } from './embed/seen.ts';
import type { HostState, MissionAtlas } from './embed/types.ts';
import { decodeLink, LINK_KEYS } from './model/link.ts';
import type { Store } from './model/store.ts';
import sheet from './styles/index.css?inline';
import { en } from './text/en.ts';
import type { BundleSource } from './ui/context.ts';

/** One package of data for every element that reads it from the same place. */
const packages = new Map<string, Promise<BundleSource>>();

function packageAt(base: string): Promise<BundleSource> {
  const held = packages.get(base);
  if (held) return held;
  const opening = openBundle(readFrom(base));
  packages.set(base, opening);
  opening.catch(() => packages.delete(base)); // the next element asks again; the fault itself goes to who awaits it
  return opening;
}

/**
 * `<mission-atlas m="minusma" t="2013-04..2023-12" theme="dark">`: a part of the atlas inside any page.
 *
 * Its attributes are the keys of a link (`ui` is "embed" where it is not given), and `data`: where the data package lies (a URL that ends in a slash; beside the
 * module where it is not given), and `atlas`: the address of the whole atlas, for the link to it. Events: `ready` and `statechange` (detail: `HostState`), `select`
 * (`{mission, region}`), `error` (`{message}`); none of them rises.
 */
export class MissionAtlasElement extends HTMLElement implements MissionAtlas {
  static readonly observedAttributes: readonly string[] = LINK_KEYS;
  #atlas: Atlas | null = null;
  #data = '';
  #stops: (() => void)[] = [];
  #stale = false;

  /** The view as a link; empty until its data are there, at the latest when it is `ready`. */
  get link(): string {
    return this.state?.link ?? '';
  }

  /** Null until its data are there. */
  get state(): HostState | null {
    return this.#atlas && stateOf(this.#atlas.store, this.#data);
  }

  play(): void {
    this.#atlas?.store.dispatch({ type: 'play', playing: true, from: 'host' });
  }

  pause(): void {
    this.#atlas?.store.dispatch({ type: 'play', playing: false, from: 'host' });
  }

  connectedCallback(): void {
    takeRoom(this);
    let here = true;
    this.#stops = [
      () => {
        here = false;
      },
    ];
    this.#open(() => here).catch((fault: Error) => {
      if (here) this.#tell('error', { message: fault.message });
    });
  }

  disconnectedCallback(): void {
    for (const stop of this.#stops.reverse()) stop();
    this.#stops = [];
    this.#atlas = null;
  }

  attributeChangedCallback(): void {
    if (!this.#atlas || this.#stale) return;
    // Several attributes that change in one turn are one view.
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      const store = this.#atlas?.store;
      if (store) store.dispatch({ type: 'restore', state: this.#read(store.limits) });
    });
  }

  async #open(isHere: () => boolean): Promise<void> {
    await seen(this);
    if (!isHere()) return;
    const base = this.getAttribute('data');
    const source = await packageAt(
      base === null ? new URL('data/', import.meta.url).href : new URL(base, document.baseURI).href,
    );
    if (!isHere()) return;
    addFonts(document);
    const root = this.#root();
    const atlas = mount(root, {
      source,
      text: en,
      home: this.getAttribute('atlas') ?? undefined,
      open: (limits) => this.#read(limits),
    });
    this.#atlas = atlas;
    this.#data = source.bundle.peek().version;
    this.#stops.push(() => atlas.destroy(), pauseUnseen(this, atlas.store));
    await atlas.mounted;
    if (!isHere()) return;
    this.#stops.push(
      watch(atlas.store, this.#data, (news) => this.#tell(news.event, 'state' in news ? news.state : news)),
      whenShown(atlas.view.phase, () => this.#tell('ready', this.state)),
    );
  }

  #root(): HTMLElement {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styles()];
    const root = document.createElement('div');
    shadow.replaceChildren(root);
    return root;
  }

  #read(limits: Store['limits']): ReturnType<typeof decodeLink> {
    const pairs = LINK_KEYS.flatMap((key) => {
      const value = this.getAttribute(key);
      return value === null ? [] : [`${key}=${encodeURIComponent(value)}`];
    });
    return decodeLink(limits, [...pairs, ...(this.hasAttribute('ui') ? [] : ['ui=embed'])].join('&'));
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function whenShown(phase: Atlas['view']['phase'], act: () => void): () => void {
  let done = false;
  return effect(() => {
    if (done || (phase.value !== 'map' && phase.value !== 'still')) return;
    done = true;
    queueMicrotask(act);
  });
}

let unopened: CSSStyleSheet | null = null;

/** An element takes its room before it is opened: of one without a size it could not be said whether it is on screen. */
function takeRoom(element: HTMLElement): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!unopened) {
    unopened = new CSSStyleSheet();
    // `:where` weighs nothing: whatever the page says of its elements goes before it.
    unopened.replaceSync(
      ':where(mission-atlas:not([hidden])) { display: block; aspect-ratio: 16 / 9; min-height: 240px }',
    );
  }
  if (!root.adoptedStyleSheets.includes(unopened)) root.adoptedStyleSheets.push(unopened);
}

let shared: CSSStyleSheet | null = null;

/** One sheet for all elements of the page. */
function styles(): CSSStyleSheet {
  if (shared) return shared;
  shared = new CSSStyleSheet();
  shared.replaceSync(sheet);
  return shared;
}
