import { html, nothing, type TemplateResult } from 'lit-html';
import { filesOf, HELD_STORY, writeBriefing } from '../../export/briefing.ts';
import { download, fileName, TYPES } from '../../export/file.ts';
import type { ResourceName } from '../../model/bundle.ts';
import { encodeLink } from '../../model/link.ts';
import { isOwn, storyFile } from '../../model/own-stories.ts';
import type { StoryRecord } from '../../model/story.ts';
import { createSelection } from '../table/selection.ts';
import type { ShareView } from './dialog.ts';
import type { Steps } from './job.ts';

/** A briefing in one file opens with the network off; from inside such a file no other can be made. */
export function briefing(view: ShareView): TemplateResult | typeof nothing {
  if (import.meta.env.MODE === 'briefing') return nothing;
  const { context, busy, job } = view;
  const words = context.text.share.briefing;
  return html`<section class="export-part" aria-labelledby="export-briefing">
    <h3 id="export-briefing">${words.heading}</h3>
    <p class="small">${words.about}</p>
    <div class="export-row"><button type="button" class="button" data-make="briefing" ?disabled=${busy.value}
      @click=${() => job.run((steps) => save(view, steps), context.text.share.work)}>${words.save}</button></div>
  </section>`;
}

async function save({ context, story }: ShareView, { signal, tell }: Steps): Promise<string> {
  const { store, source, stories, text, select } = context;
  const words = text.share;
  const told = stories.list.peek().find(({ id }) => id === story.peek());
  const here = encodeLink(store.limits, { ...store.state.peek(), playing: false, ui: 'full' });
  const links = told ? told.steps.map(({ link }) => link) : [here];
  const { info } = source.bundle.peek();
  const own = told && isOwn(told.id) ? told : null;
  const counted = own ? countedFrom(own).flatMap((name) => info.get(name)?.path ?? []) : [];
  const paths = filesOf(
    [...info.values()].map(({ path }) => path),
    links,
    counted,
  );
  const read = async (path: string): Promise<Uint8Array> => {
    const url = new URL(path, document.baseURI).href;
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(words.briefing.missing(path, response.status));
    return new Uint8Array(await response.arrayBuffer());
  };
  const shell = new TextDecoder().decode(await read('briefing/index.html'));
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    tell({ words: words.briefing.reading(path), part: files.length / (paths.length + 1) });
    files.push({ path, bytes: await read(`data/${path}`) });
  }
  if (own) files.push({ path: HELD_STORY, bytes: new TextEncoder().encode(storyFile(own)) });
  tell({ words: words.work.write, part: paths.length / (paths.length + 1) });
  const { id, name } = createSelection(context).peek();
  const page = await writeBriefing(shell, {
    title: told?.title ?? words.page.when(text.common.range(select.window.peek()), name),
    link: told ? `story=${told.id}&step=1` : here,
    files,
  });
  signal.throwIfAborted();
  const file = fileName(told?.id ?? id, select.window.peek(), new Date(), 'html');
  download(file, new Blob([page], { type: TYPES.html }));
  return words.work.done(file);
}

/** A story of one's own is held as its author wrote it: its figures are counted again where the file is opened. */
function countedFrom({ figures }: StoryRecord): readonly ResourceName[] {
  return Object.values(figures).flatMap(({ resources }) => resources);
}
