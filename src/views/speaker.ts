import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Text } from '../text/en.ts';
import { icon } from './icons.ts';
import { openChannel, type Told } from './stage/channel.ts';
import { type Command, followKeys } from './stage/keys.ts';
import { keyList } from './stage/pads.ts';
import { clockText, elapsed } from './stage/timer.ts';
import { paragraphs, plainOf } from './story/markup.ts';

const TICK_MS = 250;

/** The speaker's own window: notes, what comes next, the time. All it shows comes from the presentation. */
export function mountSpeaker(root: HTMLElement, name: string, text: Text): () => void {
  const told = signal<Told | null>(null);
  const over = signal(false);
  const picture = signal<{ readonly step: number; readonly url: string | null } | null>(null);
  const now = signal(Date.now());
  const channel = openChannel(
    name,
    () => window.opener as Window | null,
    (message) => {
      if (message.kind === 'told') {
        told.value = message;
        over.value = false;
      }
      if (message.kind === 'picture') picture.value = message;
      if (message.kind === 'over') over.value = true;
    },
  );
  const ask = (command: Command): void => channel.post({ kind: 'ask', command });
  const tick = setInterval(() => {
    now.value = Date.now();
  }, TICK_MS);
  const bye = (): void => channel.post({ kind: 'bye' });
  addEventListener('pagehide', bye);
  root.replaceChildren(); // what the page shows before it is opened
  root.classList.add('speaker');
  root.ownerDocument.title = text.stage.window.title;
  const second = computed(() => Math.floor(now.value / 1000));
  const stops = [
    effect(() => {
      root.dataset.theme = told.value?.theme ?? 'system';
      const words = text.stage.window;
      if (over.value || !told.value) {
        render(
          html`<p class="speaker-wait" role="status">${over.value ? words.over : words.waiting}</p>`,
          root,
        );
        return;
      }
      second.value;
      const { step } = told.value;
      const map = picture.value?.step === step ? picture.value.url : null;
      render(page(told.value, map, now.peek(), text, ask), root);
    }),
    followKeys(
      root.ownerDocument,
      (command) => forward(command, ask),
      () => undefined,
      () => true,
    ),
  ];
  channel.post({ kind: 'hello' });
  return () => {
    clearInterval(tick);
    for (const stop of stops) stop();
    removeEventListener('pagehide', bye);
    bye();
    channel.close();
  };
}

/** Esc closes nothing here: the presentation is left on its own screen. */
function forward(command: Command, ask: (command: Command) => void): void {
  if (!['leave', 'speaker', 'notes', 'help'].includes(command.kind)) ask(command);
}

function page(
  told: Told,
  map: string | null,
  now: number,
  text: Text,
  ask: (command: Command) => void,
): TemplateResult {
  const words = text.stage.window;
  const { record } = told;
  const at = told.ahead ?? told.step;
  return html`<header class="speaker-head">
      <h1>${record.title}</h1><p>${words.title}</p>${keyList(words.keys)}
    </header>
    <main><div class="speaker-left">
      ${onScreen(told, map, text)}
      ${jumpList(told, at, text, ask)}
    </div>
    <div class="speaker-right">
      ${clocks(told, at, now, text)}
      ${notes(told, at, text)}
      <div class="speaker-foot">
        ${next(told, at, text)}
        <button type="button" class="button" ?disabled=${at === 1} @click=${() => ask({ kind: 'by', by: -1 })}>${icon('left')}<span>${text.stage.previous}</span></button>
        <button type="button" class="button primary" ?disabled=${at === record.steps.length}
          @click=${() => ask({ kind: 'by', by: 1 })}><span>${text.stage.next}</span>${icon('right')}</button>
      </div>
    </div></main>`;
}

function onScreen({ record, step, ahead, black }: Told, map: string | null, text: Text): TemplateResult {
  const words = text.stage.window;
  const shown = { record, text, cite: null };
  const now = record.steps[step - 1];
  const name = ahead === null ? words.onScreen(step) : words.onHold(step);
  return html`<section class="speaker-screen" aria-label=${name} data-black=${String(black)}>
    <h2>${black ? words.blackScreen : name}</h2>
    <div class="speaker-slide" lang=${record.language}>
      <p class="small">${record.title}</p>
      <p class="speaker-message">${now ? plainOf(shown, now.title) : nothing}</p>
      ${now ? paragraphs(shown, now.text) : nothing}
      ${map ? html`<img src=${map} alt=${words.map} />` : nothing}
    </div>
  </section>`;
}

function jumpList({ record }: Told, at: number, text: Text, ask: (command: Command) => void): TemplateResult {
  const shown = { record, text };
  return html`<nav class="speaker-jump" aria-label=${text.stage.window.jump}>
    <h2>${text.stage.window.jump}</h2>
    <ol>${record.steps.map(
      ({ title }, place) => html`<li><button type="button" aria-current=${place + 1 === at ? 'step' : nothing}
        @click=${() => ask({ kind: 'to', step: place + 1 })}><span>${place + 1}</span>${plainOf(shown, title)}</button></li>`,
    )}</ol>
  </nav>`;
}

function clocks({ record, timer }: Told, at: number, now: number, text: Text): TemplateResult {
  const words = text.stage.window;
  const date = new Date(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return html`<dl class="speaker-clocks">
    <div><dt>${words.time}</dt><dd>${two(date.getHours())}:${two(date.getMinutes())}</dd></div>
    <div><dt>${timer.since === null ? words.stopped : words.elapsed}</dt><dd class="speaker-elapsed">${clockText(elapsed(timer, now))}</dd></div>
    <div><dt>${words.step}</dt><dd>${at} <span>${words.of(record.steps.length)}</span></dd></div>
  </dl>`;
}

function notes({ record }: Told, at: number, text: Text): TemplateResult {
  const written = record.steps[at - 1]?.notes;
  return html`<section class="speaker-notes" aria-label=${text.stage.window.notes} lang=${record.language} tabindex="0">
    <h2>${text.stage.window.notes}</h2>
    ${written ? paragraphs({ record, text, cite: null }, written) : html`<p>${text.stage.noNotes}</p>`}
  </section>`;
}

function next({ record }: Told, at: number, text: Text): TemplateResult {
  const words = text.stage.window;
  const step = record.steps[at];
  return html`<section class="speaker-next" aria-label=${step ? words.nextStep(at + 1) : words.last}>
    <h2>${step ? words.nextStep(at + 1) : words.last}</h2>
    ${step ? html`<p lang=${record.language}>${plainOf({ record, text }, step.title)}</p>` : nothing}
  </section>`;
}
