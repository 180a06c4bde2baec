import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { PinnedFigures } from '../../model/pin.ts';
import type { Context } from '../../ui/context.ts';
import { openDialog } from '../../ui/dialog.ts';
import { icon } from '../icons.ts';
import { createPinned } from '../shared/pinned.ts';
import { briefing } from './briefing-part.ts';
import { charts, data } from './data-part.ts';
import { hands } from './hand-part.ts';
import { createJob, type Job } from './job.ts';
import { link } from './link-part.ts';
import { snippet } from './snippet-part.ts';

export interface ShareDialog {
  open(): void;
  destroy(): void;
}

/** What the parts of the dialog are given. */
export interface ShareView {
  readonly context: Context;
  readonly host: HTMLElement;
  readonly job: Job;
  readonly story: Signal<string | null>; // what hand-outs are of; null: the view
  readonly ratio: Signal<1 | 2 | 3>;
  readonly said: Signal<string>;
  readonly pinned: ReadonlySignal<PinnedFigures | null>; // the figures of the view that a link holds
  readonly busy: ReadonlySignal<boolean>;
}

export function createDialog(host: HTMLElement, context: Context): ShareDialog {
  const words = context.text.share;
  const open = signal(false);
  const job = createJob();
  const view: ShareView = {
    context,
    host,
    job,
    story: signal(null),
    ratio: signal(2),
    said: signal(''),
    pinned: createPinned(context),
    busy: computed(() => job.progress.value !== null),
  };
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog export-dialog';
  dialog.setAttribute('aria-labelledby', 'export-title');
  host.append(dialog);
  const closed = (): void => {
    job.cancel();
    open.value = false;
  };
  dialog.addEventListener('close', closed);
  const stop = effect(() => {
    render(
      open.value
        ? html`<div class="dialog-head">
            <h2 id="export-title">${words.title}</h2>
            <button type="button" class="icon-button" aria-label=${context.text.common.close}
              @click=${() => dialog.close()}>${icon('close')}</button>
          </div>
          <div class="dialog-body export-body" tabindex="0" role="region" aria-labelledby="export-title">
            ${link(view)} ${hands(view)} ${briefing(view)} ${snippet(view)} ${charts(view)} ${data(view)}
          </div>
          ${work(view)}`
        : nothing,
      dialog,
    );
  });
  return {
    open() {
      view.said.value = '';
      job.outcome.value = null;
      view.story.value = context.store.state.peek().story?.id ?? null;
      if (context.source.bundle.peek().info.has('stories')) context.source.load(['stories']);
      open.value = true;
      openDialog(dialog);
    },
    destroy() {
      dialog.close();
      stop();
      dialog.remove();
    },
  };
}

/** How far the work has come, and the way to stop it; then what became of it. */
function work({ context, job, said }: ShareView): TemplateResult {
  const words = context.text.share.work;
  const progress = job.progress.value;
  const outcome = job.outcome.value;
  return html`<div class="export-work" data-state=${progress ? 'busy' : (outcome?.kind ?? 'rest')}>
    ${
      progress
        ? html`<progress max="1" .value=${progress.part ?? 0} aria-label=${progress.words}></progress>
          <span>${progress.words}</span>
          <button type="button" class="button" @click=${() => job.cancel()}>${words.cancel}</button>`
        : nothing
    }
    <p role="status">${progress ? progress.words : (outcome?.words ?? said.value)}</p>
  </div>`;
}
