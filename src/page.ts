import { computed, effect } from '@preact/signals-core';
import { type Atlas, mount } from './app.ts';
import { readHosts } from './embed/hosts.ts';
import { openPort } from './embed/port.ts';
import { pauseUnseen, seen } from './embed/seen.ts';
import { bindHistory } from './history.ts';
import { decodeLink } from './model/link.ts';
import { readPairs } from './model/view.ts';
import { en } from './text/en.ts';
import type { BundleSource } from './ui/context.ts';
import { SPEAKER_KEY } from './views/stage/channel.ts';

/** What a page brings along that is a file of its own. */
export interface Usual {
  readonly link?: string | undefined; // where the address has none
  readonly story?: () => Promise<string | null>; // text of a story of its maker's own
}

/**
 * Opens the atlas on the whole page: its address is the link, the page's root carries phase and theme.
 * @param open begins to load the data
 */
export function openPage(open: () => Promise<BundleSource>, usual: Usual = {}): void {
  const root = document.getElementById('atlas');
  if (!root) throw new Error('The page has no element "atlas".');
  const speaker = readPairs(location.hash).get(SPEAKER_KEY);
  const opened = speaker === undefined ? start(root, open, usual) : openSpeaker(root, speaker);
  opened.catch((fault: Error) => showFault(root, fault));
}

/** The second window of a presentation: it needs no data, and tells nothing of its own. */
async function openSpeaker(root: HTMLElement, name: string): Promise<void> {
  const { mountSpeaker } = await import('./views/speaker.ts');
  mountSpeaker(root, name, en);
}

async function start(root: HTMLElement, open: () => Promise<BundleSource>, usual: Usual): Promise<void> {
  const link = location.hash.length > 1 ? location.hash : (usual.link ?? '');
  const part = readPairs(link).has('ui');
  if (part) await seen(document.documentElement);
  const [source, story] = await Promise.all([open(), usual.story?.() ?? null]);
  const atlas = mount(root, {
    source,
    text: en,
    home: '',
    story,
    open: (limits) => decodeLink(limits, link),
  });
  bindHistory(atlas.store);
  if (part) pauseUnseen(document.documentElement, atlas.store);
  await atlas.mounted;
  if (window.parent !== window) await answerHost(atlas, source.bundle.peek().version);
  stepBack(root, atlas);
  const theme = computed(() => atlas.store.state.value.theme);
  effect(() => {
    document.documentElement.dataset.ready = atlas.view.phase.value;
    document.documentElement.dataset.theme = theme.value;
  });
  Object.assign(window, { missionAtlas: { store: atlas.store, bundle: source.bundle } });
}

/** The page's own picture goes once the views say what is shown, and the app's drawing stands where it did. */
function stepBack(root: HTMLElement, { store, view }: Atlas): void {
  root.querySelector('.first-words')?.remove();
  const stop = effect(() => {
    const { table, mandates } = store.settings.value;
    if (view.phase.value === 'start' && !table && !mandates) return;
    root.querySelector('.first-map')?.remove();
    queueMicrotask(() => stop());
  });
}

/** Lets the page that frames this one speak with it, where the deployer lists its origin. */
async function answerHost({ store, view, exportAs }: Atlas, data: string): Promise<void> {
  const origins = await readHosts(new URL('embed.json', document.baseURI).href);
  if (origins.length === 0) return;
  const ready = new Promise<void>((done) => {
    effect(() => {
      if (view.phase.value === 'map' || view.phase.value === 'still') done();
    });
  });
  openPort({ store, text: en, data, origins, page: window, exportAs, ready });
}

/** Without the list of missions there is nothing to show: say so, and offer to try again. */
function showFault(root: HTMLElement, fault: Error): void {
  const box = document.createElement('div');
  box.className = 'fatal';
  box.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  sentence.textContent = `${en.app.fatal} ${fault.message}`;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = en.common.retry;
  again.addEventListener('click', () => location.reload());
  box.append(sentence, again);
  root.replaceChildren(box);
}
