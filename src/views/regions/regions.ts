import { effect } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ImportedRegion } from '../../model/imported.ts';
import type { Context, View } from '../../ui/context.ts';
import { moveInList } from '../../ui/keys.ts';
import { icon } from '../icons.ts';
import { loadRegions } from './load.ts';

/** The regions of files that a person loaded: a way to load more, to choose one and to take one away. */
export const mountRegions: View = (host, context) => {
  const stop = effect(() => {
    render(section(host, context), host);
  });
  return () => {
    stop();
    render(nothing, host);
  };
};

function section(host: HTMLElement, context: Context): TemplateResult {
  const { regions, text } = context;
  const words = text.regions;
  const reading = regions.reading.value;
  const files = byFile(regions.list.value);
  const loaded = regions.outcomes.value.filter(({ added }) => added > 0).map(words.loaded);
  const pick = (): void => host.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  return html`<section class="regions" aria-label=${words.title}>
    <h3>${words.title}</h3>
    <p class="small">${words.help}</p>
    <button type="button" class="button regions-load" aria-disabled=${reading === null ? nothing : 'true'}
      @click=${() => reading === null && pick()}>${words.load}</button>
    <input type="file" hidden multiple accept=${regions.accept} @change=${(event: Event) => take(context, event)} />
    ${reading !== null || loaded.length > 0 ? html`<p class="small">${reading === null ? loaded.join(' ') : words.reading(reading)}</p>` : nothing}
    ${
      files.length > 0
        ? html`<ul class="regions-files" aria-label=${words.list} @keydown=${(event: KeyboardEvent) => moveRows(host, event)}>
          ${files.map((one) => fileItem(host, context, one))}
        </ul>`
        : nothing
    }
  </section>`;
}

/** Regions of one file, in the order in which files came. */
function byFile(list: readonly ImportedRegion[]): readonly (readonly ImportedRegion[])[] {
  return [...new Set(list.map(({ file }) => file))].map((name) => list.filter(({ file }) => file === name));
}

function fileItem(host: HTMLElement, context: Context, list: readonly ImportedRegion[]): TemplateResult {
  const words = context.text.regions;
  const file = list[0]?.file ?? '';
  return html`<li>
    <div class="regions-file small">
      <bdi>${words.ofFile(file, list.length)}</bdi>
      ${list.length > 1 ? removeButton(host, context, words.removeFile(file), list) : nothing}
    </div>
    <ul>${list.map((region) => regionItem(host, context, region))}</ul>
  </li>`;
}

function regionItem(host: HTMLElement, context: Context, region: ImportedRegion): TemplateResult {
  const { store, text } = context;
  const key = `file:${region.id}`;
  const chosen = store.state.value.region === key;
  return html`<li class="regions-row">
    <button type="button" class="regions-name" data-region=${key} aria-current=${chosen ? 'true' : nothing}
      @click=${() => store.dispatch({ type: 'region', region: key, from: 'list' })}>
      <bdi>${region.name}</bdi> ${region.wide ? html`<span class="small">${text.regions.wide}</span>` : nothing}
    </button>
    ${removeButton(host, context, text.regions.remove(region.name), [region])}
  </li>`;
}

function removeButton(
  host: HTMLElement,
  context: Context,
  name: string,
  list: readonly ImportedRegion[],
): TemplateResult {
  return html`<button type="button" class="icon-button regions-remove" aria-label=${name} title=${name}
    @click=${() => remove(host, context, list)}>${icon('close')}</button>`;
}

function remove(host: HTMLElement, { regions, store }: Context, list: readonly ImportedRegion[]): void {
  const names = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('[data-region]')];
  const keys = list.map(({ id }) => `file:${id}`);
  const at = names().findIndex(({ dataset }) => keys.includes(dataset.region ?? ''));
  if (keys.includes(store.state.peek().region ?? '')) {
    store.dispatch({ type: 'region', region: null, from: 'list' });
  }
  regions.remove(list.map(({ id }) => id));
  const left = names();
  (left[Math.min(at, left.length - 1)] ?? host.querySelector<HTMLElement>('.regions-load'))?.focus();
}

function moveRows(host: HTMLElement, event: KeyboardEvent): void {
  moveInList(event, [...host.querySelectorAll<HTMLElement>('[data-region]')]);
}

function take(context: Context, event: Event): void {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = ''; // the same file can be mended and chosen again
  void loadRegions(context, files);
}
