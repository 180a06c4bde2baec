import { effect } from '@preact/signals-core';
import { mount } from './app.ts';
import { openBundle, readFrom } from './bundle/load.ts';
import { bindHistory } from './history.ts';
import { decodeLink } from './model/link.ts';
import { en } from './text/en.ts';
import './styles/index.css';

const root = document.getElementById('atlas');
if (!root) throw new Error('index.html has no element "atlas".');

async function start(host: HTMLElement): Promise<void> {
  const source = await openBundle(readFrom(new URL('data/', document.baseURI).href));
  const atlas = mount(host, { source, text: en, open: (limits) => decodeLink(limits, location.hash) });
  bindHistory(atlas.store);
  effect(() => {
    document.documentElement.dataset.ready = atlas.view.phase.value;
    document.documentElement.dataset.theme = atlas.store.state.value.theme;
  });
  Object.assign(window, { missionAtlas: { store: atlas.store, bundle: source.bundle } });
}

/** Without the list of missions there is nothing to show: say so, and offer to try again. */
function showFault(host: HTMLElement, fault: Error): void {
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
  host.replaceChildren(box);
}

start(root).catch((fault: Error) => showFault(root, fault));
