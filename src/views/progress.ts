import { effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Bundle } from '../model/bundle.ts';
import type { Context, View } from '../ui/context.ts';

/** A thin line while data arrive, and a quiet box for what did not. */
export const mountProgress: View = (host, context) => {
  const { source } = context;
  let asked = 0; // resources asked for since nothing was on its way
  return effect(() => {
    const bundle = source.bundle.value;
    const waiting = bundle.pending.size;
    asked = waiting === 0 ? 0 : Math.max(asked, waiting);
    mark(host, waiting > 0 || bundle.failures.size > 0 ? context.text.chrome.progress.label : null);
    render(
      html`${waiting > 0 ? line(context, asked - waiting, asked) : nothing}
      ${bundle.failures.size > 0 ? failures(context, bundle) : nothing}`,
      host,
    );
  });
};

/** A landmark as long as there is something in it. */
function mark(host: HTMLElement, label: string | null): void {
  if (label === null) {
    host.removeAttribute('role');
    host.removeAttribute('aria-label');
    return;
  }
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', label);
}

function line({ text }: Context, done: number, all: number): TemplateResult {
  const words = text.app.loading(done, all);
  return html`<div class="progress-line" role="progressbar" aria-label=${text.chrome.progress.label}
    aria-valuemin="0" aria-valuemax=${all} aria-valuenow=${done} aria-valuetext=${words} title=${words}>
    <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
      <rect class="progress-done" width=${(100 * (done + 0.5)) / (all + 0.5)} height="3" />
    </svg>
  </div>`;
}

function failures({ source, text }: Context, { failures: missing, info }: Bundle): TemplateResult {
  const words = text.chrome.progress;
  return html`<section class="failures" role="status" aria-label=${words.missing}>
    <h2>${words.missing}</h2>
    <ul>
      ${[...missing].map(
        ([name, sentence]) =>
          html`<li>${text.app.missing(info.get(name)?.title ?? name)} <span class="small">${sentence}</span></li>`,
      )}
    </ul>
    <p class="failures-foot"><span>${words.rest}</span>
      <button type="button" class="button" @click=${() => source.retry()}>${text.common.retry}</button></p>
  </section>`;
}
