import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ImportOutcome } from '../../model/imported.ts';
import type { Context, View } from '../../ui/context.ts';
import { openDialog } from '../../ui/dialog.ts';
import { icon } from '../icons.ts';
import { loadRegions } from './load.ts';

/**
 * Files of regions dropped anywhere on the page, and what became of any that was loaded: spoken, and, where a file
 * has faults, a dialog that lists them.
 */
export const mountRegionDrop: View = (host, context) => {
  const { regions } = context;
  const over = signal(false); // a file is held over the page
  const refused = computed(() => regions.outcomes.value.filter(({ faults }) => faults.length > 0));
  const stops = [
    effect(() => {
      render(
        html`${over.value ? html`<div class="drop-target" aria-hidden="true">${context.text.regions.drop}</div>` : nothing}
        ${status(context)}${faultsDialog(host, context, refused.value)}`,
        host,
      );
      const dialog = host.querySelector('dialog');
      if (dialog && refused.value.length > 0) openDialog(dialog);
    }),
    listen(host.parentElement ?? host, over, (files) => void loadRegions(context, files)),
  ];
  return () => {
    for (const stop of stops) stop();
    host.querySelector('dialog')?.close();
    render(nothing, host);
  };
};

function status({ regions, text }: Context): TemplateResult {
  const reading = regions.reading.value;
  const loaded = regions.outcomes.value.filter(({ added }) => added > 0).map(text.regions.loaded);
  return html`<p role="status" class=${reading === null ? 'visually-hidden' : 'drop-status'}>
    ${reading === null ? loaded.join(' ') : text.regions.reading(reading)}
  </p>`;
}

function faultsDialog(
  host: HTMLElement,
  { regions, text }: Context,
  refused: readonly ImportOutcome[],
): TemplateResult {
  const words = text.regions.faults;
  return html`<dialog class="dialog faults-dialog" role="alertdialog" aria-labelledby="faults-title"
    aria-describedby="faults-list faults-stays" @close=${() => regions.dismiss()}>
    <div class="dialog-head">
      <h2 id="faults-title">${words.title(refused.map(({ file }) => file))}</h2>
      <button type="button" class="icon-button" aria-label=${text.common.close}
        @click=${() => host.querySelector('dialog')?.close()}>${icon('close')}</button>
    </div>
    <div class="dialog-body" tabindex="0" role="region" aria-labelledby="faults-title">
      <ul id="faults-list">
        ${refused.map(
          ({ file, faults, more }) => html`${faults.map((one) => html`<li>${words.sentence(file, one)}</li>`)}
          ${more > 0 ? html`<li>${words.more(file, more)}</li>` : nothing}`,
        )}
      </ul>
      <p class="faults-stays" id="faults-stays">${words.stays}</p>
    </div>
  </dialog>`;
}

/** @returns the way to stop listening */
function listen(
  page: HTMLElement,
  over: { value: boolean },
  take: (files: readonly File[]) => void,
): () => void {
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    over.value = true;
  };
  const leave = ({ relatedTarget }: DragEvent): void => {
    // Between two parts of the page it has not left.
    if (!(relatedTarget instanceof Node && page.contains(relatedTarget))) over.value = false;
  };
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault(); // or the browser leaves the page for the file
    over.value = false;
    take([...event.dataTransfer.files]);
  };
  page.addEventListener('dragover', hold);
  page.addEventListener('dragleave', leave);
  page.addEventListener('drop', drop);
  return () => {
    page.removeEventListener('dragover', hold);
    page.removeEventListener('dragleave', leave);
    page.removeEventListener('drop', drop);
  };
}
