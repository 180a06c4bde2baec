import { html, nothing, type TemplateResult } from 'lit-html';
import { download } from '../../export/file.ts';
import { SLIDE } from '../../export/slide.ts';
import type { ShareView } from './dialog.ts';
import { storySubject } from './story.ts';
import { DOCUMENTS, makeInStudio, type Request, viewSubject } from './works.ts';

/** Hand-outs and pictures, of the view or of a story. */
export function hands(view: ShareView): TemplateResult {
  const { context, story, busy } = view;
  const words = context.text.share;
  const chosen = story.value;
  const button = (ending: Request['ending'], name: string): TemplateResult => html`<button type="button"
    class="button" ?disabled=${busy.value} data-make=${ending} @click=${() => make(view, ending)}>${name}</button>`;
  return html`<section class="export-part" aria-labelledby="export-hand">
    <h3 id="export-hand">${words.hand.title}</h3>
    <p class="small">${words.hand.help}</p>
    <div class="export-row">
      <label class="export-choice"><span>${words.what.title}</span>${subjects(view)}</label>
      ${chosen === null ? sizes(view) : nothing}
    </div>
    <div class="export-row">
      ${
        DOCUMENTS
          ? html`${button('pdf', words.hand.pdf)} ${button('pptx', words.hand.pptx)}`
          : html`<span class="small">${words.hand.elsewhere}</span>`
      }
      ${chosen === null ? button('png', words.hand.png) : html`<span class="small">${words.hand.pngStory}</span>`}
    </div>
  </section>`;
}

function subjects({ context, story }: ShareView): TemplateResult {
  const words = context.text.share.what;
  const choose = (event: Event): void => {
    story.value = (event.target as HTMLSelectElement).value || null;
  };
  return html`<select class="field" data-choice="subject" @change=${choose}>
    <option value="" ?selected=${story.value === null}>${words.view}</option>
    ${context.stories.list.value.map(
      ({ id, title, steps }) =>
        html`<option value=${id} ?selected=${story.value === id}>${words.story(title, steps.length)}</option>`,
    )}
  </select>`;
}

const RATIOS = [1, 2, 3] as const;

function sizes({ context, ratio }: ShareView): TemplateResult {
  const words = context.text.share.hand;
  const choose = (event: Event): void => {
    ratio.value = RATIOS.find((known) => String(known) === (event.target as HTMLSelectElement).value) ?? 2;
  };
  return html`<label class="export-choice"><span>${words.size}</span>
    <select class="field" data-choice="size" @change=${choose}>${RATIOS.map(
      (known) =>
        html`<option value=${known} ?selected=${ratio.value === known}>${words.sizes[known](known * SLIDE.width)}</option>`,
    )}</select></label>`;
}

async function make({ context, job, story, ratio }: ShareView, ending: Request['ending']): Promise<void> {
  const words = context.text.share.work;
  const told = context.stories.list.peek().find(({ id }) => id === story.peek());
  await job.run(async (steps) => {
    const subject = told ? storySubject(context, told) : viewSubject(context);
    const { name, blob } = await makeInStudio(context, { ending, subject, ratio: ratio.peek() }, steps);
    download(name, blob);
    return words.done(name);
  }, words);
}
