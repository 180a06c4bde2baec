import { html, nothing, type TemplateResult } from 'lit-html';
import type { Pin } from '../../model/pin.ts';
import { isLinkable } from '../../model/region.ts';
import { linkOf } from '../shared/link.ts';
import { createSelection } from '../table/selection.ts';
import type { ShareView } from './dialog.ts';
import { resourcesShown, sourcesOf } from './sources.ts';

/** The link to the view and how to cite it, each with a way to copy. */
export function link(view: ShareView): TemplateResult {
  const { context } = view;
  const words = context.text.share.link;
  const state = context.store.state.value;
  const address = linkOf(context, location.href, state, pinOf(view));
  const lost = state.region !== null && !isLinkable(state.region);
  return html`<section class="export-part" aria-labelledby="export-link">
    <h3 id="export-link">${words.title}</h3>
    ${lost ? html`<p class="small">${words.region}</p>` : nothing}
    ${field(view, 'link', words.address, address, words.copy, words.copied)}
    ${field(view, 'citation', words.citation, citation(view, address), words.copyCitation, words.citationCopied)}
  </section>`;
}

/** The data that a shared link holds on to; null while figures of the view are on their way. */
export function pinOf({ context, pinned }: ShareView): Pin | null {
  const figures = pinned.value;
  return figures && { version: context.source.bundle.value.version, figures };
}

export function field(
  view: ShareView,
  name: string,
  label: string,
  text: string,
  copy: string,
  copied: string,
): TemplateResult {
  const select = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    try {
      await navigator.clipboard.writeText(text);
      view.said.value = copied;
    } catch {
      // A browser may refuse: then the text is chosen, and the person copies it.
      button.parentElement?.querySelector<HTMLTextAreaElement>('textarea')?.select();
      view.said.value = view.context.text.share.link.help;
    }
  };
  return html`<div class="export-field">
    <label><span>${label}</span><textarea class="field" readonly rows=${name === 'link' ? 1 : 3} data-field=${name} .value=${text}></textarea></label>
    <button type="button" class="button" @click=${select}>${copy}</button>
  </div>`;
}

function citation({ context }: ShareView, address: string): string {
  const { source, select, text } = context;
  const bundle = source.bundle.value;
  const name = createSelection(context).value.name;
  const shown = text.share.page.when(text.common.range(select.window.value), name);
  const sources = sourcesOf(bundle, resourcesShown(context)).map(({ short }) => short);
  return text.share.link.cite(shown, bundle.version, sources.join('; '), address);
}
