import { signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { isLinkable } from '../../model/region.ts';
import type { Ui } from '../../model/state.ts';
import { linkOf } from '../shared/link.ts';
import { createSelection } from '../table/selection.ts';
import type { ShareView } from './dialog.ts';
import { field, pinOf } from './link-part.ts';

type Form = Exclude<Ui, 'full'>;
/** Sizes in px that each form is made for; whoever pastes it may change them. */
const SIZES: Readonly<Record<Form, readonly [width: number, height: number]>> = {
  embed: [800, 500],
  map: [800, 450],
  chart: [800, 320],
};
const FORMS = Object.keys(SIZES) as Form[];

const form = signal<Form>('embed');
const keep = signal<'updates' | 'pinned'>('updates');

/** What to paste into another page: the view that follows revised data, or one that holds on to this version's figures. */
export function snippet(view: ShareView): TemplateResult | typeof nothing {
  const { context } = view;
  const words = context.text.share.embed;
  const state = context.store.state.value;
  if (state.region !== null && !isLinkable(state.region)) return nothing;
  const pin = keep.value === 'pinned' ? pinOf(view) : null;
  const address = linkOf(context, location.href, { ...state, ui: form.value, playing: false }, pin);
  const name = context.text.share.page.when(
    context.text.common.range(context.select.window.value),
    createSelection(context).value.name,
  );
  const code = iframe(address, words.title(name), SIZES[form.value]);
  return html`<section class="export-part" aria-labelledby="export-embed">
    <h3 id="export-embed">${words.heading}</h3>
    <div class="export-row">
      ${select('form', words.form, FORMS, form.value, words.forms, (next) => {
        form.value = next;
      })}
      ${select('keep', words.keep, ['updates', 'pinned'], keep.value, words.keeps, (next) => {
        keep.value = next;
      })}
    </div>
    <p class="small">${words.about[keep.value]}</p>
    ${field(view, 'snippet', words.code, code, words.copy, words.copied)}
  </section>`;
}

function select<T extends string>(
  name: string,
  label: string,
  values: readonly T[],
  chosen: T,
  words: Readonly<Record<T, string>>,
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="export-choice"><span>${label}</span>
    <select class="field" data-choice=${name} @change=${(event: Event) => {
      const next = values.find((value) => value === (event.target as HTMLSelectElement).value);
      if (next) choose(next);
    }}>${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${words[value]}</option>`)}</select></label>`;
}

/** The picture is for a reader whose page runs no scripts: the frame itself would stay empty. */
function iframe(address: string, title: string, [width, height]: readonly [number, number]): string {
  const picture = new URL('pictures/opening.jpg', address).href;
  const whole = address.replace(/#.*/, '');
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen; clipboard-write" referrerpolicy="strict-origin" style="border:0;max-width:100%"></iframe>
<noscript><a href="${escaped(whole)}"><img src="${escaped(picture)}" alt="${escaped(title)}" width="${width}"></a></noscript>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
