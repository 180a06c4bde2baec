import { html, render, type TemplateResult } from 'lit-html';
import { encodeLink } from '../../model/link.ts';
import type { Context } from '../../ui/context.ts';
import { openDialog } from '../../ui/dialog.ts';
import { icon } from '../icons.ts';

const SHOWN_MS = 2400;

/** @returns the address of what is on screen */
export function linkOf({ store }: Context, here: string): string {
  const url = new URL(here);
  url.hash = encodeLink(store.limits, store.state.peek());
  return url.href;
}

/** Copies the link; `said` tells when, and when to stop telling. Where copying is refused, the link is shown to copy. */
export async function share(
  host: HTMLElement,
  context: Context,
  said: (copied: boolean) => void,
): Promise<void> {
  const link = linkOf(context, location.href);
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    showLink(host, context, link);
    return;
  }
  said(true);
  setTimeout(() => said(false), SHOWN_MS);
}

function showLink(host: HTMLElement, { text }: Context, link: string): void {
  const dialog = host.querySelector<HTMLDialogElement>('.share-dialog');
  if (!dialog) return;
  render(content(dialog, text.chrome.bar, text.common.close, link), dialog);
  openDialog(dialog);
  dialog.querySelector('input')?.select();
}

function content(
  dialog: HTMLDialogElement,
  words: Context['text']['chrome']['bar'],
  close: string,
  link: string,
): TemplateResult {
  return html`<div class="dialog-head">
      <h2>${words.copy}</h2>
      <button type="button" class="icon-button" aria-label=${close} @click=${() => dialog.close()}>${icon('close')}</button>
    </div>
    <label class="share-label">
      <span>${words.copyHelp}</span>
      <input class="field" readonly .value=${link} />
    </label>`;
}
